import { lengthOf } from '../length.ts';
import { MAX_FINDING_LENGTH } from '../limits.ts';
import { refusal } from '../pattern-error.ts';
import type { Node, RepeatNode } from './ast.ts';
import { contains } from './char-set.ts';
import { setsOf } from './sets-of.ts';

/**
 * Refuses patterns in which several repeats can share out one run of equal characters, as in
 * `\s*,?\s*;?\s*x`: a backtracking engine tries every way to share. Two sharing repeats (or one
 * that the search may also start anywhere in) are still fast enough, three are not. Only needed
 * while `RegExp` makes the spans; delete this file with that engine.
 */
export function refuseSlowSearch(source: string, ast: Node): void {
  const start: Ways = { all: MAX_FINDING_LENGTH, fixed: 1, peak: 0 };
  const slow = unitsToTry(ast).some((unit) => walk(ast, unit, start).peak > MAX_WAYS);
  if (!slow) return;
  throw refusal(
    'GW_PATTERN_LIMIT',
    source,
    0,
    'its repeats can share out a run of equal characters in too many ways',
    'Bound the repeats ({0,5} instead of *), or require a character between them that they do not contain',
  );
}

/** Room for two unbounded repeats over the longest finding, and a few choices. */
const MAX_WAYS = 4 * MAX_FINDING_LENGTH ** 2;

/** In how many ways a search can have come to a place of a pattern, inside a run of one unit. */
interface Ways {
  /** Whatever the length of the run. */
  readonly all: number;
  /** For the worst single length: what is left once another character ends the run. */
  readonly fixed: number;
  /** The most that `all` has been. */
  readonly peak: number;
}

function ways(all: number, fixed: number, peak: number): Ways {
  return { all, fixed, peak: Math.max(peak, all) };
}

function walk(node: Node, unit: number, before: Ways): Ways {
  switch (node.kind) {
    case 'set':
      return contains(node.set, unit) ? before : ways(before.fixed, before.fixed, before.peak);
    case 'sequence':
      return node.items.reduce((now, item) => walk(item, unit, now), before);
    case 'choice':
      return walkChoice(node.options, unit, before);
    case 'repeat':
      return walkRepeat(node, unit, before);
    case 'group':
      return walk(node.body, unit, before);
    case 'assertion':
    case 'look':
      return before;
  }
}

function walkChoice(options: readonly Node[], unit: number, before: Ways): Ways {
  return either(
    options.map((option) => [option, walk(option, unit, before)]),
    unit,
  );
}

/** Options that begin with the unit are all tried; of the others another text takes one. */
function either(options: readonly (readonly [Node, Ways])[], unit: number): Ways {
  const tried = options.filter(([node]) => begins(node, unit)).map(([, after]) => after);
  const after = options.map(([, after]) => after);
  const total = (of: 'all' | 'fixed'): number =>
    Math.max(
      tried.reduce((sum, one) => sum + one[of], 0),
      ...after.map((one) => one[of]),
    );
  return ways(total('all'), total('fixed'), Math.max(...after.map((one) => one.peak)));
}

/** The rounds of one repeat are told apart already, by `refuseAmbiguousRepeat`. */
function walkRepeat(node: RepeatNode, unit: number, before: Ways): Ways {
  if (!consistsOf(node.body, unit)) {
    const after = walk(node.body, unit, before);
    if (node.min > 0) return after;
    return either(
      [
        [node.body, after],
        [{ kind: 'sequence', items: [] }, before],
      ],
      unit,
    );
  }
  const body = walk(node.body, unit, { all: 1, fixed: 1, peak: 1 });
  const longest = Math.floor(MAX_FINDING_LENGTH / lengthOf(node.body).min);
  const counts = Math.max(1, Math.min(node.max, longest) - node.min + 1);
  const fixed = Math.min(before.all, before.fixed * counts);
  // What has to be gone through is gone through again for every way to come here.
  const steps = before.all * Math.max(1, node.min) * body.peak;
  return ways(before.all * counts * body.all, fixed * body.fixed, Math.max(before.peak, steps));
}

/** True when the node can match a text that begins with `unit`, or the empty text. */
function begins(node: Node, unit: number): boolean {
  switch (node.kind) {
    case 'set':
      return contains(node.set, unit);
    case 'sequence': {
      const required = node.items.findIndex((item) => lengthOf(item).min > 0);
      const reached = required === -1 ? node.items : node.items.slice(0, required + 1);
      return (
        required === -1 || reached.some((item) => lengthOf(item).max > 0 && begins(item, unit))
      );
    }
    case 'choice':
      return node.options.some((option) => begins(option, unit));
    case 'repeat':
    case 'group':
      return begins(node.body, unit);
    case 'assertion':
    case 'look':
      return true;
  }
}

/** True when the node can match a text of nothing but `unit`. */
function consistsOf(node: Node, unit: number): boolean {
  switch (node.kind) {
    case 'set':
      return contains(node.set, unit);
    case 'sequence':
      return node.items.every((item) => consistsOf(item, unit));
    case 'choice':
      return node.options.some((option) => consistsOf(option, unit));
    case 'repeat':
      return node.min === 0 || consistsOf(node.body, unit);
    case 'group':
      return consistsOf(node.body, unit);
    case 'assertion':
    case 'look':
      return true;
  }
}

/**
 * First units of the ranges of all sets: one of them is in as many sets as any unit can be. Units
 * that nothing repeats a variable number of times are left out, as there is nothing to share.
 */
function unitsToTry(ast: Node): readonly number[] {
  const sets = setsOf(ast);
  const repeated = sets.filter((found) => found.repeated);
  // Large sets (of `\p{...}`) overlap others in their first ranges if anywhere.
  const units = new Set(sets.flatMap(({ set }) => set.slice(0, 32).map(([from]) => from)));
  return [...units].filter((unit) => repeated.some(({ set }) => contains(set, unit)));
}
