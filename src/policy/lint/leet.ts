import type { Rule } from '../../model/rule.ts';
import type { Fault } from '../fault.ts';

/** Checks of numbers and secrets in a view that has turned their digits into letters. */
export function checkedLeet({ detect }: Rule): Fault[] {
  const checks = detect.validate.length > 0 || detect.entropy !== undefined;
  if (!checks || !detect.views.includes('leet')) return [];
  return [
    {
      code: 'GW_PACK_SCHEMA',
      message: 'Cannot use the view "leet": it turns digits into letters, and the rule has checks',
      hint: 'leave leet out; it is for rules that look for words',
      path: ['detect', 'views'],
    },
  ];
}
