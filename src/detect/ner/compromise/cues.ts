/** How far before a name its cue may begin, in UTF-16 code units. */
const REACH = 48;

const TITLE =
  'mr|mrs|ms|miss|mx|mister|dr|doctor|prof|professor|madame|monsieur|herr|frau|señor|señora';
/** Offices that stand before a name and are no part of it. */
const OFFICE =
  'president|senator|governor|director|judge|justice|general|colonel|captain|major|sergeant|officer|' +
  'minister|chancellor|king|queen|prince|princess|pope|bishop|father|sister|brother|sir|lady|lord';
const LABEL =
  'name|patient|employee|customer|client|contact|recipient|sender|author|attn|signed|regards|' +
  'sincerely|cheers|from|to|cc|user';
const PHRASE = [
  // `this is` and `I am` announce many other things: they are no cues.
  String.raw`\bname(?: is|['’]s)`,
  String.raw`\b(?:named|call(?:s|ed)?)(?: (?:me|him|her|them))`,
  String.raw`\b(?:dear|hi|hello|hey|by the name of)`,
  String.raw`\b(?:${TITLE})\b\.?`,
  String.raw`\b(?:${LABEL})"?[ \t]{0,2}[:,=?]`,
].join('|');

/** Ends where a name may begin: the cue, then spaces, a quote, a mark of emphasis, a line break. */
const CUE_BEFORE = new RegExp(String.raw`(?:${PHRASE})[\s"'“‘(*_]{0,4}$`, 'iu');
const CUE_ANYWHERE = new RegExp(PHRASE, 'iu');
const TITLE_WORD = new RegExp(`^(?:${TITLE}|${OFFICE})$`, 'iu');

/** Words that follow a cue and name nobody in particular: "Dear customer". */
const NOBODY = new Set(
  (
    'sir sirs madam madame all team everyone everybody anyone folks guys friend friends world there ' +
    'customer customers client user users colleague colleagues hiring manager support mom dad mum ' +
    'ladies gentlemen student students reader readers diary lord god santa bot assistant n/a none null'
  ).split(' '),
);

/** True if the text before the offset announces a person. */
export function hasCueBefore(text: string, at: number): boolean {
  return CUE_BEFORE.test(text.slice(Math.max(0, at - REACH), at));
}

/** True if the text announces a person anywhere, in any case. */
export function hasCue(text: string): boolean {
  return CUE_ANYWHERE.test(text);
}

/** True if the word is a title or office that precedes a name, given without its full stop. */
export function isTitle(word: string): boolean {
  return TITLE_WORD.test(word);
}

/** True if the word names nobody in particular. */
export function isNobody(word: string): boolean {
  return NOBODY.has(word.toLowerCase());
}
