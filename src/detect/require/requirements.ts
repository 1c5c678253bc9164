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

/** A text to search, with the hits of the entity detector. */
export interface SearchedText {
  readonly text: string;
  readonly entities: readonly EntityHit[];
  /** Pays for the search. */
  readonly budget: Budget;
}

/** Drops hits that lack something that their rule requires near them. */
export interface Requirements {
  /**
   * The hits that stand, with what stands near them as evidence. A text is searched once for all of
   * them, and only when a rule that requires something has a hit.
   *
   * @throws BudgetExhausted when the budget ran out.
   */
  met(hits: readonly ScoredHit[], searched: SearchedText): readonly ScoredHit[];
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
      const scopeOf = createScope(searched.text, searched.budget);
      return hits.flatMap((hit) => {
        const { index, rule } = hit.rule;
        const evidence = rule.detect.require.flatMap(({ within }, place): readonly Evidence[] => {
          const near = spans.get(keyOf(index, place));
          const distance = near?.distanceFrom(hit, scopeOf(hit, within));
          return distance === undefined ? [] : [{ kind: 'required', requirement: place, distance }];
        });
        if (evidence.length < rule.detect.require.length) return [];
        return [{ ...hit, evidence: [...hit.evidence, ...evidence] }];
      });
    },
  } satisfies Requirements);
}

/** True when a hit of the rule needs something else near it. */
export const requiresAny = ({ detect }: Rule): boolean => detect.require.length > 0;

/** Finds what the rules that apply require, by rule and place in `require`. */
type Search = (searched: SearchedText, appliesTo: AppliesTo) => ReadonlyMap<string, NearestSpans>;

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
    return new Map([...spans].map(([key, places]) => [key, new NearestSpans(places)]));
  };
}

const keyOf = (rule: number, requirement: number): string => `${rule}:${requirement}`;
