import type { CharSet } from './char-set.ts';

/** General categories of `\p{...}`, by their short names. */
const CATEGORIES = [
  ...['L', 'Lu', 'Ll', 'Lt', 'Lm', 'Lo', 'M', 'Mn', 'Mc', 'N', 'Nd', 'Nl', 'No'],
  ...['P', 'Pc', 'Pd', 'Ps', 'Pe', 'Pi', 'Pf', 'Po', 'S', 'Sc', 'Sm', 'Sk', 'So', 'Z', 'Zs'],
];

/** Scripts of `\p{...}`. */
const SCRIPTS = [
  ...['Latin', 'Greek', 'Cyrillic', 'Arabic', 'Hebrew'],
  ...['Han', 'Hiragana', 'Katakana', 'Hangul'],
];

/** Every name that `\p{...}` knows. */
export const UNICODE_NAMES: readonly string[] = [...CATEGORIES, ...SCRIPTS];

/** Memory of `unicodeSet`: a pure function's results, at most one per name. */
const known = new Map<string, CharSet>();

/**
 * The code units of a Unicode category or script, by the Unicode version of the JavaScript engine;
 * undefined for other names. Characters beyond U+FFFF are two units each and so never included.
 */
export function unicodeSet(name: string): CharSet | undefined {
  if (!UNICODE_NAMES.includes(name)) return undefined;
  const set = known.get(name) ?? derive(name);
  known.set(name, set);
  return set;
}

/** Asks the engine about every unit: about a millisecond, hence once per name. */
function derive(name: string): CharSet {
  const member = new RegExp(SCRIPTS.includes(name) ? `\\p{Script=${name}}` : `\\p{${name}}`, 'u');
  const ranges: [number, number][] = [];
  for (let unit = 0; unit <= 0xffff; unit += 1) {
    if (!member.test(String.fromCharCode(unit))) continue;
    const last = ranges.at(-1);
    if (last?.[1] === unit - 1) last[1] = unit;
    else ranges.push([unit, unit]);
  }
  return ranges;
}
