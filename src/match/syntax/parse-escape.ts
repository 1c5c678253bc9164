import type { AssertionNode } from './ast.ts';
import { type CharSet, foldCase, negate } from './char-set.ts';
import type { Cursor } from './cursor.ts';
import { DIGITS, SPACES, WORD } from './named-sets.ts';
import { UNICODE_NAMES, unicodeSet } from './unicode-sets.ts';

/** What a backslash and its letters stand for. */
export type Escape =
  | { readonly kind: 'character'; readonly codePoint: number }
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'assertion'; readonly at: AssertionNode['at'] };

const CONTROLS: ReadonlyMap<string, number> = new Map([
  ['t', 0x09],
  ['n', 0x0a],
  ['v', 0x0b],
  ['f', 0x0c],
  ['r', 0x0d],
]);

const SETS: ReadonlyMap<string, CharSet> = new Map([
  ['d', DIGITS],
  ['w', WORD],
  ['s', SPACES],
]);

const ASSERTIONS: ReadonlyMap<string, AssertionNode['at']> = new Map([
  ['b', 'word-boundary'],
  ['B', 'no-word-boundary'],
  ['A', 'text-start'],
  ['z', 'text-end'],
]);

/** What to write instead of escapes that other dialects have. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['Z', 'Dialects differ on \\Z: use \\z for the end of the text'],
  ['a', 'Use \\x07'],
  ['e', 'Use \\x1B'],
  ['c', 'Use \\xHH'],
  ['h', 'Use [ \\t]'],
  ['R', 'Use (?:\\r\\n|[\\n\\r])'],
  ['Q', 'Escape each character'],
  ['N', 'Use [^\\n]'],
]);

/**
 * Reads an escape; the cursor stands on its backslash. Sets are folded before they are negated.
 * @throws PatternError for unknown or malformed escapes and back-references.
 */
export function parseEscape(cursor: Cursor, ignoreCase: boolean): Escape {
  const start = cursor.index;
  cursor.take('\\');
  if (cursor.done) {
    throw cursor.refuse(
      'GW_PATTERN_SYNTAX',
      start,
      'nothing follows',
      'Write \\\\ for a backslash',
    );
  }
  const letter = String.fromCodePoint(cursor.takeCodePoint());
  const control = CONTROLS.get(letter);
  if (control !== undefined) return character(control);
  const set = SETS.get(letter.toLowerCase());
  if (set !== undefined)
    return { kind: 'set', set: letter === letter.toLowerCase() ? set : negate(set) };
  const at = ASSERTIONS.get(letter);
  if (at !== undefined) return { kind: 'assertion', at };
  if (letter === 'p' || letter === 'P') return parseProperty(cursor, start, letter, ignoreCase);
  if (letter === 'x' || letter === 'u') return character(parseHex(cursor, start, letter));
  if (/[0-9k]/.test(letter)) return character(parseZero(cursor, start, letter));
  if (/[!-/:-@[-`{-~ ]/.test(letter)) return character(letter.charCodeAt(0));
  throw cursor.refuse(
    'GW_PATTERN_UNSUPPORTED',
    start,
    'unknown escape',
    INSTEAD.get(letter) ?? 'Write the character itself, or \\x{...}',
  );
}

function character(codePoint: number): Escape {
  return { kind: 'character', codePoint };
}

function parseProperty(cursor: Cursor, start: number, letter: string, fold: boolean): Escape {
  const name = cursor.takeMatch(/\{([^}]*)\}/y)?.[1];
  const set = unicodeSet(name ?? '');
  if (set === undefined) {
    const hint = `Use \\p{...} with one of ${UNICODE_NAMES.join(' ')}`;
    throw cursor.refuse('GW_PATTERN_UNSUPPORTED', start, 'unknown property', hint);
  }
  const folded = fold ? foldCase(set) : set;
  return { kind: 'set', set: letter === 'p' ? folded : negate(folded) };
}

/** `\xHH`, `\x{H...}`, `\uHHHH`; two `\u` that are a surrogate pair are one character. */
function parseHex(cursor: Cursor, start: number, letter: 'x' | 'u'): number {
  const digits =
    letter === 'x'
      ? cursor.takeMatch(/([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,6})\}/y)
      : cursor.takeMatch(/([0-9A-Fa-f]{4})/y);
  const point = Number.parseInt(digits?.[1] ?? digits?.[2] ?? '', 16);
  if (!(point <= 0x10ffff)) {
    const hint = 'Use \\xHH, \\uHHHH or \\x{H...} up to \\x{10FFFF}';
    throw cursor.refuse('GW_PATTERN_SYNTAX', start, 'not a character code', hint);
  }
  if (letter === 'x' || point < 0xd800 || point > 0xdbff) return point;
  const low = cursor.takeMatch(/\\u([Dd][C-Fc-f][0-9A-Fa-f]{2})/y)?.[1];
  return low === undefined ? point : pair(point, Number.parseInt(low, 16));
}

/** The character of a surrogate pair (The Unicode Standard, section 3.9, table 3-5). */
function pair(high: number, low: number): number {
  return (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
}

/** `\0`; every other digit, and `\k`, would be a back-reference. */
function parseZero(cursor: Cursor, start: number, letter: string): number {
  if (letter !== '0') {
    cursor.takeMatch(/[0-9]*|<[^>]*>/y);
    throw cursor.refuse(
      'GW_PATTERN_UNSUPPORTED',
      start,
      'back-references cannot be matched in linear time',
      'Repeat the group, or use two rules',
    );
  }
  if (cursor.takeMatch(/[0-9]+/y) !== undefined) {
    throw cursor.refuse('GW_PATTERN_UNSUPPORTED', start, 'octal escapes differ', 'Use \\xHH');
  }
  return 0;
}
