import { compact, exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Numbers of Belgian identity cards: ten digits and their remainder by 97 (97 instead of 0). */
export const beIdCard: Validator = {
  name: 'be-id-card',
  passRate: 0.01,
  source: 'FOD Binnenlandse Zaken, Checkdoc: number of the electronic identity card',
  check: (value) => {
    const number = compact(value);
    if (exactDigits(value, 12) === undefined) return false;
    return (numberAt(number, 0, 10) % 97 || 97) === numberAt(number, 10);
  },
};
