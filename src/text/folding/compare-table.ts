import { FOLDED_UNIT, HIDDEN } from './fold-table.ts';
import { rewriteRange } from './rewrite-range.ts';

/** Stands for "becomes several units", which `EXPANSIONS` holds. U+FFFE is no character. */
export const EXPANDS = 0xfffe;

/** The scripts with letter case or accents: Latin, Greek, Cyrillic, Armenian, Georgian, Coptic. */
const CASED_RANGES = [
  [0x0080, 0x0587],
  [0x10a0, 0x10ff],
  [0x1c80, 0x1cbf],
  [0x1e00, 0x1fff],
  [0x2100, 0x218f],
  [0x2c00, 0x2dff],
  [0xa640, 0xa7ff],
  [0xab30, 0xabbf],
  [0xfb00, 0xfb17],
] as const;
/** Combining accents of the same scripts; the vowel signs of other scripts carry meaning. */
const DIACRITIC_RANGES = [
  [0x0300, 0x036f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
] as const;

/** True for the combining accents that comparison leaves out. */
export function isDiacritic(unit: number): boolean {
  return DIACRITIC_RANGES.some(([first, last]) => unit >= first && unit <= last);
}

const withoutDiacritics = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');

/** Case folding by way of upper case, which also takes ligatures, the long s and ß apart. */
const fold = (text: string): string =>
  withoutDiacritics(withoutDiacritics(text).toLowerCase().toUpperCase().toLowerCase());

function build(): { readonly units: Uint16Array; readonly expansions: Map<number, string> } {
  const expansions = new Map<number, string>();
  const units = FOLDED_UNIT.slice();
  for (let unit = 0x41; unit <= 0x5a; unit += 1) units[unit] = unit + 0x20;
  for (const [first, last] of CASED_RANGES) {
    for (const [i, folded] of rewriteRange(first, last, fold).entries()) {
      const unit = first + i;
      // Only what the folded view leaves alone; its choice wins for all else.
      if (units[unit] !== unit || folded === '') continue;
      if (folded.length > 1) expansions.set(unit, folded);
      units[unit] = folded.length > 1 ? EXPANDS : folded.charCodeAt(0);
    }
  }
  // What folded to a letter with case, such as full-width A, still has to become lower case.
  for (let unit = 0x80; unit < 0x10000; unit += 1) {
    const plain = FOLDED_UNIT[unit] ?? unit;
    if (plain !== unit && plain !== HIDDEN) units[unit] = units[plain] ?? plain;
  }
  for (const [first, last] of DIACRITIC_RANGES) units.fill(HIDDEN, first, last + 1);
  return { units, expansions };
}

const { units, expansions } = build();

/**
 * What each code unit of the BMP compares as: lower case, without accents, compatibility forms
 * folded. `HIDDEN` and `EXPANDS` are special.
 */
export const COMPARED_UNIT: Readonly<Uint16Array> = units;

/** The units that become several: ligatures and ß. */
export const EXPANSIONS: ReadonlyMap<number, string> = expansions;
