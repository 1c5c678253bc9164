import { MAX_FINDING_LENGTH } from '../match/syntax/limits.ts';
import type { Finding } from '../model/finding.ts';
import type { Segment } from '../model/request.ts';
import type { Rule } from '../model/rule.ts';
import { maskText, operatorOf } from '../policy/mask/operators.ts';
import { type Replacement, replaceSpans } from '../text/replace.ts';
import { compareSpans } from '../text/span.ts';
import { compareFindings } from './compare-findings.ts';

/** What stands in for a text that had to be hidden whole, because it could not be checked. */
export const UNFINISHED_TEXT = '[REDACTED]';

/** Rewrites the masking findings of every segment; other segments come back as they were. */
export function redact(
  segments: readonly Segment[],
  masking: readonly Finding[],
  ruleOf: (id: string) => Rule | undefined,
): readonly string[] {
  const bySegment = new Map<number, Finding[]>();
  for (const finding of masking) {
    const known = bySegment.get(finding.segment);
    if (known === undefined) bySegment.set(finding.segment, [finding]);
    else known.push(finding);
  }
  return segments.map(({ text }, index) => {
    const here = bySegment.get(index);
    if (here === undefined) return text;
    const groups = groupOverlapping(here);
    return replaceSpans(
      text,
      groups.map((group) => replacementFor(text, group, ruleOf)),
    );
  });
}

interface Group {
  readonly start: number;
  end: number;
  readonly findings: Finding[];
}

/** Groups overlapping findings and the parts of one match: the whole group is rewritten as one. */
function groupOverlapping(findings: readonly Finding[]): readonly Group[] {
  const sorted = [...findings].sort(compareSpans);
  const groups: Group[] = [];
  for (const finding of sorted) {
    const last = groups.at(-1);
    if (last === undefined || (finding.start >= last.end && !continuesMatch(last, finding))) {
      groups.push({ start: finding.start, end: finding.end, findings: [finding] });
    } else {
      last.end = Math.max(last.end, finding.end);
      last.findings.push(finding);
    }
  }
  return groups;
}

/** True when a finding is the next part of a match that was too long for one. */
function continuesMatch({ end, findings }: Group, next: Finding): boolean {
  const part = findings.at(-1);
  if (part === undefined || part.rule !== next.rule || next.start !== end) return false;
  return part.end === end && part.end - part.start >= MAX_FINDING_LENGTH;
}

/** The finding whose rule rewrites the group: the longest, then the one that decides. */
function labellingFinding(group: Group): Finding | undefined {
  return [...group.findings].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || compareFindings(b, a),
  )[0];
}

function replacementFor(
  text: string,
  group: Group,
  ruleOf: (id: string) => Rule | undefined,
): Replacement {
  const finding = labellingFinding(group);
  const rule = finding === undefined ? undefined : ruleOf(finding.rule);
  const { start, end } = group;
  // INVARIANT: whatever masks belongs to a rule of the policy; without one nothing may show.
  if (finding === undefined || rule === undefined) return { start, end, with: UNFINISHED_TEXT };
  const whole = finding.start === start && finding.end === end;
  // A mask that reveals something is only safe over the value it was made for.
  const isOwnValue = whole && group.findings.length === 1;
  const mask = isOwnValue ? rule.mask : operatorOf(rule.mask).forMerged(rule.mask);
  const standIn = maskText(text.slice(start, end), mask, { entity: finding.entity });
  return { start, end, with: standIn };
}
