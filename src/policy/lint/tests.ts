import type { Rule } from '../../model/rule.ts';
import type { Fault } from '../fault.ts';

/** The tests that a rule lacks; without them its pack does not load (strict mode). */
export function missingTests(rule: Rule): Fault[] {
  const { match, noMatch, evasion } = rule.tests;
  const missing: string[] = [];
  if (match.length < 1) missing.push('one match');
  if (noMatch.length < 2) missing.push(noMatch.length === 1 ? 'one more noMatch' : 'two noMatch');
  if (evasion.length < 1 && claimsResistance(rule)) missing.push('one evasion');
  if (missing.length === 0) return [];
  return [
    {
      code: 'GW_PACK_TESTS',
      message: `Cannot load the rule: its tests lack ${missing.join(', ')}`,
      hint: missing.includes('one evasion')
        ? 'every rule proves itself; with detect.views [raw] no evasion is asked for'
        : 'every rule proves itself with at least one match and two noMatch',
      path: ['tests'],
    },
  ];
}

/** A stable rule that masks or rejects, and searches a view that undoes disguises. */
function claimsResistance({ status, action, detect }: Rule): boolean {
  const acts = action.request !== 'pass' || action.response !== 'pass';
  return acts && status === 'stable' && detect.views.includes('folded');
}
