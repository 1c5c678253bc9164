import { positionsOf } from '../automata/positions.ts';
import type { Pattern } from '../pattern.ts';
import { selectiveLiterals } from '../prefilter/required-literals.ts';
import { lengthOf } from '../syntax/length.ts';
import { columnsOf, lookaroundGuardsIn } from './check-size.ts';
import { probeStates } from './probe-states.ts';

/**
 * What a pattern costs a text that holds nothing of it:
 * - `literal`: nothing, as long as none of its literals occurs;
 * - `common`: a share of the DFA that reads every character for all such patterns;
 * - `heavy`: its DFA is large, or needs a new state for nearly every character of some texts.
 */
export type CostClass = 'literal' | 'common' | 'heavy';

/** What makes a pattern heavy. */
export interface Heaviness {
  readonly why: string;
  readonly hint: string;
}

/** What a pattern asks of the matcher. Lengths are UTF-16 code units. `check --json` shows these names. */
export interface PatternCost {
  readonly cost: CostClass;
  /** Why a pattern is heavy, and how to mend it; absent for the others. */
  readonly heavy?: Heaviness;
  /** Literals of which one stands in every match, ASCII-folded; also those that are too common. */
  readonly literals: readonly string[];
  /** It is looked for by its literals; otherwise the shared DFA reads every text for it. */
  readonly windowed: boolean;
  /** How far before a literal a match can begin; 0 when it is not looked for by them. */
  readonly before: number;
  /** Longest match; `Infinity` when there is none. */
  readonly longest: number;
  /** Character positions with repeats written out. */
  readonly positions: number;
  /** Transitions from one position to the next, over all positions. */
  readonly ways: number;
  /** Different lookarounds over more than one code unit. */
  readonly farLooks: number;
}

/** Above it a state takes 80 words and a new one 1.5 µs. The largest shipped pattern has 1,330. */
const HEAVY_SIZE = 2_500;

/** Above it a step was measured to take up to 10 µs. Shipped patterns have up to 2,435. */
const HEAVY_TRANSITIONS = 10_000;

/** Above it a new state takes longer to write down than to find. Patterns in use have up to 200. */
const HEAVY_COLUMNS = 1_024;

/**
 * States for 2,000 characters. Of a thousand patterns none needed more than 90, or else it needed
 * more than 1,000, and then every character of a text can need a new one.
 */
const HEAVY_STATES = 500;

/** Says what a pattern costs. Builds its DFA and tries it on a text: about 1 ms. */
export function describePattern(pattern: Pattern): PatternCost {
  const { ast, requiredLiterals } = pattern;
  const usable = selectiveLiterals(requiredLiterals);
  const positions = positionsOf(ast);
  const lists = [positions.first, ...positions.follow];
  const size = {
    positions: positions.sets.length,
    ways: lists.reduce((sum, { length }) => sum + length / 2, 0),
    farLooks: lookaroundGuardsIn(positions),
  };
  const heavy = heavinessOf(pattern, size);
  const windowed = usable.length > 0;
  const cost = windowed ? 'literal' : 'common';
  return {
    cost: heavy === undefined ? cost : 'heavy',
    ...(heavy !== undefined && { heavy }),
    literals: requiredLiterals.map(({ text }) => text),
    windowed,
    before: Math.max(0, ...usable.map(({ before }) => before)),
    longest: lengthOf(ast).max,
    ...size,
  };
}

function heavinessOf(
  { ast }: Pattern,
  { positions, ways, farLooks }: Pick<PatternCost, 'positions' | 'ways' | 'farLooks'>,
): Heaviness | undefined {
  if (positions > HEAVY_SIZE) {
    return { why: `it has ${positions} positions`, hint: 'Lower the counts of repeats' };
  }
  if (ways > HEAVY_TRANSITIONS) {
    const why = `it has ${ways} transitions from one position to the next`;
    return { why, hint: 'Use fewer optional parts behind each other, or a term list' };
  }
  const columns = columnsOf(ast, farLooks);
  if (columns > HEAVY_COLUMNS) {
    const why = `its table has ${columns} columns`;
    return { why, hint: 'Use fewer lookarounds over more than one character' };
  }
  if (probeStates(ast) <= HEAVY_STATES) return undefined;
  return {
    why: 'it keeps track of too many beginnings at once',
    hint: 'Begin with a literal, or let fewer characters begin a match that others are counted in',
  };
}
