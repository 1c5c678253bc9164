import type { Node, RepeatNode } from '../../../src/match/syntax/ast.ts';
import { type CharSet, contains } from '../../../src/match/syntax/char-set.ts';

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

/** How many rounds of a repeat to write. */
type Rounds = (repeat: RepeatNode, random: Random) => number;

/** A text that is longer than this is cut, so that nested repeats do not multiply without end. */
const MAX_SAMPLE = 6000;

/** A text that the tree matches, but for what its assertions and negated lookaround ask. */
export function sampleOf(node: Node, random: Random, rounds: Rounds = fewRounds): string {
  return writeSample(node, random, rounds, { left: MAX_SAMPLE });
}

function writeSample(node: Node, random: Random, rounds: Rounds, room: { left: number }): string {
  const sample = (part: Node): string => writeSample(part, random, rounds, room);
  if (room.left <= 0) return '';
  switch (node.kind) {
    case 'set':
      room.left -= 1;
      return unitOf(node.set, random);
    case 'sequence':
      return node.items.map(sample).join('');
    case 'choice':
      return sample(pick(random, node.options, node));
    case 'repeat':
      return repeatSample(rounds(node, random), () => sample(node.body), room);
    case 'group':
      return sample(node.body);
    case 'assertion':
      return '';
    case 'look':
      return node.negated || random(2) === 0 ? '' : sample(node.body);
  }
}

function repeatSample(rounds: number, sample: () => string, room: { left: number }): string {
  let text = '';
  for (let i = 0; i < rounds && room.left > 0; i += 1) text += sample();
  return text;
}

const familiarIn = new WeakMap<CharSet, readonly string[]>();

/** Mostly a familiar unit, at times any of the set, at times one from the edge of a range. */
function unitOf(set: CharSet, random: Random): string {
  const familiar =
    familiarIn.get(set) ?? ONE_BYTE.filter((one) => contains(set, one.charCodeAt(0)));
  familiarIn.set(set, familiar);
  if (familiar.length > 0 && random(8) > 0) return pick(random, familiar, '');
  const [from, to] = pick(random, set, [0, 0] as const);
  const unit = random(2) === 0 ? pick(random, [from, to], from) : from + random(to - from + 1);
  return String.fromCharCode(unit);
}

function fewRounds({ min, max }: RepeatNode, random: Random): number {
  const way = random(8);
  if (way === 0 && max <= 300) return max;
  return Math.min(max, min + (way === 1 ? random(30) : random(4)));
}

/** Around the lengths at which a finding is reported in one more part, where that is possible. */
export function manyRounds(repeat: RepeatNode, random: Random): number {
  const once = repeat.max === Infinity && repeat.body.kind === 'set' && random(3) > 0;
  return once ? pick(random, [2046, 2047, 2048, 2049, 4097], 1) : fewRounds(repeat, random);
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
