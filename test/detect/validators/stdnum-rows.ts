import { DIGITS, type Random, UPPER } from './random.ts';

/** One validator of ours beside the one of stdnum for the same scheme. */
export interface OracleRow {
  /** Our name. */
  readonly ours: string;
  /** Country and key in stdnum, `GB.utr`. */
  readonly theirs: string;
  /**
   * Forms of numbers to draw: `9` a digit, `A` a letter, `Y`, `M` and `D` twice each a year, month
   * and day, a `[set]` one of its characters, anything else itself.
   */
  readonly forms: readonly string[];
  /** Where the two differ on purpose. */
  readonly except?: readonly Exception[];
}

/** Numbers that one of the two accepts and the other one rightly does not. */
export interface Exception {
  readonly why: string;
  readonly acceptedBy: 'ours' | 'theirs';
  /** The numbers; all when it is left out. */
  readonly of?: RegExp;
}

const twoDigits = (value: number): string => `${value}`.padStart(2, '0');

const PARTS: Readonly<Record<string, (random: Random) => string>> = {
  YY: (random) => random.of(DIGITS, 2),
  MM: (random) => twoDigits(1 + random.below(12)),
  DD: (random) => twoDigits(1 + random.below(31)),
  '9': (random) => random.of(DIGITS, 1),
  A: (random) => random.of(UPPER, 1),
};

/** A random number of a form. */
export function drawForm(form: string, random: Random): string {
  return form.replace(/YY|MM|DD|\[([^\]]+)\]|9|A/g, (part, set: string | undefined) =>
    set === undefined ? (PARTS[part]?.(random) ?? part) : random.of(set, 1),
  );
}

/** Ours know no clock, so that the same text always gives the same findings. */
export const FUTURE: Exception = { why: 'stdnum refuses births in the future', acceptedBy: 'ours' };
/** What stdnum accepts and we do not. */
export const theirs = (why: string, of?: RegExp): Exception => ({
  why,
  acceptedBy: 'theirs',
  ...(of !== undefined && { of }),
});
/** What we accept and stdnum does not. */
export const ours = (why: string, of?: RegExp): Exception => ({
  why,
  acceptedBy: 'ours',
  ...(of !== undefined && { of }),
});
/** What stdnum accepts with a leading zero. */
export const ZERO = theirs('no such number begins with 0', /^0/);
