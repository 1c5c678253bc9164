import type { Budget } from '../../budget/budget.ts';
import type { TermList } from '../../model/rule.ts';
import { comparisonView, foldForComparison } from '../../text/folding/compare.ts';
import type { TextView } from '../../text/view.ts';
import { rawView } from '../../text/view.ts';
import type { AppliesTo, Detector, DetectSpec, Hit, Target } from './detector.ts';
import { createTermIndex, type TermIndex } from './list-index.ts';

/** Lists that are compared in the same way, and the candidates that name each. */
interface ListGroup {
  readonly index: TermIndex;
  readonly targetsOf: readonly (readonly Target[])[];
}

const KINDS = ['word', 'substring'] as const;

/**
 * Creates the detector of all `list` candidates of a policy. `listsOf[i]` are the lists that rule `i`
 * may name. Cost grows with the text, hardly with the number of terms.
 */
export function createListDetector(
  rules: readonly DetectSpec[],
  listsOf: readonly ReadonlyMap<string, TermList>[],
): Detector {
  const targets = targetsPerList(rules, listsOf);
  const groupsOf = (fold: boolean): readonly ListGroup[] =>
    KINDS.flatMap((match) => {
      const lists = [...targets].filter(([list]) => list.fold === fold && list.match === match);
      return lists.length === 0 ? [] : [compile(lists)];
    });
  const folded = groupsOf(true);
  const exact = groupsOf(false);
  return {
    scan(view, appliesTo, on, budget?: Budget) {
      // Hits are offsets of the scanned view, so the comparison starts from its text.
      const source = rawView(view.text);
      const needed = folded.filter(isNeeded(appliesTo));
      if (needed.length > 0) {
        const read = comparisonView(source);
        for (const group of needed) search(group, read, appliesTo, on, budget);
      }
      for (const group of exact.filter(isNeeded(appliesTo))) {
        search(group, source, appliesTo, on, budget);
      }
    },
  };
}

/** The candidates that name each list. Rules that name the same list share its terms. */
function targetsPerList(
  rules: readonly DetectSpec[],
  listsOf: readonly ReadonlyMap<string, TermList>[],
): ReadonlyMap<TermList, readonly Target[]> {
  const targets = new Map<TermList, Target[]>();
  for (const [rule, { detect }] of rules.entries()) {
    for (const [candidate, source] of detect.candidates.entries()) {
      const list = source.kind === 'list' ? listsOf[rule]?.get(source.list) : undefined;
      if (list === undefined) continue;
      const known = targets.get(list);
      if (known === undefined) targets.set(list, [{ rule, candidate }]);
      else known.push({ rule, candidate });
    }
  }
  return targets;
}

function compile(lists: readonly (readonly [TermList, readonly Target[]])[]): ListGroup {
  const wholeWords = lists.some(([list]) => list.match === 'word');
  const terms = lists.map(([list]) => termsOf(list));
  return {
    index: createTermIndex(terms, wholeWords),
    targetsOf: lists.map(([, targets]) => targets),
  };
}

/** The terms as they are compared, with single spaces between their words. */
function termsOf({ values, fold }: TermList): readonly string[] {
  const plain = (value: string): string => (fold ? foldForComparison(value) : value);
  return values
    .map((value) => plain(value).trim().replace(/\s+/g, ' '))
    .filter((term) => term !== '');
}

const isNeeded =
  (appliesTo: AppliesTo) =>
  ({ targetsOf }: ListGroup): boolean =>
    targetsOf.some((targets) => targets.some(({ rule }) => appliesTo(rule)));

function search(
  { index, targetsOf }: ListGroup,
  read: TextView,
  appliesTo: AppliesTo,
  on: (hit: Hit) => void,
  budget: Budget | undefined,
): void {
  budget?.spend(read.text.length);
  index.find(read.text, (list, from, to) => {
    budget?.spend(1);
    const { start, end } = read.toOriginal(from, to);
    for (const target of targetsOf[list] ?? []) {
      if (appliesTo(target.rule)) on({ target, start, end, matchStart: start, matchEnd: end });
    }
  });
}
