import type { Node, RepeatNode } from '../../src/match/syntax/ast.ts';
import { type CharSet, contains } from '../../src/match/syntax/char-set.ts';

/** A whole number from 0 up to, but without, `below`. */
export type Random = (below: number) => number;

/** Numbers that are the same for the same seed (a 32-bit xorshift, G. Marsaglia 2003). */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let i = 0; i < 8; i += 1) next();
  return (below) => next() % below;
}

/** Units that many patterns and noise share, so that matches touch and overlap. */
const ONE_BYTE = Array.from('aabbBkK1122-- _.@\n\ré"=:');
const TWO_BYTE = [...ONE_BYTE, '\u2028', 'İ', '\u212a', '密', '😀', '\ud83d', '\ude00', 'Ω'];

export const pick = <T>(random: Random, from: readonly T[], otherwise: T): T =>
  from[random(from.length)] ?? otherwise;

/** Some text without plan; `wide` has characters beyond U+00FF. */
export function noise(random: Random, length: number, wide: boolean): string {
  const alphabet = wide ? TWO_BYTE : ONE_BYTE;
  return Array.from({ length }, () => pick(random, alphabet, '')).join('');
}

/** A text that the tree matches, but for what its assertions and negated lookaround ask. */
export function sampleOf(node: Node, random: Random): string {
  switch (node.kind) {
    case 'set':
      return unitOf(node.set, random);
    case 'sequence':
      return node.items.map((item) => sampleOf(item, random)).join('');
    case 'choice':
      return sampleOf(pick(random, node.options, node), random);
    case 'repeat':
      return Array.from({ length: roundsOf(node, random) }, () => sampleOf(node.body, random)).join(
        '',
      );
    case 'group':
      return sampleOf(node.body, random);
    case 'assertion':
      return '';
    case 'look':
      return node.negated || random(2) === 0 ? '' : sampleOf(node.body, random);
  }
}

/** Mostly a familiar unit, at times any of the set, at times one from the edge of a range. */
function unitOf(set: CharSet, random: Random): string {
  const familiar = random(8) === 0 ? [] : ONE_BYTE.filter((c) => contains(set, c.charCodeAt(0)));
  if (familiar.length > 0) return pick(random, familiar, '');
  const [from, to] = pick(random, set, [0, 0] as const);
  const unit = random(2) === 0 ? pick(random, [from, to], from) : from + random(to - from + 1);
  return String.fromCharCode(unit);
}

function roundsOf({ min, max }: RepeatNode, random: Random): number {
  const way = random(8);
  if (way === 0 && max <= 300) return max;
  return Math.min(max, min + (way === 1 ? random(30) : random(4)));
}

/** `text` with one small change: a unit out, in, doubled or in another case, or an end cut off. */
export function mutate(text: string, random: Random, wide: boolean): string {
  const at = random(text.length + 1);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  switch (random(6)) {
    case 0:
      return before + after.slice(1);
    case 1:
      return before + noise(random, 1, wide) + after;
    case 2:
      return before + before.slice(-1) + after;
    case 3:
      return before + after.charAt(0).toUpperCase() + after.slice(1);
    case 4:
      return before;
    default:
      return after;
  }
}

/** A text with matches, near misses and noise in any order, of at most `2 * length` units. */
export function textFor(ast: Node, random: Random, length: number): string {
  const wide = random(2) === 0;
  let text = '';
  while (text.length < length) {
    const sample = sampleOf(ast, random);
    const way = random(8);
    if (way < 4) text += sample;
    else if (way < 6) text += mutate(sample, random, wide);
    else text += noise(random, 1 + random(6), wide);
    if (random(8) === 0) break;
  }
  const cut = text.slice(0, 2 * length);
  return wide ? cut : cut.replace(/[^\0-\xff]/g, 'b');
}
