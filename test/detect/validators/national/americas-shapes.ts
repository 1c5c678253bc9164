import { digits, type Shapes } from '../random.ts';

/** Shapes of the validators of `national/americas`. */
export const AMERICAS_SHAPES: Shapes = {
  'br-cnpj': digits(14),
  'br-cpf': digits(11),
  'ca-sin': digits(9),
  'us-itin': digits(9),
  'us-ssn': digits(9),
};
