import { LISTED } from './gazetteer.ts';
import { hashPhrase } from './letters.ts';
import { PARTICLES } from './lists/persons.ts';
import type { WordEntity } from './word-entity.ts';
import type { Word } from './words.ts';

/** Names that the texts of one request have, as hashes of words. */
export interface KnownNames {
  /** Words of the names of sure persons. */
  readonly sure: ReadonlySet<number>;
  /** Words of the local parts of e-mail addresses: a name if several of them stand together. */
  readonly fromMail: ReadonlySet<number>;
}

/** Persons below this score are not searched again. */
const SURE = 0.75;
const MENTION = 0.7;
/** Shorter words, such as initials and "de", are not searched again. In UTF-16 code units. */
const SHORTEST = 3;
const LOCAL_PART = /([\p{L}\p{M}]{2,24})[._-]([\p{L}\p{M}]{2,24})\d{0,4}$/u;
const LONGEST_LOCAL_PART = 54;

/** Collects the names of the texts of one request. */
export function knownNames(
  tagged: readonly { readonly words: readonly Word[]; readonly entities: readonly WordEntity[] }[],
  texts: readonly string[],
): KnownNames {
  const sure = new Set<number>();
  for (const { words, entities } of tagged) {
    for (const { entity, first, last, score } of entities) {
      if (entity !== 'PERSON' || score < SURE) continue;
      for (let i = first; i <= last; i += 1) addWord(sure, words[i]);
    }
  }
  return { sure, fromMail: new Set(texts.flatMap(mailNames)) };
}

function addWord(sure: Set<number>, word: Word | undefined): void {
  if (word === undefined || word.end - word.start < SHORTEST) return;
  if (!PARTICLES.has(word.hash)) sure.add(word.hash);
}

function mailNames(text: string): number[] {
  const hashes: number[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const near = text.slice(Math.max(0, at - LONGEST_LOCAL_PART), at);
    const [, first, last] = LOCAL_PART.exec(near) ?? [];
    if (first !== undefined && last !== undefined) hashes.push(hashPhrase(first), hashPhrase(last));
  }
  return hashes;
}

/** Finds the mentions of known names among the words that are not `taken`, in order. */
export function findMentions(
  words: readonly Word[],
  taken: Uint8Array,
  { sure, fromMail }: KnownNames,
): WordEntity[] {
  if (sure.size + fromMail.size === 0) return [];
  const mentions: WordEntity[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const last = endOfMention(words, taken, i, (word) => isMention(word, sure));
    const end = last ?? endOfMention(words, taken, i, ({ hash }) => fromMail.has(hash));
    if (end === undefined || (last === undefined && end === i)) continue;
    mentions.push({ entity: 'PERSON', first: i, last: end, score: MENTION });
    i = end;
  }
  return mentions;
}

function endOfMention(
  words: readonly Word[],
  taken: Uint8Array,
  from: number,
  isName: (word: Word) => boolean,
): number | undefined {
  let last: number | undefined;
  for (let i = from; i < words.length && taken[i] !== 1; i += 1) {
    const word = words[i];
    if (word === undefined || word.case === 'lower' || !isName(word)) break;
    if (i > from && word.gap !== 'space' && word.gap !== 'hyphen') break;
    last = i;
  }
  return last;
}

/** "Will" at the beginning of a sentence is no mention of Will Smith. */
function isMention(word: Word, sure: ReadonlySet<number>): boolean {
  if (!sure.has(word.hash)) return false;
  return (word.listed & LISTED.common) === 0 || !word.opens;
}
