import { compact } from './digits.ts';
import type { Validator } from './validator.ts';

/**
 * US Medicare beneficiary identifiers: eleven characters in fixed places, without S, L, O, I, B
 * and Z.
 */
export const usMbi: Validator = {
  name: 'us-mbi',
  passRate: 0.218,
  source: 'Centers for Medicare & Medicaid Services, Understanding the MBI format',
  check: (value) => {
    return /^[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][AC-HJKMNP-RT-Y]{2}[0-9]{2}$/.test(
      compact(value),
    );
  },
};
