import { type Decoder, decoderOf, type EncodedRun, type UnitSpan, wholeRun } from './decoder.ts';

/** Fewest characters of a spelled-out phrase, digits of a number, and digits of one in groups. */
const SHORTEST = 7;
const SHORTEST_NUMBER = 9;
const SHORTEST_IN_GROUPS = 13;
/** Fewest different characters: games, patterns and flags have fewer. */
const FEWEST_DIFFERENT = 4;
/** How much of a list may be steps from a letter to the next one of the alphabet. */
const ALPHABETICAL = 0.6;
/** How far around a number a row of a table is looked for, in code units. */
const ROW_REACH = 80;

const INNER = '[\\p{L}\\p{N}@._+-]';
/** Single characters with one sign between all of them: "j o h n", "4-1-1-1". */
const CHAIN = new RegExp(
  `(?<![^\\s"'(:=>[{])[\\p{L}\\p{N}@+]([ .*~_·-])${INNER}(?:\\1${INNER})*(?=[\\s,.!?;:)"'<\\]}]|$)`,
  'gu',
);
/** Three characters of a chain; looked for before all chains are. */
const THREE_IN_CHAIN = /(?:^|[\s"'(:=>[{])\S([ .*~_·-])\S{1,2}\1\S{1,2}(?:\1|[\s,.!?;:)"'<\]}]|$)/;
/** What stands between the words of a phrase; one of them may be a single character. */
const GAP = /^\s{1,6}(?:\S\s{1,6})?$/;
const ROW_BEFORE = /\d(?:\s{1,2}\d){3}\s{0,4}[\r\n]\s{0,8}$/;
const ROW_BEHIND = /^\s{0,4}[\r\n]\s{0,8}\d(?:\s{1,2}\d){3}/;

/** Decoders of spelled-out words and numbers: single characters in a row, words apart by wider gaps. */
export const SPELLED_OUT_DECODERS: readonly Decoder[] = [
  { prefilter: THREE_IN_CHAIN, find: spelledRuns },
  decoderOf(/[([{]\s?(?:at|dot)\s?[)\]}]/i, /\s?[([{]\s?(at|dot)\s?[)\]}]\s?/gi, (match) =>
    wholeRun(match, match[1]?.toLowerCase() === 'at' ? '@' : '.'),
  ),
];

interface Chain {
  readonly run: EncodedRun;
  readonly sign: string;
}

function* spelledRuns(text: string): Iterable<EncodedRun> {
  let phrase: Chain[] = [];
  for (const match of text.matchAll(CHAIN)) {
    const chain = { run: letters(match), sign: match[1] ?? '' };
    const last = phrase.at(-1);
    if (last !== undefined && !follows(text, last, chain)) {
      yield* runsOfPhrase(text, phrase);
      phrase = [];
    }
    phrase.push(chain);
  }
  yield* runsOfPhrase(text, phrase);
}

/** The characters of a chain without the signs between them. */
function letters(match: RegExpExecArray): EncodedRun {
  const spans: UnitSpan[] = [];
  let text = '';
  let at = match.index;
  for (const [i, character] of Array.from(match[0]).entries()) {
    const end = at + character.length;
    if (i % 2 === 0) {
      text += character;
      for (let unit = 0; unit < character.length; unit += 1) spans.push([at, end]);
    }
    at = end;
  }
  return { ...wholeRun(match, text), spans };
}

const follows = (text: string, last: Chain, { run, sign }: Chain): boolean =>
  last.sign === sign &&
  GAP.test(text.slice(last.run.end, Math.min(run.start, last.run.end + 16))) &&
  run.start - last.run.end < 16;

/** The words of a phrase with one space between them; nothing when it only looks like one. */
function* runsOfPhrase(text: string, phrase: readonly Chain[]): Iterable<EncodedRun> {
  if (!isPhrase(text, phrase)) return;
  let end = phrase[0]?.run.start ?? 0;
  for (const { run } of phrase) {
    const between = text.slice(end, run.start);
    if (between.length > 1) yield { start: end, end: run.start, text: spacesOnce(between) };
    yield run;
    end = run.end;
  }
}

/** One space for each gap; a word of one character in it stays. */
const spacesOnce = (gap: string): string => gap.replace(/\s+/g, ' ');

function isPhrase(text: string, phrase: readonly Chain[]): boolean {
  const [first] = phrase;
  const all = phrase.map(({ run }) => run.text).join('');
  if (first === undefined || all.length < SHORTEST) return false;
  if (/[\p{L}@]/u.test(all)) {
    return new Set(all).size >= FEWEST_DIFFERENT && !isAlphabetical(all);
  }
  const end = phrase.at(-1)?.run.end ?? first.run.end;
  const isInGroups = phrase.length > 1 && !all.startsWith('+');
  return (
    all.length >= (isInGroups ? SHORTEST_IN_GROUPS : SHORTEST_NUMBER) &&
    !isRow(text, first.run.start, end)
  );
}

function isAlphabetical(letters: string): boolean {
  let steps = 0;
  for (let at = 1; at < letters.length; at += 1) {
    if (letters.charCodeAt(at) - letters.charCodeAt(at - 1) === 1) steps += 1;
  }
  return steps > (letters.length - 1) * ALPHABETICAL;
}

/** True for digits that go on over several lines: tables and matrices. */
function isRow(text: string, start: number, end: number): boolean {
  return (
    /[\r\n]/.test(text.slice(start, Math.min(end, start + 4 * ROW_REACH))) ||
    ROW_BEFORE.test(text.slice(Math.max(0, start - ROW_REACH), start)) ||
    ROW_BEHIND.test(text.slice(end, end + ROW_REACH))
  );
}
