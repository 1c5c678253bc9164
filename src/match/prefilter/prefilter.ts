import type { Budget } from '../../budget/budget.ts';
import type { Alphabet } from '../automata/alphabet.ts';
import type { Subject } from '../automata/subject.ts';
import type { Pattern } from '../pattern.ts';
import { Windows } from '../windows.ts';
import { createLiteralScan } from './literal-scan.ts';
import { selectiveLiterals } from './required-literals.ts';
import { createSharedScan } from './shared-scan.ts';

/**
 * What is known of the matches of a pattern: where they may begin, where they may end, or (of limited
 * length) parts of the text that hold them whole.
 */
export type CandidateKind = 'beginnings' | 'ends' | 'parts';

/** Ends that are no further apart than that share a window, so that a text has few of them. */
const WINDOW_BEFORE_END = 512;

/** Finds the candidates: the windows of a text in which patterns may match. */
export interface Prefilter {
  /** What the windows of each pattern tell, by its index. */
  readonly kinds: readonly CandidateKind[];
  /**
   * The windows of each pattern, by its index; those that cannot match have none.
   * @throws BudgetExhausted
   */
  find(subject: Subject, budget?: Budget): readonly (Windows | undefined)[];
  /** Literals that are looked for. */
  readonly literals: number;
  /** DFAs that read every unit. */
  readonly machines: number;
  readonly states: number;
  /** Bytes of the tables. */
  readonly bytes: number;
}

/**
 * Prepares the prefilter. Patterns that require a rare literal are looked for by it: it says where a
 * match may begin. For the others a shared DFA reads every unit: it says where a match may end.
 */
export function createPrefilter(patterns: readonly Pattern[], alphabet: Alphabet): Prefilter {
  const required = patterns.map((pattern) => selectiveLiterals(pattern.requiredLiterals));
  const kinds = patterns.map(({ longest }, index): CandidateKind => {
    if ((required[index] ?? []).length > 0) return 'beginnings';
    return longest === Infinity ? 'ends' : 'parts';
  });
  const reach = patterns.map(({ longest }) => (longest === Infinity ? WINDOW_BEFORE_END : longest));
  const others = patterns.flatMap((pattern, index) =>
    kinds[index] === 'beginnings' ? [] : [[index, pattern.ast] as const],
  );
  const literals = createLiteralScan(required, alphabet);
  const shared = others.length === 0 ? undefined : createSharedScan(new Map(others), alphabet);
  return {
    kinds,
    literals: literals.words,
    get machines() {
      return shared?.machines ?? 0;
    },
    get states() {
      return shared?.states ?? 0;
    },
    get bytes() {
      return literals.bytes + (shared?.bytes ?? 0);
    },
    find(subject, budget) {
      const candidates: (Windows | undefined)[] = [];
      const add = (pattern: number, from: number, to: number): void => {
        const start = Math.max(from, 0);
        const windows = candidates[pattern];
        if (windows === undefined) candidates[pattern] = new Windows(start, to);
        else windows.add(start, to);
      };
      literals.run(subject, add, budget);
      shared?.run(subject, (p, end) => add(p, end - (reach[p] ?? WINDOW_BEFORE_END), end), budget);
      return candidates;
    },
  };
}
