import { weightedSum } from '../checksums.ts';
import { compact, toDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Taiwanese identity numbers: a letter of the place, sex or residence, eight digits modulo 10. */
export const twId: Validator = {
  name: 'tw-id',
  passRate: 0.0991,
  source: 'Ministry of the Interior of Taiwan, national identification number',
  check: (value) => {
    const number = compact(value);
    if (!/^[A-Z][1289][0-9]{8}$/.test(number)) return false;
    const place = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(number.charAt(0)) + 10;
    const digits = toDigits(number.slice(1)) ?? [];
    const sum =
      Math.floor(place / 10) + (place % 10) * 9 + weightedSum(digits, [8, 7, 6, 5, 4, 3, 2, 1, 1]);
    return sum % 10 === 0;
  },
};
