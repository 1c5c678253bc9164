import { weightedSum } from '../checksums.ts';
import type { Validator } from '../validator.ts';
import { withoutCountry } from './vat.ts';

/** The number itself, then the kind of taxpayer (1 to 5) and the county inside Hungary. */
const PARTS = /^([0-9]{8})(?:[1-5][0-9]{2})?$/;

/** Hungarian tax numbers of businesses: eight digits, weights 9, 7, 3, 1, a multiple of 10. */
export const huVat: Validator = {
  name: 'hu-vat',
  passRate: 0.1,
  source: 'Nemzeti Adó- és Vámhivatal, adószám; 2017. évi CL. törvény, 1. melléklet',
  check: (value) => {
    const [, number = ''] = PARTS.exec(withoutCountry(value, 'HU')) ?? [];
    if (/^0*$/.test(number)) return false;
    return weightedSum(Array.from(number, Number), [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0;
  },
};
