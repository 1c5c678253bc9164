import { mod97 } from '../checksums.ts';
import { compact } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Sex, year, month (from 20 on: unknown), department (2A and 2B are Corsica), commune, order, key.
 */
const SHAPE =
  /^[123478][0-9]{2}(?:0[1-9]|1[0-2]|[2-9][0-9])(?:[0-9]{2}|2[AB])[0-9]{3}[0-9]{3}[0-9]{2}$/;

/** French social security numbers (NIR) with their key of two digits. */
export const frNir: Validator = {
  name: 'fr-nir',
  passRate: 0.0054,
  source: 'INSEE, Répertoire national d’identification des personnes physiques',
  check: (value) => {
    const nir = compact(value);
    if (!SHAPE.test(nir) || /^.{5}00|^.{7}000|^.{10}000/.test(nir)) return false;
    const number = nir.slice(0, 13).replace('2A', '19').replace('2B', '18');
    return 97 - mod97(number) === Number(nir.slice(13));
  },
};
