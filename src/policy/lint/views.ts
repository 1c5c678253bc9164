import { VIEW_TABLE } from '../../detect/views.ts';
import type { Rule } from '../../model/rule.ts';
import type { Fault } from '../fault.ts';

/** Checks of numbers and secrets in a view that changes what they check. */
export function checksInSpoilingViews({ detect }: Rule): Fault[] {
  const hasChecks = detect.validate.length > 0 || detect.entropy !== undefined;
  if (!hasChecks) return [];
  return detect.views.flatMap((view) => {
    const reason = VIEW_TABLE[view].spoilsChecks;
    if (reason === undefined) return [];
    return {
      code: 'GW_PACK_SCHEMA',
      message: `Cannot use the view "${view}": ${reason}, and the rule has checks`,
      hint: `leave ${view} out; it is for rules that look for words`,
      path: ['detect', 'views'],
    };
  });
}
