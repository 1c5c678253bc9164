import { regionsWriting } from '../phone/groupings.ts';
import { groupingOf, isNumberOf } from '../phone/numbering-plans.ts';
import { isOneCharacter } from './digits.ts';
import type { Validator } from './validator.ts';

/**
 * Phone numbers without a calling code: grouped as in one of about thirty countries, and valid in
 * the numbering plan of that country. For North America see `phone-number`.
 */
export const phoneNational: Validator = {
  name: 'phone-national',
  passRate: 0.898,
  source: 'the numbering plans of libphonenumber',
  steps: 5_000,
  check: (value) => {
    if (isOneCharacter(value.replace(/[^0-9]/g, '').slice(-7))) return false;
    const grouping = groupingOf(value);
    return regionsWriting(grouping).some((region) => isNumberOf(region, value, grouping));
  },
};
