import { createHash } from 'node:crypto';

/**
 * True where everything is to be tried that tests take a sample of by default: set
 * `GATEWARDEN_WHOLE=1`.
 */
export const WHOLE: boolean = process.env['GATEWARDEN_WHOLE'] === '1';

/** True where all shipped rules are measured and all their patterns compared: in CI, or with `WHOLE`. */
export const ALL_RULES: boolean = WHOLE || process.env['CI'] !== undefined;

/** One in so many patterns is tried where each is dear. */
export const PATTERN_SHARE: number = ALL_RULES ? 1 : 4;

/** How often a property is tried that is dear to try: a third of `whole`, all of it with `WHOLE`. */
export const runsOf = (whole: number): number => (WHOLE ? whole : Math.ceil(whole / 3));

/**
 * About one in `every` of a list, in its order; all of it with `WHOLE`, or where `every` is 1 or less.
 * What is taken depends on the text of an item alone: it is the same on every machine, and also when
 * others are added or change places.
 */
export function sampleOf<T>(
  list: readonly T[],
  every: number,
  textOf: (item: T) => string,
): readonly T[] {
  if (WHOLE) return list;
  return list.filter((item) => {
    const digest = createHash('sha256').update(textOf(item)).digest();
    return digest.readUInt32BE(0) * every < 2 ** 32;
  });
}

/** Says what was taken of what, such as `sampled 300 of 30000 texts`. */
export function sampled(taken: readonly unknown[], all: readonly unknown[], what: string): string {
  return taken.length === all.length
    ? `all ${all.length} ${what}`
    : `sampled ${taken.length} of ${all.length} ${what} (GATEWARDEN_WHOLE=1 takes all)`;
}
