import type { Node } from '../../../src/match/syntax/ast.ts';
import { type CharSet, contains } from '../../../src/match/syntax/char-set.ts';
import type { Random } from '../../support/random.ts';

/** Rounds of a repeat beyond its minimum; long ones would only make texts dull. */
const MOST_EXTRA = 6;

/** A text that the tree matches, as far as assertions and lookaround do not forbid it. */
export function sampleMatch(node: Node, random: Random): string {
  switch (node.kind) {
    case 'set':
      return sampleUnit(node.set, random);
    case 'sequence':
      return node.items.map((item) => sampleMatch(item, random)).join('');
    case 'choice':
      return sampleMatch(random.pick(node.options), random);
    case 'repeat': {
      const extra = random.int(Math.min(node.max - node.min, MOST_EXTRA) + 1);
      const rounds = Array.from({ length: node.min + extra }, () => sampleMatch(node.body, random));
      return rounds.join('');
    }
    case 'group':
      return sampleMatch(node.body, random);
    case 'assertion':
    case 'look':
      return '';
  }
}

/** A unit of the set: a letter or digit if there is one, else printable, else any. */
function sampleUnit(set: CharSet, random: Random): string {
  const printable = unitsBetween(set, 0x20, 0x7e);
  const plain = printable.filter((unit) => /\w/.test(String.fromCharCode(unit)));
  if (plain.length > 0) return String.fromCharCode(random.pick(plain));
  if (printable.length > 0) return String.fromCharCode(random.pick(printable));
  const [from, to] = random.pick(set);
  return String.fromCharCode(from + random.int(to - from + 1));
}

/** All units that sets of a tree tell apart from others: the ends of their ranges, ASCII first. */
export function alphabetOf(node: Node): string {
  const units = new Set<number>();
  collectUnits(node, units);
  return String.fromCharCode(...[...units].sort((a, b) => a - b).slice(0, 96));
}

function collectUnits(node: Node, units: Set<number>): void {
  switch (node.kind) {
    case 'set':
      for (const [from, to] of node.set) units.add(from).add(to);
      return;
    case 'sequence':
      for (const item of node.items) collectUnits(item, units);
      return;
    case 'choice':
      for (const option of node.options) collectUnits(option, units);
      return;
    case 'repeat':
    case 'group':
    case 'look':
      collectUnits(node.body, units);
      return;
    case 'assertion':
      return;
    default:
      node satisfies never;
  }
}

function unitsBetween(set: CharSet, from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((unit) =>
    contains(set, unit),
  );
}
