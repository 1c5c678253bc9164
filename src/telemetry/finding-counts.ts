import type { Finding } from '../model/finding.ts';

/** How many findings of one decision are equal in rule, entity, action and shadow. */
export interface FindingCount {
  readonly rule: string;
  readonly entity: string;
  readonly action: Finding['action'];
  readonly shadow: boolean;
  readonly count: number;
}

/** Counts equal findings, so that a text with thousands of them costs one metric call per rule. */
export function countFindings(findings: readonly Finding[]): readonly FindingCount[] {
  const byRule = new Map<string, Mutable[]>();
  const counts: Mutable[] = [];
  for (const { rule, entity, action, shadow } of findings) {
    const ofRule = byRule.get(rule) ?? [];
    const seen = ofRule.find(
      (one) => one.entity === entity && one.action === action && one.shadow === shadow,
    );
    if (seen !== undefined) {
      seen.count++;
      continue;
    }
    const first = { rule, entity, action, shadow, count: 1 };
    ofRule.push(first);
    byRule.set(rule, ofRule);
    counts.push(first);
  }
  return counts;
}

type Mutable = Omit<FindingCount, 'count'> & { count: number };
