import { compact } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Sri Lankan identity card numbers: year and day of birth, serial number; nine digits and a
 * letter, or twelve digits.
 */
export const lkNic: Validator = {
  name: 'lk-nic',
  passRate: 0.732,
  source: 'Department for Registration of Persons, NIC',
  check: (value) => {
    const number = compact(value);
    if (/^[0-9]{9}[VX]$/.test(number)) {
      const day = Number(number.slice(2, 5)) % 500;
      return day >= 1 && day <= 366;
    }
    if (!/^(?:19|20)[0-9]{10}$/.test(number)) return false;
    const day = Number(number.slice(4, 7)) % 500;
    return day >= 1 && day <= 366;
  },
};
