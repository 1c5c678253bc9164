import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Weights by whether the number lies between 30,000,000 and 60,000,000. */
const OUTSIDE = [1, 2, 3, 4, 5, 6, 7];
const INSIDE = [7, 1, 2, 3, 4, 5, 6];

/** Ukrainian company numbers: eight digits modulo 11; where 10 remains, with weights 2 higher. */
export const uaEdrpou: Validator = {
  name: 'ua-edrpou',
  passRate: 0.1,
  source: 'Державна служба статистики України, код ЄДРПОУ, постанова 118 (1996)',
  check: (value) => {
    const digits = exactDigits(value, 8);
    if (digits === undefined) return false;
    const isInside = (digits[0] ?? 0) >= 3 && (digits[0] ?? 0) < 6;
    const weights = isInside ? INSIDE : OUTSIDE;
    const first = weightedSum(digits, weights) % 11;
    const second = weights.map((weight) => weight + 2);
    const rest = first < 10 ? first : weightedSum(digits, second) % 11;
    return rest % 10 === digits[7];
  },
};
