import fc from 'fast-check';
import { grammarArbitrary } from '../match/support/grammar-arbitrary.ts';
import type { Random } from '../support/random.ts';
import type { WrittenPattern } from './recipe.ts';

const CLASSES = [
  ...[
    'a',
    'b',
    '1',
    ' ',
    '-',
    '\\w',
    '\\d',
    '\\s',
    '.',
    '[ab]',
    '[a-z]',
    '[^a]',
    '[\\w.-]',
    '[\\s\\S]',
  ],
  ...['key', 'ab', '@', '\\n', 'é'],
];
const COUNTS = [
  ...['', '', '+', '*', '?', '+?', '*?', '{2,}', '{0,30}', '{0,30}?', '{1,200}', '{3}', '{5,40}'],
  ...['{8,}', '{40}', '{2,9}'],
];
const ROUNDS = ['', '+', '*', '{2,}', '{1,20}', '{2,8}?', '?', '{3,12}'];
const EDGES = ['', '', '', '\\b', '^', '$', '(?<!a)', '(?!1)', '(?=b)', '(?m:$)', '(?m:^)', '\\B'];

function parts(random: Random, depth: number): string {
  const count = 1 + random.int(4);
  return Array.from({ length: count }, () => part(random, depth)).join('');
}

function part(random: Random, depth: number): string {
  const kind = random.int(depth > 0 ? 8 : 5);
  if (kind < 5) {
    const atom = random.pick(CLASSES);
    const written = atom.length > 1 && !/^[\\[]/.test(atom) ? `(?:${atom})` : atom;
    return random.pick(EDGES) + written + random.pick(COUNTS);
  }
  const inside = parts(random, depth - 1);
  const body = kind === 5 ? `${inside}|${parts(random, depth - 1)}` : inside;
  return `(?:${body})${random.pick(ROUNDS)}`;
}

/**
 * A pattern of the kind that is slow elsewhere: repeats in repeats, repeats side by side, wide
 * counts. Some are refused.
 */
export function slowPattern(random: Random): WrittenPattern {
  return { source: parts(random, 2), ...(random.int(5) === 0 && { flags: 'i' }) };
}

/** A pattern of the whole grammar. */
export function anyPattern(random: Random): WrittenPattern {
  const [source = 'a'] = fc.sample(grammarArbitrary, { seed: random.int(1 << 30), numRuns: 1 });
  return { source };
}
