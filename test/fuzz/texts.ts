import type { Pattern } from '../../src/match/pattern.ts';
import { alphabetOf, sampleMatch } from '../match/support/sample-match.ts';
import type { Random } from '../support/random.ts';
import type { Recipe } from './recipe.ts';

const PIECES = [
  'a',
  '1',
  ' ',
  '-',
  '.',
  '\n',
  '@',
  '"',
  'A1',
  'key',
  'a-',
  '1 ',
  'é',
  '\u2028',
  'aaaa',
];

/** A first text for these patterns: samples, halves of samples, characters they tell apart. */
export function firstRecipe(patterns: readonly Pattern[], random: Random): Recipe {
  const count = 1 + random.int(4);
  const pieces = Array.from({ length: count }, () => piece(patterns, random));
  return { pieces, order: random.int(2) === 0 ? 'cycle' : random.int(1 << 30) };
}

function piece(patterns: readonly Pattern[], random: Random): string {
  const { ast } = random.pick(patterns);
  const sample = sampleMatch(ast, random);
  switch (random.int(5)) {
    case 0:
      return sample;
    case 1:
      return sample.slice(0, 1 + random.int(sample.length));
    case 2:
      return sample.slice(random.int(sample.length));
    case 3:
      return random.pick([...alphabetOf(ast)].concat('a'));
    default:
      return random.pick(PIECES);
  }
}

/** A text that differs a little: a piece more, less, cut, doubled, or another order. */
export function mutate(
  { pieces, order }: Recipe,
  patterns: readonly Pattern[],
  random: Random,
): Recipe {
  const at = random.int(pieces.length);
  const old = pieces[at] ?? 'a';
  switch (random.int(6)) {
    case 0:
      return { pieces: pieces.toSpliced(at, 0, piece(patterns, random)), order };
    case 1:
      return { pieces: pieces.length > 1 ? pieces.toSpliced(at, 1) : pieces, order };
    case 2:
      return { pieces: pieces.with(at, old.slice(0, 1 + random.int(old.length))), order };
    case 3:
      return { pieces: pieces.with(at, old.repeat(1 + random.int(4)).slice(0, 200)), order };
    case 4:
      return { pieces, order: order === 'cycle' ? random.int(1 << 30) : 'cycle' };
    default:
      return { pieces: pieces.with(at, piece(patterns, random)), order };
  }
}
