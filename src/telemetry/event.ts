import type { Decision } from '../model/decision.ts';
import type { ErrorCode } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';

/** One answered call as an adapter reports it. Nothing in it holds text of the call. */
export interface DecisionEvent {
  /** Id of the decision, unique per call. */
  readonly id: string;
  /** Absent when the call was refused before it was judged. */
  readonly decision?: Decision;
  /** What the gateway was told; `error` is an HTTP error, which its failure mode handles. */
  readonly wireAction: 'pass' | 'mask' | 'reject' | 'error';
  /** Compatibility profile. */
  readonly profile: string;
  /** Route that was called, e.g. `/request`. */
  readonly path: string;
  readonly bytesIn: number;
  readonly segments: number;
  /** Microseconds per stage; 0 for a stage that was not reached. */
  readonly micros: { readonly decode: number; readonly evaluate: number; readonly encode: number };
  /** Why the call was refused or could not be read. */
  readonly refusal?: ErrorCode;
  readonly httpStatus: number;
}

/** Equal findings of one decision, counted. */
export interface Tally {
  readonly rule: string;
  readonly entity: string;
  readonly action: Finding['action'];
  readonly shadow: boolean;
  count: number;
}

/** Counts equal findings, so that a text with thousands of them costs one metric call per rule. */
export function tallyFindings(findings: readonly Finding[]): readonly Tally[] {
  const byRule = new Map<string, Tally[]>();
  const tallies: Tally[] = [];
  for (const { rule, entity, action, shadow } of findings) {
    const ofRule = byRule.get(rule) ?? [];
    const seen = ofRule.find(
      (t) => t.entity === entity && t.action === action && t.shadow === shadow,
    );
    if (seen !== undefined) {
      seen.count++;
      continue;
    }
    const tally = { rule, entity, action, shadow, count: 1 };
    ofRule.push(tally);
    byRule.set(rule, ofRule);
    tallies.push(tally);
  }
  return tallies;
}
