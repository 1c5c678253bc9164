import { hasIcaoDigit } from './checksums.ts';
import type { Validator } from './validator.ts';

/**
 * Lengths of the lines, index of the line with check digits, and the range that each of them
 * checks.
 */
const FIELDS = [
  // TD3, passports: number, birth, expiry
  {
    shape: [44, 44],
    line: 1,
    checked: [
      [0, 10],
      [13, 20],
      [21, 28],
    ],
  },
  // TD2 and visas of that size
  {
    shape: [36, 36],
    line: 1,
    checked: [
      [0, 10],
      [13, 20],
      [21, 28],
    ],
  },
  // TD1, cards: birth and expiry stand in the second of three lines
  {
    shape: [30, 30, 30],
    line: 1,
    checked: [
      [0, 7],
      [8, 15],
    ],
  },
] as const;

/**
 * Machine readable zones of passports and identity cards: every check digit of the lines, weights
 * 7-3-1.
 */
export const mrz: Validator = {
  name: 'mrz',
  passRate: 0.000975,
  source: 'ICAO Doc 9303, parts 3 to 6',
  check: (value) => {
    const lines = value
      .toUpperCase()
      .split(/\s+/)
      .filter((line) => line !== '');
    const fields = FIELDS.find(
      ({ shape }) => shape.join() === lines.map((line) => line.length).join(),
    );
    if (fields === undefined || !lines.every((line) => /^[A-Z0-9<]+$/.test(line))) return false;
    const line = lines[fields.line] ?? '';
    return fields.checked.every(([from, to]) => hasIcaoDigit(line.slice(from, to)));
  },
};
