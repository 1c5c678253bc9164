import { type CharSet, charSet, negate } from './char-set.ts';

/** `\d`: ASCII digits. */
export const DIGITS: CharSet = [[0x30, 0x39]];

/** `\w`: ASCII letters, digits and the low line. */
export const WORD: CharSet = charSet([
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
]);

/** `\s`: WhiteSpace and LineTerminator of ECMA-262, so U+00A0 and U+FEFF but not U+0085, U+200B. */
export const SPACES: CharSet = charSet([
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]);

/** Where a line ends: LF, CR, U+2028, U+2029. */
export const LINE_ENDS: CharSet = charSet([
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
]);

/** `.` without the flag `s`. */
export const NO_LINE_END: CharSet = negate(LINE_ENDS);

/** Every code unit: `.` with the flag `s`. */
export const ANY: CharSet = negate([]);

/** POSIX classes as RE2 has them: ASCII only (`space` includes VT, `word` is `\w`). */
export const POSIX: ReadonlyMap<string, CharSet> = new Map<string, CharSet>([
  [
    'alnum',
    charSet([
      [0x30, 0x39],
      [0x41, 0x5a],
      [0x61, 0x7a],
    ]),
  ],
  [
    'alpha',
    charSet([
      [0x41, 0x5a],
      [0x61, 0x7a],
    ]),
  ],
  ['ascii', [[0, 0x7f]]],
  [
    'blank',
    charSet([
      [0x09, 0x09],
      [0x20, 0x20],
    ]),
  ],
  [
    'cntrl',
    charSet([
      [0, 0x1f],
      [0x7f, 0x7f],
    ]),
  ],
  ['digit', DIGITS],
  ['graph', [[0x21, 0x7e]]],
  ['lower', [[0x61, 0x7a]]],
  ['print', [[0x20, 0x7e]]],
  [
    'punct',
    charSet([
      [0x21, 0x2f],
      [0x3a, 0x40],
      [0x5b, 0x60],
      [0x7b, 0x7e],
    ]),
  ],
  [
    'space',
    charSet([
      [0x09, 0x0d],
      [0x20, 0x20],
    ]),
  ],
  ['upper', [[0x41, 0x5a]]],
  ['word', WORD],
  [
    'xdigit',
    charSet([
      [0x30, 0x39],
      [0x41, 0x46],
      [0x61, 0x66],
    ]),
  ],
]);
