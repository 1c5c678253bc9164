import type { Node, RepeatNode } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { lengthOf } from './length.ts';
import { MAX_REPEAT } from './limits.ts';

interface Count {
  readonly min: number;
  readonly max: number;
}

const COUNTS: ReadonlyMap<string, Count> = new Map([
  ['*', { min: 0, max: Infinity }],
  ['+', { min: 1, max: Infinity }],
  ['?', { min: 0, max: 1 }],
]);

const QUANTIFIER = '[*+?]|\\{[0-9]+(?:,[0-9]*)?\\}|\\{,[0-9]+\\}';

/** True when something stands at the cursor that repeats what is before it. */
export function atQuantifier(cursor: Cursor): boolean {
  if (!'*+?{'.includes(cursor.source.charAt(cursor.index)) || cursor.done) return false;
  const quantifier = new RegExp(QUANTIFIER, 'y');
  quantifier.lastIndex = cursor.index;
  return quantifier.test(cursor.source);
}

/**
 * Reads the quantifier after an atom that began at `start`, if there is one.
 * @throws PatternError for possessive and repeated quantifiers, repeats of what can be empty, and
 * repeats beyond a limit.
 */
export function parseQuantifier(cursor: Cursor, atom: Node, start: number): Node {
  if (!atQuantifier(cursor)) return atom;
  const at = cursor.index;
  const text = cursor.takeMatch(new RegExp(QUANTIFIER, 'y'))?.[0] ?? '';
  const count = readCount(cursor, text, at);
  const lazy = cursor.take('?');
  refuseStacked(cursor, at, lazy);
  refuseEmptyBody(cursor, atom, start);
  const repeat: RepeatNode = { kind: 'repeat', body: atom, ...count, lazy };
  // What does not multiply was within the limit when its body was read.
  if (timesOf(repeat) > 1 && repeatProduct(repeat) > MAX_REPEAT) {
    const hint = `Keep the product of nested counts at ${MAX_REPEAT} or less`;
    throw cursor.refuse('GW_PATTERN_LIMIT', start, `repeats more than ${MAX_REPEAT} times`, hint);
  }
  return repeat.min === 1 && repeat.max === 1 ? atom : repeat;
}

function readCount(cursor: Cursor, text: string, at: number): Count {
  const fixed = COUNTS.get(text);
  if (fixed !== undefined) return fixed;
  const [, low = '', comma, high = ''] = /^\{(\d*)(,?)(\d*)\}$/.exec(text) ?? [];
  if (low === '') {
    const hint = `Write {0,${high}}`;
    throw cursor.refuse('GW_PATTERN_UNSUPPORTED', at, 'dialects differ on it', hint);
  }
  const min = Number(low);
  const max = comma === '' ? min : high === '' ? Infinity : Number(high);
  if (max < min || max === 0) {
    const hint = 'Write {n,m} with n at most m, and m at least 1';
    throw cursor.refuse('GW_PATTERN_SYNTAX', at, 'not a count', hint);
  }
  return { min, max };
}

function refuseStacked(cursor: Cursor, at: number, lazy: boolean): void {
  if (!atQuantifier(cursor)) return;
  const possessive = !lazy && cursor.take('+');
  if (possessive) {
    const hint = 'Drop the +: matching never backtracks';
    throw cursor.refuse('GW_PATTERN_UNSUPPORTED', at, 'possessive repeats', hint);
  }
  cursor.takeMatch(new RegExp(QUANTIFIER, 'y'));
  const hint = 'Put a group around the inner repeat';
  throw cursor.refuse('GW_PATTERN_SYNTAX', at, 'two quantifiers in a row', hint);
}

/** Dialects disagree on what an iteration without text means, so there are none. */
function refuseEmptyBody(cursor: Cursor, atom: Node, start: number): void {
  if (lengthOf(atom).min > 0) return;
  const hint = 'Make at least one character of the repeated part required';
  throw cursor.refuse('GW_PATTERN_EMPTY', start, 'repeats what can match the empty text', hint);
}

/** What a repeat multiplies by: `{n,}` counts as n, at least 1. */
function timesOf({ min, max }: RepeatNode): number {
  return max === Infinity ? Math.max(min, 1) : max;
}

/** The largest product of counts along a path into the tree. */
function repeatProduct(node: Node): number {
  switch (node.kind) {
    case 'repeat':
      return timesOf(node) * repeatProduct(node.body);
    case 'sequence':
      return Math.max(1, ...node.items.map(repeatProduct));
    case 'choice':
      return Math.max(...node.options.map(repeatProduct));
    case 'group':
      return repeatProduct(node.body);
    case 'set':
    case 'assertion':
    case 'look':
      return 1;
    default:
      return node satisfies never;
  }
}
