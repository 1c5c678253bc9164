import type { NamedPattern } from '../../test/match/support/attacks-on-patterns.ts';
import { sampleMatch } from '../../test/match/support/sample-match.ts';
import { createRandom, type Random } from '../../test/support/random.ts';
import { WRITERS } from './writers.ts';

/** Sizes of the texts, in UTF-16 code units. */
export const TEXT_SIZES = [200, 1_000, 4_000, 32_000, 200_000] as const;
const HITS = [0, 1, 10] as const;

/** A text of the benchmark. */
export interface BenchText {
  readonly name: string;
  readonly size: number;
  /** How many samples of patterns were put in; the text may hold more that patterns find. */
  readonly planted: number;
  readonly text: string;
}

/** Prose, code, chat and JSON of each size, each with 0, 1 and 10 samples of the patterns. */
export function benchTexts(patterns: readonly NamedPattern[]): BenchText[] {
  return TEXT_SIZES.flatMap((size) =>
    Object.entries(WRITERS).flatMap(([kind, writer], place) =>
      HITS.map((planted) => {
        const random = createRandom(size + 31 * place + planted);
        // Each second kind has characters beyond U+00FF, so that V8 stores it in two bytes a unit.
        const text = write(size, writer(place % 2 === 1), random);
        const name = `${kind}, ${size} units, ${planted} hits`;
        return { name, size, planted, text: flat(plant(text, planted, patterns, random)) };
      }),
    ),
  );
}

/** The same text in one piece, as it comes out of a parser of JSON; not a rope or a slice. */
export function flat(text: string): string {
  // A string goes in, so a string comes out.
  return JSON.parse(JSON.stringify(text)) as string;
}

function write(size: number, next: (random: Random) => string, random: Random): string {
  const parts: string[] = [];
  for (let length = 0; length < size; ) {
    const part = next(random);
    parts.push(part);
    length += part.length;
  }
  return parts.join('').slice(0, size);
}

/** The text with samples at spaces, spread over its length. */
function plant(
  text: string,
  count: number,
  patterns: readonly NamedPattern[],
  random: Random,
): string {
  let planted = text;
  for (let i = 0; i < count; i += 1) {
    const at = planted.indexOf(' ', Math.floor((planted.length * (i + 0.5)) / count));
    const place = at === -1 ? planted.length : at;
    const sample = sampleMatch(random.pick(patterns).pattern.ast, random);
    planted = `${planted.slice(0, place)} ${sample}${planted.slice(place)}`;
  }
  return planted;
}
