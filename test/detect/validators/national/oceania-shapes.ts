import { DIGITS, digits, type Shapes } from '../random.ts';

/** Shapes of the validators of `national/oceania`. */
export const OCEANIA_SHAPES: Shapes = {
  'au-abn': digits(11),
  'au-acn': digits(9),
  'au-medicare': digits(10),
  'au-tfn': digits(9),
  'nz-ird': (random) => `0${random.of(DIGITS, 8)}`,
  'nz-nhi': (random) => random.of('ABCDEFGHJKLMNPQRSTUVWXYZ', 3) + random.of(DIGITS, 4),
  'nz-bank': (random) => `${random.of(DIGITS, 6)}0${random.of(DIGITS, 6)}00`,
};
