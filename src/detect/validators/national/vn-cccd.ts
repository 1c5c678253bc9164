import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** The provinces and cities until 2025; cards keep the code of the place of birth. */
const PROVINCES: readonly number[] = [
  1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38,
  40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79,
  80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96,
];

/**
 * Vietnamese citizen numbers: province, century and sex (0..3 for births until 2099), year of
 * birth, serial number. There is no check digit.
 */
export const vnCccd: Validator = {
  name: 'vn-cccd',
  passRate: 0.0252,
  source:
    'Vietnam, Circular 59/2021/TT-BCA (citizen number) and Decision 124/2004/QD-TTg (provinces)',
  check: (value) => {
    const number = compact(value);
    if (exactDigits(number, 12) === undefined) return false;
    return PROVINCES.includes(Number(number.slice(0, 3))) && /^...[0-3]/.test(number);
  },
};
