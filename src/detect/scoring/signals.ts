import type { Budget } from '../../budget/budget.ts';
import { MAX_FINDING_LENGTH } from '../../match/syntax/limits.ts';
import type { Evidence } from '../../model/finding.ts';
import type { TextView } from '../../text/view.ts';
import type { CompiledRule } from '../compiled-rule.ts';
import type { Hit } from '../detectors/detector.ts';
import type { ScoredHit } from '../scored-hit.ts';
import { combineScores } from './score.ts';
import { scoreHit } from './score-hit.ts';

/** Most hits of one sign that are kept: more of the same tells no more. */
const HITS_PER_SIGN = 64;

interface Sign extends ScoredHit {
  readonly candidate: number;
}

/** Combines, for rules with `signals`, the signs that occur in one text. Lives for one search. */
export class Signals {
  readonly #signs = new Map<CompiledRule, Map<number, Sign[]>>();

  /**
   * Scores a hit as a sign. `steps` pays for the work; without it the work is free.
   *
   * @throws BudgetExhausted when that ran out.
   */
  add(rule: CompiledRule, view: TextView, hit: Hit, steps?: Budget): void {
    const { candidate } = hit.target;
    const perCandidate = this.#signs.get(rule) ?? new Map<number, Sign[]>();
    this.#signs.set(rule, perCandidate);
    const signs = perCandidate.get(candidate) ?? [];
    perCandidate.set(candidate, signs);
    if (signs.length >= HITS_PER_SIGN) return;
    const scored = scoreHit(rule, view, hit, steps);
    if (scored === undefined || scored.score <= 0) return;
    const end = Math.min(hit.end, hit.start + MAX_FINDING_LENGTH);
    signs.push({ rule, candidate, ...view.toOriginal(hit.start, end), ...scored });
  }

  /** One hit per rule whose signs reach its floor: the strongest sign, with all as evidence. */
  get hits(): readonly ScoredHit[] {
    return [...this.#signs].flatMap(([rule, perCandidate]) => {
      const signs = [...perCandidate.values()].flat().sort((a, b) => a.start - b.start);
      const best = bestTogether(signs, rule.rule.detect.within);
      const [strongest] = best;
      const score = combineScores(best.map((sign) => sign.score));
      if (strongest === undefined || score < rule.rule.floor) return [];
      const { start, end } = strongest;
      const evidence: Evidence[] = [
        ...best.flatMap((sign) => sign.evidence),
        { kind: 'signals', count: best.length, score },
      ];
      return [{ rule, start, end, score, evidence }];
    });
  }
}

/** The signs near each other with the highest score, one of each candidate, the strongest first. */
function bestTogether(signs: readonly Sign[], within: number): readonly Sign[] {
  let best: readonly Sign[] = [];
  let from = 0;
  for (const [to, last] of signs.entries()) {
    while (last.end - (signs[from]?.start ?? last.start) > within && from < to) from += 1;
    const together = oneOfEach(signs.slice(from, to + 1));
    if (scoreOf(together) > scoreOf(best)) best = together;
  }
  return [...best].sort((a, b) => b.score - a.score || a.start - b.start);
}

const scoreOf = (signs: readonly Sign[]): number => combineScores(signs.map(({ score }) => score));

function oneOfEach(signs: readonly Sign[]): readonly Sign[] {
  const best = new Map<number, Sign>();
  for (const sign of signs) {
    if (sign.score > (best.get(sign.candidate)?.score ?? 0)) best.set(sign.candidate, sign);
  }
  return [...best.values()];
}
