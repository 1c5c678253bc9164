import { Budget, type BudgetCause, BudgetSpent } from '../budget/budget.ts';
import { compileMatcher } from '../match/compile-matcher.ts';
import type { CompileMatcher, MatcherStats } from '../match/matcher.ts';
import type { EntityHit } from '../model/recognizer.ts';
import type { Rule, TermList, ViewName } from '../model/rule.ts';
import { rawView } from '../text/raw-view.ts';
import { createAllowMatchers } from './checks/allow.ts';
import { type PreparedRule, prepareRule } from './compiled-rule.ts';
import { createDetectors } from './detectors/create-detectors.ts';
import type { Detector, Wanted } from './detectors/detector.ts';
import { scanEntities } from './detectors/ner.ts';
import { createRequirements, requiresAny } from './require/requirements.ts';
import type { Found } from './scored-hit.ts';
import { keepBest } from './scoring/drop-dominated.ts';
import { Collector } from './scoring/hit-collector.ts';
import { readingsOf } from './views.ts';

/** A part of a search that did not come to its end. */
export interface Unfinished {
  /** `patterns` are patterns and lists; `entities` the hits of the entity detector. */
  readonly detector: 'patterns' | 'entities';
  readonly cause: BudgetCause;
  /** Index of the only rule concerned; absent: all wanted rules of that detector. */
  readonly rule?: number;
}

/** What a search came to. */
export interface FindResult {
  /** Sorted by start, then rule. */
  readonly founds: readonly Found[];
  /** Empty when everything was searched; what was found before the budget ran out stands. */
  readonly unfinished: readonly Unfinished[];
}

/** What a search is given beside the text. */
export interface FindOptions {
  /** Hits of the entity detector for this text. */
  readonly entities?: readonly EntityHit[] | undefined;
  /** Pays for the search, and holds its findings; without it neither is limited. */
  readonly budget?: Budget;
}

/** All detectors of a policy over one text. Pure and shareable between requests. */
export interface Finder {
  /** What the matcher of all patterns is made of now. */
  readonly stats: MatcherStats;
  /** Everything the wanted rules find at or above their floor, as far as the budget goes. */
  find(text: string, wanted: Wanted, options?: FindOptions): FindResult;
}

const NO_MATCHER: MatcherStats = Object.freeze({
  patterns: 0,
  literals: 0,
  machines: 0,
  states: 0,
  bytes: 0,
});

const NOTHING: FindResult = Object.freeze({ founds: [], unfinished: [] });

/** Compiles rules into a finder; `listsOf[i]` are the lists that rule `i` may name. */
export function createFinder(
  rules: readonly Rule[],
  listsOf: readonly ReadonlyMap<string, TermList>[],
  compile: CompileMatcher = compileMatcher,
): Finder {
  const matchers = createAllowMatchers();
  const prepared = rules.map((rule, index) => prepareRule(rule, index, matchers));
  const detectors = createDetectors(rules, listsOf, compile);
  const requirements = createRequirements(rules, listsOf);
  return Object.freeze({
    get stats() {
      return detectors.find(({ stats }) => stats !== undefined)?.stats ?? NO_MATCHER;
    },
    find(text, wanted, { entities = [], budget = new Budget(Number.POSITIVE_INFINITY) } = {}) {
      if (detectors.length === 0 && entities.length === 0) return NOTHING;
      const collector = new Collector(prepared, budget);
      const ended = [
        ...endOf('entities', () => takeEntities(rules, collector, text, wanted, entities)),
        ...endOf('patterns', () => search(prepared, collector, text, detectors, wanted, budget)),
      ];
      const all = collector.founds;
      // Stands where the budget does not reach to look for what others require.
      let founds: readonly Found[] = all.filter(({ rule }) => !requiresAny(rule.rule));
      const isSpent = ended.some(({ detector }) => detector === 'patterns');
      const prove = (): void => {
        founds = requirements.met(all, { text, entities, budget });
      };
      const unproven = isSpent ? [] : endOf('patterns', prove);
      const full = collector.full.map((rule) => fullRule(prepared, rule));
      return { founds: keepBest(founds), unfinished: [...ended, ...unproven, ...full] };
    },
  } satisfies Finder);
}

/** Runs a part of a search; says so when the budget ended it. */
function endOf(detector: Unfinished['detector'], run: () => void): readonly Unfinished[] {
  try {
    run();
    return [];
  } catch (error) {
    if (error instanceof BudgetSpent) return [{ detector, cause: error.spent }];
    throw error;
  }
}

function takeEntities(
  rules: readonly Rule[],
  collector: Collector,
  text: string,
  wanted: Wanted,
  entities: readonly EntityHit[],
): void {
  if (entities.length === 0) return;
  const raw = rawView(text);
  // Not paid for: the entity detector has limits of its own, and a name that it found still counts
  // where the budget is spent.
  scanEntities(rules, entities, wanted, (hit) => collector.add(raw, hit));
}

function search(
  prepared: readonly PreparedRule[],
  collector: Collector,
  text: string,
  detectors: readonly Detector[],
  wanted: Wanted,
  budget: Budget,
): void {
  // Not even the views are made for a text that cannot be searched.
  if (budget.spent !== undefined) throw new BudgetSpent(budget.spent);
  const views = readingsOf(text, budget, asksForLeet(prepared, wanted));
  const [raw] = views;
  for (const view of views) {
    // Where folding changes nothing the raw view is the folded one as well.
    const isBoth = view === raw && !views.some(({ name }) => name === 'folded');
    const inView: Wanted = (rule) => wanted(rule) && reads(prepared[rule], view.name, isBoth);
    if (view !== raw) collector.nextView();
    for (const detector of detectors) {
      detector.scan(view, inView, (hit) => collector.add(view, hit, budget), budget);
    }
  }
}

const asksForLeet = (prepared: readonly PreparedRule[], wanted: Wanted): boolean =>
  prepared.some(({ rule, index }) => rule.detect.views.includes('leet') && wanted(index));

function reads(prepared: PreparedRule | undefined, view: ViewName, isBoth: boolean): boolean {
  const views = prepared?.rule.detect.views ?? [];
  return views.includes(view) || (isBoth && views.includes('folded'));
}

/** A rule that found more than one rule may. */
function fullRule(prepared: readonly PreparedRule[], rule: number): Unfinished {
  const candidates = prepared[rule]?.rule.detect.candidates ?? [];
  const named = candidates.every(({ kind }) => kind === 'ner');
  return { detector: named ? 'entities' : 'patterns', cause: 'findings', rule };
}
