import type { Pattern } from '../../../src/match/pattern.ts';
import { createRandom, type Random } from '../../support/random.ts';
import { type Attack, random, repeating, shuffled } from './attacks.ts';
import { alphabetOf, sampleMatch } from './sample-match.ts';

/** A pattern and what it is called in reports. */
export interface NamedPattern {
  readonly name: string;
  readonly pattern: Pattern;
}

/**
 * Hostile texts made from the patterns themselves: what is nearly a match, over and over; the
 * literals that open windows, dense and alone; their alphabets at random.
 */
export function attacksOn(patterns: readonly NamedPattern[]): readonly Attack[] {
  return [...patterns.flatMap(attacksOnOne), ...attacksOnLiterals(patterns), ...mixed(patterns)];
}

/** Near-misses and hits of one pattern. */
export function attacksOnOne({ name, pattern }: NamedPattern, seed = 1): readonly Attack[] {
  const source = createRandom(seed);
  const sample = sampleMatch(pattern.ast, source);
  const alphabet = [...alphabetOf(pattern.ast)];
  return [
    repeating(`hits of ${name}`, `${sample} `),
    repeating(`hits without a gap of ${name}`, sample),
    repeating(`all but the last character of ${name}`, sample.slice(0, -1) || sample),
    repeating(`first half of ${name}`, sample.slice(0, Math.ceil(sample.length / 2))),
    repeating(`one character changed of ${name}`, changeOne(sample, source)),
    shuffled(`alphabet of ${name}`, alphabet.length > 0 ? alphabet : ['a']),
  ];
}

function changeOne(sample: string, source: Random): string {
  const at = source.int(sample.length);
  return `${sample.slice(0, at)}!${sample.slice(at + 1)} `;
}

function attacksOnLiterals(patterns: readonly NamedPattern[]): readonly Attack[] {
  const literals = [
    ...new Set(patterns.flatMap(({ pattern }) => pattern.requiredLiterals.map(({ text }) => text))),
  ];
  if (literals.length === 0) return [];
  return [
    ...literals.map((literal) => repeating(`literal ${JSON.stringify(literal)}`, literal)),
    repeating('all literals', literals.join('')),
    repeating('all literals, spaced', literals.join(' ')),
    repeating('all literals, one a line', literals.join('\n')),
    shuffled('random literals', literals),
    random('literals at random gaps', (source) => source.pick(literals) + filler(source, 40)),
    // Windows that just touch, and that just do not.
    random('literals far apart', (source) => source.pick(literals) + filler(source, 400)),
    random('literals in capitals', (source) => `${source.pick(literals).toUpperCase()} `),
  ];
}

/** Halves of samples of all patterns in random order: one rule's end is another one's start. */
function mixed(patterns: readonly NamedPattern[]): readonly Attack[] {
  const source = createRandom(7);
  const samples = patterns.map(({ pattern }) => sampleMatch(pattern.ast, source));
  if (samples.length === 0) return [];
  const half = (text: string): string => text.slice(0, Math.ceil(text.length / 2));
  return [
    shuffled(
      'random hits of all patterns',
      samples.map((sample) => `${sample}\n`),
    ),
    shuffled('random halves of all patterns', samples.map(half)),
    random('random cuts of all patterns', (r) => {
      const sample = r.pick(samples);
      return sample.slice(r.int(sample.length)) + (r.int(4) === 0 ? ' ' : '');
    }),
  ];
}

/** Up to `most` characters that many classes hold. */
function filler(source: Random, most: number): string {
  return source.pick(['a', '1', ' ', '-', '.', 'é']).repeat(source.int(most));
}
