import type { MatcherStats } from '../../match/matcher.ts';
import type { RuleCost } from '../../policy/costs.ts';
import { alignColumns } from './table.ts';

/** What became of the patterns of a policy. */
export interface Compilation extends MatcherStats {
  /** Time to compile the policy, and to run the examples of its rules, in ms. */
  readonly compileMs: number;
  readonly examplesMs: number;
}

/** Most literals that are shown of a pattern. */
const SHOWN = 3;

/** One line per pattern, and two about all of them. */
export function costLines(
  costs: readonly RuleCost[],
  compilation: Compilation | undefined,
): readonly string[] {
  const header = ['RULE', 'COST', 'LONGEST', 'POSITIONS', 'LOOKED FOR BY'];
  return [
    ...alignColumns([header, ...costs.map(rowOf)]),
    '',
    classesOf(costs),
    ...(compilation === undefined ? [] : [linesOf(compilation)]),
  ];
}

function rowOf(cost: RuleCost): readonly string[] {
  const { rule, candidate, longest, positions } = cost;
  return [
    candidate === 0 ? rule : `${rule} #${candidate + 1}`,
    cost.cost,
    longest === Number.POSITIVE_INFINITY ? 'any' : String(longest),
    String(positions),
    lookedForBy(cost),
  ];
}

function lookedForBy({ windowed, literals, before }: RuleCost): string {
  if (!windowed) return 'every character';
  const shown = literals.slice(0, SHOWN).map((literal) => JSON.stringify(literal));
  const more = literals.length - shown.length;
  const list = more > 0 ? `${shown.join(' ')} and ${more} more` : shown.join(' ');
  return before === 0 ? list : `${list}, from ${before} before`;
}

function classesOf(costs: readonly RuleCost[]): string {
  const count = (name: RuleCost['cost']): string =>
    `${costs.filter(({ cost }) => cost === name).length} ${name}`;
  const positions = costs.reduce((sum, cost) => sum + cost.positions, 0);
  const classes = (['literal', 'common', 'heavy'] as const).map(count).join(', ');
  return `${costs.length} patterns: ${classes}; ${positions} positions`;
}

function linesOf({ compileMs, examplesMs, machines, states, bytes }: Compilation): string {
  const times = `compiled in ${compileMs} ms, examples run in ${examplesMs} ms`;
  return `${times}; then ${machines} machines, ${states} states, ${(bytes / 1e6).toFixed(1)} MB`;
}
