import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** First and last of the keys in use: regional associations with their districts, 35 hospitals. */
const REGIONS = [
  [1, 3],
  [6, 20],
  [31, 31],
  [35, 35],
  [37, 74],
  [78, 81],
  [83, 88],
  [91, 96],
  [98, 99],
] as const;

/** German numbers of medical practices: nine digits that begin with the key of a region. */
export const deBsnr: Validator = {
  name: 'de-bsnr',
  passRate: 0.76,
  source: 'Kassenärztliche Bundesvereinigung, Richtlinie nach § 75 Abs. 7 SGB V, annex 1',
  check: (value) => {
    const region = Number(compact(value).slice(0, 2));
    return (
      exactDigits(value, 9) !== undefined &&
      REGIONS.some(([first, last]) => first <= region && region <= last)
    );
  },
};
