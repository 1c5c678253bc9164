import type { Finding } from '../model/finding.ts';

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
