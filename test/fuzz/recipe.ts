import { Budget, BudgetExhausted } from '../../src/budget/budget.ts';
import type { Matcher } from '../../src/match/matcher.ts';
import { createRandom } from '../support/random.ts';

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

/** Steps of a search per unit of the text, every pattern wanted; Infinity when it does not end. */
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
    if (error instanceof BudgetExhausted) return Number.POSITIVE_INFINITY;
    throw error;
  }
  return (MOST_STEPS - budget.left) / text.length;
}

/** Steps per unit of a text, and whether more of the same takes as many. */
export interface Growth {
  readonly steps: number;
  /** Of three times as much. */
  readonly tripled: number;
  readonly isLinear: boolean;
}

/** Searches a text twice over, and six times. */
export function growthOf(matcher: Matcher, text: string): Growth {
  const steps = stepsPerUnit(matcher, text.repeat(2));
  const tripled = stepsPerUnit(matcher, text.repeat(6));
  // Each place where two copies meet may open a window; quadratic would be three times as many.
  return { steps, tripled, isLinear: tripled <= 1.5 * steps + 1 };
}
