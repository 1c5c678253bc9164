import type { Validator } from '../validator.ts';
import { withoutCountry } from './vat.ts';

/** Regions 00, 05, 43 and 62 are not assigned; the first and last numbers are not given out. */
const SHAPE = /^(?!00|05|43|62|01000|99999)[0-9]{5}$/;

/** German postcodes: five digits that begin with an assigned region. */
export const dePlz: Validator = {
  name: 'de-plz',
  passRate: 0.96,
  source: 'Deutsche Post, Postleitzahlensystem of 1993 (Leitregionen)',
  check: (value) => SHAPE.test(withoutCountry(value, 'D')),
};
