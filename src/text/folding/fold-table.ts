import { INVISIBLE_UNITS, isInvisibleAstral } from './invisible.ts';
import { rewriteRange } from './rewrite-range.ts';

/** Stands for "leave this character out". U+FFFF is no character, so nothing is lost by it. */
export const HIDDEN = 0xffff;

/** Where Unicode has compatibility forms; Hangul jamo are left out, they are ordinary Korean. */
const COMPATIBILITY_RANGES = [
  [0x0080, 0x03ff],
  [0x1d00, 0x1fff],
  [0x2000, 0x24ff],
  [0x2e80, 0x303f],
  [0x3200, 0x33ff],
  [0xf900, 0xffef],
] as const;
const ASTRAL_RANGES = [
  [0x1d400, 0x1d7ff],
  [0x1ee00, 0x1eeff],
  [0x1f100, 0x1f1ff],
  [0x1fbf0, 0x1fbf9],
] as const;

/** The zero of every run of ten decimal digits (general category Nd) in the BMP, without ASCII. */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0de6, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90,
  0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
];
/** Blank in every typeface, but no compatibility form of the space: Ogham and Braille. */
const OTHER_SPACES = [0x1680, 0x2800];
/** Hyphens, dashes, the horizontal bar and the minus sign. */
const DASHES = [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212];

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

const toNfkc = (text: string): string => text.normalize('NFKC');

/** The one code unit that a code point folds to, given its NFKC form. */
function foldedUnit(codePoint: number, form: string): number | undefined {
  const unit = form.charCodeAt(0);
  if (form.length !== 1 || unit === codePoint) return undefined;
  return DASHES.includes(unit) ? 0x2d : unit;
}

function buildUnits(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1) table[unit] = unit;
  for (const [first, last] of COMPATIBILITY_RANGES) {
    for (const [i, form] of rewriteRange(first, last, toNfkc).entries()) {
      const unit = foldedUnit(first + i, form);
      // Circled and superscript digits are no digits here: they would join separate numbers.
      if (unit !== undefined && !isDigit(unit)) table[first + i] = unit;
    }
  }
  for (const zero of ZEROS) {
    for (let digit = 0; digit < 10; digit += 1) table[zero + digit] = 0x30 + digit;
  }
  for (const unit of OTHER_SPACES) table[unit] = 0x20;
  for (const dash of DASHES) table[dash] = 0x2d;
  for (const unit of INVISIBLE_UNITS) table[unit] = HIDDEN;
  return table;
}

function buildAstral(): ReadonlyMap<number, number> {
  const table = new Map<number, number>();
  for (const [first, last] of ASTRAL_RANGES) {
    for (const [i, form] of rewriteRange(first, last, toNfkc).entries()) {
      const unit = foldedUnit(first + i, form);
      if (unit !== undefined) table.set(first + i, unit);
    }
  }
  return table;
}

/** What each code unit of the BMP folds to: itself, another unit, or `HIDDEN`. */
export const FOLDED_UNIT: Readonly<Uint16Array> = buildUnits();

const FOLDED_ASTRAL = buildAstral();

/** What a code point beyond U+FFFF folds to: one unit, `HIDDEN`, or nothing when it stays. */
export function foldAstral(codePoint: number): number | undefined {
  return isInvisibleAstral(codePoint) ? HIDDEN : FOLDED_ASTRAL.get(codePoint);
}
