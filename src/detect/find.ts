import { Budget, type BudgetCause, BudgetExhausted } from '../budget/budget.ts';
import { compileMatcher } from '../match/compile-matcher.ts';
import type { CompileMatcher, MatcherStats } from '../match/matcher.ts';
import type { EntityHit } from '../model/recognizer.ts';
import type { Rule, TermList, ViewName } from '../model/rule.ts';
import { rawView } from '../text/view.ts';
import { createAllowMatchers } from './checks/allow.ts';
import { type CompiledRule, compileRule } from './compiled-rule.ts';
import { createDetectors } from './detectors/create-detectors.ts';
import type { AppliesTo, Detector } from './detectors/detector.ts';
import { scanEntities } from './detectors/ner.ts';
import { createRequirements, requiresAny } from './require/requirements.ts';
import type { ScoredHit } from './scored-hit.ts';
import { dropDominated } from './scoring/drop-dominated.ts';
import { HitCollector } from './scoring/hit-collector.ts';
import { viewsOf } from './views.ts';

/** A part of a search that did not come to its end. */
export interface UnfinishedSearch {
  /** `patterns` are patterns and lists; `entities` the hits of the entity detector. */
  readonly detector: 'patterns' | 'entities';
  readonly cause: BudgetCause;
  /** Index of the only rule concerned; absent: all rules that apply and have that detector. */
  readonly rule?: number;
}

/** The result of a search. */
export interface FindResult {
  /** Sorted by start, then rule. */
  readonly hits: readonly ScoredHit[];
  /** Empty when everything was searched; hits from before the budget ran out stand. */
  readonly unfinished: readonly UnfinishedSearch[];
}

/** Options of a search. */
export interface FindOptions {
  /** Hits of the entity detector for this text. */
  readonly entities?: readonly EntityHit[] | undefined;
  /** Pays for the search, and holds its findings; without it neither is limited. */
  readonly budget?: Budget;
}

/** All detectors of a policy over one text. Pure and shareable between requests. */
export interface Finder {
  /** The size of the matcher of all patterns, now. */
  readonly stats: MatcherStats;
  /** Finds the hits of the rules that apply, at or above their floor, as far as the budget goes. */
  find(text: string, appliesTo: AppliesTo, options?: FindOptions): FindResult;
}

const NO_MATCHER: MatcherStats = Object.freeze({
  patterns: 0,
  literals: 0,
  machines: 0,
  states: 0,
  bytes: 0,
});

const NOTHING: FindResult = Object.freeze({ hits: [], unfinished: [] });

/** Compiles rules into a finder; `listsOf[i]` are the lists that rule `i` may name. */
export function createFinder(
  rules: readonly Rule[],
  listsOf: readonly ReadonlyMap<string, TermList>[],
  compile: CompileMatcher = compileMatcher,
): Finder {
  const matchers = createAllowMatchers();
  const compiled = rules.map((rule, index) => compileRule(rule, index, matchers));
  const detectors = createDetectors(rules, listsOf, compile);
  const requirements = createRequirements(rules, listsOf);
  return Object.freeze({
    get stats() {
      return detectors.find(({ stats }) => stats !== undefined)?.stats ?? NO_MATCHER;
    },
    find(text, appliesTo, { entities = [], budget = new Budget(Number.POSITIVE_INFINITY) } = {}) {
      if (detectors.length === 0 && entities.length === 0) return NOTHING;
      const collector = new HitCollector(compiled, budget);
      const ended = [
        ...endOf('entities', () => addEntities(rules, collector, text, appliesTo, entities)),
        ...endOf('patterns', () => search(compiled, collector, text, detectors, appliesTo, budget)),
      ];
      const all = collector.hits;
      // These stand where the budget does not suffice to look for what the other rules require.
      let hits: readonly ScoredHit[] = all.filter(({ rule }) => !requiresAny(rule.rule));
      const isSpent = ended.some(({ detector }) => detector === 'patterns');
      const checkRequirements = (): void => {
        hits = requirements.met(all, { text, entities, budget });
      };
      const unchecked = isSpent ? [] : endOf('patterns', checkRequirements);
      const full = collector.full.map((rule) => fullRule(compiled, rule));
      return { hits: dropDominated(hits), unfinished: [...ended, ...unchecked, ...full] };
    },
  } satisfies Finder);
}

/** Runs a part of a search; reports it as unfinished when the budget ended it. */
function endOf(
  detector: UnfinishedSearch['detector'],
  run: () => void,
): readonly UnfinishedSearch[] {
  try {
    run();
    return [];
  } catch (error) {
    if (error instanceof BudgetExhausted) return [{ detector, cause: error.exhausted }];
    throw error;
  }
}

function addEntities(
  rules: readonly Rule[],
  collector: HitCollector,
  text: string,
  appliesTo: AppliesTo,
  entities: readonly EntityHit[],
): void {
  if (entities.length === 0) return;
  const raw = rawView(text);
  // Not paid for: the entity detector has limits of its own, and a name that it reports still counts
  // where the budget is spent.
  scanEntities(rules, entities, appliesTo, (hit) => collector.add(raw, hit));
}

function search(
  compiled: readonly CompiledRule[],
  collector: HitCollector,
  text: string,
  detectors: readonly Detector[],
  appliesTo: AppliesTo,
  budget: Budget,
): void {
  // Not even the views are made for a text that cannot be searched.
  if (budget.exhausted !== undefined) throw new BudgetExhausted(budget.exhausted);
  const isNamed = (name: ViewName): boolean =>
    compiled.some(({ rule, index }) => rule.detect.views.includes(name) && appliesTo(index));
  for (const { view, names } of viewsOf(text, budget, isNamed)) {
    const inView: AppliesTo = (rule) => appliesTo(rule) && readsAny(compiled[rule], names);
    if (view.name !== 'raw') collector.nextView();
    for (const detector of detectors) {
      detector.scan(view, inView, (hit) => collector.add(view, hit, budget), budget);
    }
  }
}

function readsAny(compiled: CompiledRule | undefined, names: readonly ViewName[]): boolean {
  return compiled?.rule.detect.views.some((view) => names.includes(view)) ?? false;
}

/** A rule with more findings than one rule may have. */
function fullRule(compiled: readonly CompiledRule[], rule: number): UnfinishedSearch {
  const candidates = compiled[rule]?.rule.detect.candidates ?? [];
  const named = candidates.every(({ kind }) => kind === 'ner');
  return { detector: named ? 'entities' : 'patterns', cause: 'findings', rule };
}
