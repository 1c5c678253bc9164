import { isSurrogate, splitsPair, stringOfUnits } from '../../text/code-points.ts';

/** Letters, marks, numbers and the underscore: what words are made of. */
export const WORD = 1;
/** White space as ECMAScript defines it. */
export const SPACE = 2;

const ASTRAL_WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

/** `WORD`, `SPACE` or 0 for each code unit; 0 for surrogates. */
export const KIND_OF_UNIT: Readonly<Uint8Array> = kindsOfUnits();

/** True at both halves of a letter, mark or number beyond U+FFFF. */
export function isInAstralWord(text: string, at: number): boolean {
  const point = text.codePointAt(splitsPair(text, at) ? at - 1 : at) ?? 0;
  return ASTRAL_WORD_CHARACTER.test(String.fromCodePoint(point));
}

function kindsOfUnits(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  const text = everyUnit();
  for (const [kind, pattern] of [
    [WORD, /[\p{L}\p{M}\p{N}_]+/gu],
    [SPACE, /\s+/g],
  ] as const) {
    for (const { 0: run, index } of text.matchAll(pattern))
      kinds.fill(kind, index, index + run.length);
  }
  return kinds;
}

/** Every code unit of the BMP at its own offset; surrogates, which are no characters, as U+0000. */
function everyUnit(): string {
  return stringOfUnits(
    Uint16Array.from({ length: 0x10000 }, (_, unit) => (isSurrogate(unit) ? 0 : unit)),
  );
}
