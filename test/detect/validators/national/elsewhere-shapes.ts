import { digits, type Shapes } from '../random.ts';

/** Shapes of the validators of `national/elsewhere`. */
export const ELSEWHERE_SHAPES: Shapes = {
  'au-abn': digits(11),
  'au-tfn': digits(9),
  'in-aadhaar': digits(12),
};
