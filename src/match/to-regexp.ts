import { lengthOf } from './length.ts';
import { MAX_FINDING_LENGTH } from './limits.ts';
import type { AssertionNode, Node, RepeatNode } from './syntax/ast.ts';
import { type CharSet, negate } from './syntax/char-set.ts';

const ASSERTIONS: Readonly<Record<AssertionNode['at'], string>> = {
  'text-start': '^',
  'text-end': '$',
  'line-start': '(?<![^\\n\\r\\u2028\\u2029])',
  'line-end': '(?![^\\n\\r\\u2028\\u2029])',
  'word-boundary': '\\b',
  'no-word-boundary': '\\B',
};

/** What the parts of one expression are written with. */
interface Writing {
  /** The group to capture; all others only group. */
  readonly group: number;
  /** Shortest match of the whole tree. */
  readonly min: number;
}

/**
 * The tree as a JavaScript expression without `i`, `m`, `s`, `u` or `v`: the tree already says what
 * they would. The selected group, if any, becomes group 1 and gets indices (flag `d`).
 *
 * Unbounded repeats stop where the match would be longer than a finding can be, which also keeps a
 * search over a long run of characters from taking quadratic time.
 */
export function toRegExp(ast: Node, group = 0): RegExp {
  const source = write(ast, { group, min: lengthOf(ast).min });
  return new RegExp(source, group === 0 ? 'g' : 'dg');
}

function write(node: Node, writing: Writing): string {
  switch (node.kind) {
    case 'set':
      return writeSet(node.set);
    case 'sequence':
      return node.items.map((item) => write(item, writing)).join('');
    case 'choice':
      return `(?:${node.options.map((option) => write(option, writing)).join('|')})`;
    case 'repeat':
      return writeRepeat(node, writing);
    case 'group': {
      const open = node.index === writing.group ? '(' : '(?:';
      return `${open}${write(node.body, writing)})`;
    }
    case 'assertion':
      return ASSERTIONS[node.at];
    case 'look':
      return `(?${node.behind ? '<' : ''}${node.negated ? '!' : '='}${write(node.body, writing)})`;
  }
}

function writeRepeat(node: RepeatNode, writing: Writing): string {
  const body = write(node.body, writing);
  const atom = node.body.kind === 'set' ? body : `(?:${body})`;
  return `${atom}${writeCount(node, writing.min)}${node.lazy ? '?' : ''}`;
}

function writeCount(node: RepeatNode, min: number): string {
  // Whatever else matches takes up at least the shortest match less this repeat's own share of it.
  const spare = Math.floor((MAX_FINDING_LENGTH - min) / lengthOf(node.body).min);
  const max = Math.min(node.max, node.min + spare);
  return `{${node.min},${max}}`;
}

/** A class, or its complement where that is shorter. */
function writeSet(set: CharSet): string {
  const [only] = set;
  if (set.length === 1 && only !== undefined && only[0] === only[1]) return writeUnit(only[0]);
  const rest = negate(set);
  return rest.length < set.length ? `[^${writeRanges(rest)}]` : `[${writeRanges(set)}]`;
}

function writeRanges(set: CharSet): string {
  return set.map(([from, to]) => `${writeUnit(from)}-${writeUnit(to)}`).join('');
}

function writeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
