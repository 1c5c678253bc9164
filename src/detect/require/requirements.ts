import type { Budget } from '../../budget/budget.ts';
import type { Evidence } from '../../model/finding.ts';
import type { EntityHit } from '../../model/recognizer.ts';
import type { Rule, TermList } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';
import { createDetectors } from '../detectors/create-detectors.ts';
import type { AppliesTo, DetectSpec, Hit, Target } from '../detectors/detector.ts';
import { scanEntities } from '../detectors/ner.ts';
import type { ScoredHit } from '../scored-hit.ts';
import { viewsOf } from '../views.ts';
import { NearestSpans } from './nearest-spans.ts';
import { createScope } from './scope.ts';

/** A text with what the entity detector found in it. */
export interface Searched {
  readonly text: string;
  readonly entities: readonly EntityHit[];
  /** Pays for the search. */
  readonly budget: Budget;
}

/** Drops findings beside which something that their rule requires is missing. */
export interface Requirements {
  /**
   * The findings that stand, with what was found near them as evidence. A text is searched once for
   * all of them, and only when a rule that requires something has found something.
   *
   * @throws BudgetExhausted when the budget ran out.
   */
  met(hits: readonly ScoredHit[], searched: Searched): readonly ScoredHit[];
}

/** Compiles what rules require; `listsOf[i]` are the lists that rule `i` may name. */
export function createRequirements(
  rules: readonly Rule[],
  listsOf: readonly ReadonlyMap<string, TermList>[],
): Requirements {
  const search = createSearch(rules, listsOf);
  return Object.freeze({
    met(hits, searched) {
      const concerned = new Set(
        hits.flatMap(({ rule }) => (requiresAny(rule.rule) ? [rule.index] : [])),
      );
      if (concerned.size === 0) return hits;
      const spans = search(searched, (rule) => concerned.has(rule));
      const vicinity = createScope(searched.text, searched.budget);
      return hits.flatMap((found) => {
        const { index, rule } = found.rule;
        const evidence = rule.detect.require.flatMap(({ within }, place): readonly Evidence[] => {
          const near = spans.get(keyOf(index, place));
          const distance = near?.distanceFrom(found, vicinity(found, within));
          return distance === undefined ? [] : [{ kind: 'required', requirement: place, distance }];
        });
        if (evidence.length < rule.detect.require.length) return [];
        return [{ ...found, evidence: [...found.evidence, ...evidence] }];
      });
    },
  } satisfies Requirements);
}

/** True when a finding of the rule stands only beside something else. */
export const requiresAny = ({ detect }: Rule): boolean => detect.require.length > 0;

/** Where what wanted rules require stands in a text, by rule and place in `require`. */
type Search = (searched: Searched, appliesTo: AppliesTo) => ReadonlyMap<string, NearestSpans>;

function createSearch(
  rules: readonly Rule[],
  listsOf: readonly ReadonlyMap<string, TermList>[],
): Search {
  const specs = rules.map(({ detect }): DetectSpec => {
    const candidates = detect.require.flatMap(({ any }) => any);
    return { detect: { candidates, keywords: [] } };
  });
  const places = rules.map(({ detect }) =>
    detect.require.flatMap(({ any }, place) => any.map(() => place)),
  );
  const detectors = createDetectors(specs, listsOf);
  return ({ text, entities, budget }, appliesTo) => {
    const spans = new Map<string, Span[]>();
    const add = ({ rule, candidate }: Target, span: Span): void => {
      const key = keyOf(rule, places[rule]?.[candidate] ?? 0);
      const known = spans.get(key);
      if (known === undefined) spans.set(key, [span]);
      else known.push(span);
    };
    scanEntities(specs, entities, appliesTo, (hit) => add(hit.target, hit));
    for (const { view } of viewsOf(text, budget, () => false)) {
      const on = ({ target, start, end }: Hit): void => add(target, view.toOriginal(start, end));
      for (const detector of detectors) detector.scan(view, appliesTo, on, budget);
    }
    return new Map([...spans].map(([key, found]) => [key, new NearestSpans(found)]));
  };
}

const keyOf = (rule: number, requirement: number): string => `${rule}:${requirement}`;
