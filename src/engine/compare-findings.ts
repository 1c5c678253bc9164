import { compareActions } from '../model/action.ts';
import type { Finding } from '../model/finding.ts';
import { SEVERITIES } from '../model/rule.ts';

/**
 * Orders findings by who decides: action, then severity, then rule id (the smaller id wins), so
 * that the same input always names the same rule. Positive when `a` goes before `b`.
 */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareActions(a.action, b.action) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compareIds(b.rule, a.rule)
  );
}

// Code unit order: locale order would differ between machines.
function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The finding that decides, or undefined when there is none. */
export function decidingFinding(findings: readonly Finding[]): Finding | undefined {
  let top: Finding | undefined;
  for (const finding of findings) {
    if (top === undefined || compareFindings(finding, top) > 0) top = finding;
  }
  return top;
}
