import { mod97, toDecimal } from './checksums.ts';
import { compact } from './digits.ts';
import type { Validator } from './validator.ts';

/** Legal entity identifiers: eighteen characters and two check digits modulo 97. */
export const lei: Validator = {
  name: 'lei',
  passRate: 0.0106,
  source: 'ISO 17442; ISO/IEC 7064 MOD 97-10',
  check: (value) => {
    const lei = compact(value);
    if (!/^[A-Z0-9]{18}[0-9]{2}$/.test(lei) || /^[0-9]+$/.test(lei)) return false;
    return mod97(toDecimal(lei)) === 1;
  },
};
