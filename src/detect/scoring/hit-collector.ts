import type { Budget } from '../../budget/budget.ts';
import { MAX_FINDING_LENGTH } from '../../match/syntax/limits.ts';
import type { TextView } from '../../text/view.ts';
import type { CompiledRule } from '../compiled-rule.ts';
import type { Hit } from '../detectors/detector.ts';
import type { ScoredHit } from '../scored-hit.ts';
import { scoreHit } from './score-hit.ts';
import { Signals } from './signals.ts';

/** Most findings in one text that are recorded only, for want of confidence. */
const MOST_UNSURE = 1_000;

/**
 * Scores the hits of one text as they come and keeps those that reach the floor of their rule, so
 * that a text full of candidates takes no more memory than its findings. Lives for one search.
 */
export class HitCollector {
  readonly #rules: readonly CompiledRule[];
  readonly #budget: Budget;
  readonly #hits: ScoredHit[] = [];
  /** Candidates that occurred, of rules with `all`. */
  readonly #seen = new Map<number, Set<number>>();
  readonly #full = new Set<number>();
  readonly #signals = new Signals();
  #unsure = 0;
  /** Places of hits in earlier views: a hit there is no further finding. */
  #known: ReadonlySet<string> = new Set();

  constructor(rules: readonly CompiledRule[], budget: Budget) {
    this.#rules = rules;
    this.#budget = budget;
  }

  /** Starts another view of the same text. */
  nextView(): void {
    this.#known = new Set(this.#hits.map(placeOf));
  }

  /**
   * Scores a hit and keeps it if it counts. `steps` pays for the work; without it the work is free.
   *
   * @throws BudgetExhausted when that ran out, or there is no room for a finding of any rule.
   */
  add(view: TextView, hit: Hit, steps?: Budget): void {
    const { rule: index, candidate } = hit.target;
    const rule = this.#rules[index];
    if (rule === undefined) return;
    if (rule.rule.detect.mode === 'signals') {
      this.#signals.add(rule, view, hit, steps);
      return;
    }
    if (rule.rule.detect.mode === 'all') {
      this.#seen.set(index, (this.#seen.get(index) ?? new Set()).add(candidate));
      if (candidate !== 0) return;
    }
    const scored = scoreHit(rule, view, hit, steps);
    if (scored === undefined || scored.score < rule.rule.floor) return;
    // Checked as a whole, reported in parts. What a view left out between two of them is in one.
    let last: number | undefined;
    for (let from = hit.start; from < hit.end; from += MAX_FINDING_LENGTH) {
      const to = Math.min(from + MAX_FINDING_LENGTH, hit.end);
      const { start, end } = view.toOriginal(from, to);
      this.#keep({ rule, start: last ?? start, end, ...scored });
      last = end;
    }
  }

  #keep(hit: ScoredHit): void {
    const { index, rule } = hit.rule;
    if (hit.score < rule.threshold && rule.onLowConfidence === 'pass') {
      // Changes no decision: more of them must not use up the room of those that do.
      this.#unsure += 1;
      if (this.#unsure <= MOST_UNSURE) this.#hits.push(hit);
      return;
    }
    if (this.#known.has(placeOf(hit)) || this.#budget.hold(index)) this.#hits.push(hit);
    else this.#full.add(index);
  }

  /** The hits so far. Of rules with `all`, only where every candidate occurred. */
  get hits(): readonly ScoredHit[] {
    const complete =
      this.#seen.size === 0
        ? this.#hits
        : this.#hits.filter(({ rule }) => this.#isComplete(rule.index));
    const joined = this.#signals.hits.filter(({ rule }) => this.#budget.hold(rule.index));
    return joined.length === 0 ? complete : [...complete, ...joined];
  }

  /** Rules, by index, with more findings here than one rule may have. */
  get full(): readonly number[] {
    return [...this.#full].filter((rule) => this.#isComplete(rule));
  }

  #isComplete(index: number): boolean {
    const detect = this.#rules[index]?.rule.detect;
    if (detect?.mode !== 'all') return true;
    return this.#seen.get(index)?.size === detect.candidates.length;
  }
}

const placeOf = ({ rule, start, end }: ScoredHit): string => `${rule.index}:${start}:${end}`;
