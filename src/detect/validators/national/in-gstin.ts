import { alphanumericValue } from '../checksums.ts';
import { compact } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Indian goods and services tax numbers: state, PAN, entity, Z, check character modulo 36. */
export const inGstin: Validator = {
  name: 'in-gstin',
  passRate: 0.0107,
  source: 'Goods and Services Tax Network, GSTIN structure',
  check: (value) => {
    const number = compact(value);
    if (
      !/^(?:0[1-9]|[12][0-9]|3[0-8]|9[79])[A-Z]{3}[ABCFGHJLPT][A-Z][0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/.test(
        number,
      )
    )
      return false;
    const sum = Array.from(number.slice(0, 14)).reduce((total, letter, i) => {
      const product = alphanumericValue(letter) * (i % 2 === 0 ? 1 : 2);
      return total + Math.floor(product / 36) + (product % 36);
    }, 0);
    return (36 - (sum % 36)) % 36 === alphanumericValue(number.charAt(14));
  },
};
