import { Budget, BudgetSpent } from '../../src/match/budget.ts';
import type { Matcher } from '../../src/match/matcher.ts';
import { createRandom } from './random.ts';

/** A text of any length, in a form that fits into a table. */
export interface Recipe {
  readonly pieces: readonly string[];
  /** Pieces one after the other, or at random with this seed. */
  readonly order: 'cycle' | number;
}

/** A pattern as it is written. */
export interface WrittenPattern {
  readonly source: string;
  readonly flags?: string;
  readonly group?: number;
}

/** Patterns and a text that were slow, or found wrongly, once. */
export interface Find {
  /** What was wrong. */
  readonly name: string;
  readonly patterns: readonly WrittenPattern[];
  readonly text: Recipe;
  /** Most steps per unit of the text that the search may take now. */
  readonly mostSteps: number;
}

/** The text of a recipe, exactly `length` units. */
export function textOf({ pieces, order }: Recipe, length: number): string {
  const random = createRandom(order === 'cycle' ? 0 : order);
  const parts: string[] = [];
  for (let size = 0, i = 0; size < length; i += 1) {
    const next = order === 'cycle' ? pieces[i % pieces.length] : random.pick(pieces);
    // An empty piece would never fill the text.
    const part = next || ' ';
    parts.push(part);
    size += part.length;
  }
  return parts.join('').slice(0, length);
}

/** Steps by which a search is given up: far more than any text may take. */
const MOST_STEPS = 2_000_000_000;

/**
 * Steps of a search per unit of the text, every pattern wanted; Infinity when the search does not
 * end. The first search of a text may take more: it makes the states that the text needs.
 */
export function stepsPerUnit(matcher: Matcher, text: string): number {
  const budget = new Budget(MOST_STEPS);
  try {
    matcher.scan(
      text,
      () => true,
      () => {},
      { budget },
    );
  } catch (error) {
    if (error instanceof BudgetSpent) return Number.POSITIVE_INFINITY;
    throw error;
  }
  return (MOST_STEPS - budget.left) / text.length;
}

/** Steps per unit of a text, and whether twice the text takes twice the steps. */
export interface Growth {
  /** Of the first search, when states are still to be made. */
  readonly first: number;
  /** When all states are there. */
  readonly steps: number;
  /** Of the same text twice. */
  readonly doubled: number;
  readonly isLinear: boolean;
}

/** Searches a text and the same text twice. */
export function growthOf(matcher: Matcher, text: string): Growth {
  const first = stepsPerUnit(matcher, text);
  const steps = settledSteps(matcher, text);
  const doubled = settledSteps(matcher, text + text);
  // Where the two meet, a literal may stand that opens a window or two. And the states of the
  // double text may be more than are kept: then they are made again, as the first time.
  const isLinear = doubled <= Math.max(1.1 * steps + 3, first);
  return { first, steps, doubled, isLinear };
}

/** Steps per unit when all states are there: a machine may be full and begin anew, but not twice. */
export function settledSteps(matcher: Matcher, text: string): number {
  return Math.min(...[1, 2].map(() => stepsPerUnit(matcher, text)));
}
