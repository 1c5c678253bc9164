import type { AssertionNode, Node } from '../../match/syntax/ast.ts';
import { type CharSet, sizeOf, union } from '../../match/syntax/char-set.ts';

const NOTHING: CharSet = [];
const LETTERS_AND_DIGITS: CharSet = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
];
const STARTS: readonly AssertionNode['at'][] = ['text-start', 'line-start'];
const ENDS: readonly AssertionNode['at'][] = ['text-end', 'line-end'];

/**
 * True when a search for the pattern succeeds in every text of letters and digits: it matches any
 * single one of them, or, fixed at both ends, any number of them.
 */
export function matchesEverything(ast: Node): boolean {
  const [from, to] = [edge(ast, STARTS, 0), edge(ast, ENDS, -1)];
  const body = withoutAnchors(ast);
  if (from && to && !(body.kind === 'repeat' && body.max === Number.POSITIVE_INFINITY))
    return false;
  const units = loneUnits(body);
  return sizeOf(union(units, LETTERS_AND_DIGITS)) === sizeOf(units);
}

/** True for `^a|b` and `a|b$`: the anchor holds for one alternative, the other is found anywhere. */
export function hasLooseAnchor(ast: Node): boolean {
  if (ast.kind !== 'choice') return false;
  const isMixed = (anchors: readonly AssertionNode['at'][], place: 0 | -1): boolean =>
    new Set(ast.options.map((option) => edge(option, anchors, place))).size > 1;
  return isMixed(STARTS, 0) || isMixed(ENDS, -1);
}

/** True when one of `anchors` stands at the first (0) or last (-1) place of a node. */
function edge(node: Node, anchors: readonly AssertionNode['at'][], place: 0 | -1): boolean {
  const outer = node.kind === 'sequence' ? node.items.at(place) : node;
  return outer?.kind === 'assertion' && anchors.includes(outer.at);
}

/** What is left of a sequence without its assertions, and of a group without its parentheses. */
function withoutAnchors(node: Node): Node {
  if (node.kind === 'group') return withoutAnchors(node.body);
  if (node.kind !== 'sequence') return node;
  const items = node.items.filter((item) => item.kind !== 'assertion');
  const [only] = items;
  return items.length === 1 && only !== undefined
    ? withoutAnchors(only)
    : { kind: 'sequence', items };
}

/** The code units that a node matches when they stand alone. */
function loneUnits(node: Node): CharSet {
  if (node.kind === 'assertion' || node.kind === 'look') return NOTHING;
  switch (node.kind) {
    case 'set':
      return node.set;
    case 'choice':
      return union(...node.options.map(loneUnits));
    case 'group':
      return loneUnits(node.body);
    case 'repeat':
      return node.min <= 1 ? loneUnits(node.body) : NOTHING;
    case 'sequence':
      return union(
        ...node.items.map((item, i) =>
          node.items.every((other, j) => i === j || canBeEmpty(other)) ? loneUnits(item) : NOTHING,
        ),
      );
  }
}

/** True when a node can match nothing at all; lookaround asks for something, so it cannot. */
function canBeEmpty(node: Node): boolean {
  switch (node.kind) {
    case 'set':
    case 'look':
      return false;
    case 'assertion':
      return true;
    case 'sequence':
      return node.items.every(canBeEmpty);
    case 'choice':
      return node.options.some(canBeEmpty);
    case 'repeat':
      return node.min === 0;
    case 'group':
      return canBeEmpty(node.body);
  }
}
