import { lengthOf } from '../length.ts';
import { MAX_FINDING_LENGTH } from '../limits.ts';
import { refusal } from '../pattern-error.ts';
import type { Node, RepeatNode } from './ast.ts';
import { type CharSet, overlaps, union } from './char-set.ts';
import { setsOf } from './sets-of.ts';

/** Repeats with fewer different counts than this are cheap, whatever follows. */
const WIDE = 8;
/** How many places the wide loose repeats of a pattern may offer together: one unbounded, or two of 90.  */
const MAX_PLACES = 4 * MAX_FINDING_LENGTH;

/**
 * Refuses patterns with several wide repeats that can run over what follows them, as in
 * `x.*y.*z.*w`: after each wrong end a backtracking engine tries all ends of the repeats before. A
 * repeat that stops by itself, as `[^y]*y` does, costs nothing. Only needed while `RegExp` makes the
 * spans; delete this file with that engine.
 */
export function refuseLooseRepeats(source: string, ast: Node): void {
  if (placesOf(ast, []) <= MAX_PLACES) return;
  throw refusal(
    'GW_PATTERN_LIMIT',
    source,
    0,
    'several of its repeats can run over what follows them',
    'Leave what follows out of the repeated class ([^:]* before a colon instead of .*), or bound the repeats to fewer than 8 characters',
  );
}

/** In how many places the loose repeats of a node can end together; `after` may follow the node. */
function placesOf(node: Node, after: CharSet): number {
  switch (node.kind) {
    case 'sequence':
      return sequencePlaces(node.items, after);
    case 'choice':
      return Math.max(...node.options.map((option) => placesOf(option, after)));
    case 'group':
      return placesOf(node.body, after);
    case 'repeat':
      return repeatPlaces(node, after);
    case 'set':
    case 'assertion':
    case 'look':
      return 1;
  }
}

function sequencePlaces(items: readonly Node[], after: CharSet): number {
  let places = 1;
  let follows = after;
  for (const item of items.toReversed()) {
    places *= placesOf(item, follows);
    follows = firstOf(item, follows);
  }
  return places;
}

function repeatPlaces(node: RepeatNode, after: CharSet): number {
  const { body, min, max } = node;
  const longest = Math.floor(MAX_FINDING_LENGTH / Math.max(1, lengthOf(body).min));
  const counts = Math.min(max, longest) - min + 1;
  const loose = counts >= WIDE && setsOf(body).some(({ set }) => overlaps(set, after));
  return (loose ? counts : 1) * placesOf(body, union(firstOf(body, []), after));
}

/** What a node can begin with; `after` shows through what can be empty. */
function firstOf(node: Node, after: CharSet): CharSet {
  switch (node.kind) {
    case 'set':
      return node.set;
    case 'sequence':
      return node.items.reduceRight((follows, item) => firstOf(item, follows), after);
    case 'choice':
      return union(...node.options.map((option) => firstOf(option, after)));
    case 'group':
      return firstOf(node.body, after);
    case 'repeat':
      return node.min === 0 ? union(firstOf(node.body, after), after) : firstOf(node.body, after);
    case 'assertion':
    case 'look':
      return after;
  }
}
