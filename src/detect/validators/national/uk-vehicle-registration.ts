import { compact } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Since 2001: area, half-year (02..29 from March, 51..79 from September), three letters. */
const CURRENT = /^[A-HJ-PR-Y][A-HJ-PR-Y](?:0[2-9]|[12][0-9]|5[1-9]|[67][0-9])[A-HJ-PR-Z]{3}$/;
/** 1983 to 2001: letter of the year, one to three digits, three letters. */
const PREFIX = /^[A-HJ-NPR-TV-Y][1-9][0-9]{0,2}[A-HJ-PR-Y]{3}$/;
/** 1963 to 1982: three letters, one to three digits, letter of the year. */
const SUFFIX = /^[A-HJ-PR-Y]{3}[1-9][0-9]{0,2}[A-HJ-NPR-TV-Y]$/;

/** Registration marks of Great Britain since 1963, by the letters and years that were issued. */
export const ukVehicleRegistration: Validator = {
  name: 'uk-vehicle-registration',
  passRate: 0.45,
  source: 'Driver and Vehicle Licensing Agency, Vehicle registration numbers (INF104)',
  check: (value) => {
    const mark = compact(value);
    return CURRENT.test(mark) || PREFIX.test(mark) || SUFFIX.test(mark);
  },
};
