import type { Node, RepeatNode } from '../syntax/ast.ts';
import { type CharSet, overlaps, union } from '../syntax/char-set.ts';

/**
 * True when each unit that a repeat reads belongs to one position only: it can be told where a round
 * ends, so a DFA that counts rounds needs few states. That is when the body is strongly deterministic
 * (A. Brüggemann-Klein and D. Wood, One-unambiguous regular languages, 1998; "strongly": going on
 * inside of the body and starting over count as two transitions).
 */
export function isOneUnambiguous(repeat: RepeatNode): boolean {
  return shapeOf(repeat).unambiguous;
}

/** How a node begins and goes on. */
interface Shape {
  /** Units it can begin with. */
  readonly first: CharSet;
  /** Units it can go on with where it could also end. */
  readonly next: CharSet;
  readonly nullable: boolean;
  /** Each unit that it reads belongs to one position only. */
  readonly unambiguous: boolean;
}

const NOTHING: Shape = { first: [], next: [], nullable: true, unambiguous: true };

function shapeOf(node: Node): Shape {
  switch (node.kind) {
    case 'set':
      return { first: node.set, next: [], nullable: false, unambiguous: true };
    case 'sequence':
      return node.items.map(shapeOf).reduce(follow, NOTHING);
    case 'choice':
      return choose(node.options.map(itemsOf));
    case 'repeat':
      return repeatOf(shapeOf(node.body), node);
    case 'group':
      return shapeOf(node.body);
    case 'assertion':
    case 'look':
      return NOTHING;
    default:
      return node satisfies never;
  }
}

function follow(a: Shape, b: Shape): Shape {
  return {
    first: a.nullable ? union(a.first, b.first) : a.first,
    next: b.nullable ? union(b.next, a.next) : b.next,
    nullable: a.nullable && b.nullable,
    unambiguous: a.unambiguous && b.unambiguous && !overlaps(a.next, b.first),
  };
}

const itemsOf = (node: Node): readonly Node[] => (node.kind === 'sequence' ? node.items : [node]);

/**
 * A choice, read with common beginnings taken out first: `all|any` is `a(?:ll|ny)`, which is
 * one-unambiguous although both options begin alike.
 */
function choose(options: readonly (readonly Node[])[]): Shape {
  const byHead = new Map<string, (readonly Node[])[]>();
  options.forEach((items, index) => {
    const [head] = items;
    const key = head?.kind === 'set' ? JSON.stringify(head.set) : `option ${index}`;
    byHead.set(key, [...(byHead.get(key) ?? []), items]);
  });
  return chooseOf([...byHead.values()].map(factored));
}

function factored(options: readonly (readonly Node[])[]): Shape {
  const [first = [], ...others] = options;
  if (others.length === 0) return first.map(shapeOf).reduce(follow, NOTHING);
  const head = first[0] === undefined ? NOTHING : shapeOf(first[0]);
  return follow(head, choose(options.map((items) => items.slice(1))));
}

function chooseOf(options: readonly Shape[]): Shape {
  let first: CharSet = [];
  let unambiguous = true;
  for (const option of options) {
    unambiguous &&= option.unambiguous && !overlaps(first, option.first);
    first = union(first, option.first);
  }
  const nullables = options.filter((option) => option.nullable).length;
  const nullable = nullables > 0;
  const next = union(...options.map((option) => option.next), nullable ? first : []);
  return { first, next, nullable, unambiguous: unambiguous && nullables < 2 };
}

function repeatOf(body: Shape, { min, max }: RepeatNode): Shape {
  const again = max > 1 && overlaps(body.next, body.first);
  const canGoOn = max > Math.max(min, 1) || min === 0;
  return {
    first: body.first,
    next: canGoOn ? union(body.next, body.first) : body.next,
    nullable: min === 0,
    unambiguous: body.unambiguous && !again,
  };
}
