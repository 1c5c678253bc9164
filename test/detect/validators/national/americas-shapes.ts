import { DIGITS, digits, type Shapes, UPPER } from '../random.ts';

/** Shapes of the validators of `national/americas`. */
export const AMERICAS_SHAPES: Shapes = {
  'ar-cuit': digits(11),
  'br-cnpj': digits(14),
  'br-cpf': digits(11),
  'br-pis': digits(11),
  'ca-sin': digits(9),
  'cl-rut': (random) =>
    random.of('123456789', 1) + random.of(DIGITS, 7) + random.of('0123456789K', 1),
  'co-nit': digits(10),
  'do-cedula': digits(11),
  'ec-ci': digits(10),
  'mx-curp': (random) =>
    random.of(UPPER, 1) +
    random.of('AEIOU', 1) +
    random.of(UPPER, 2) +
    random.of(DIGITS, 6) +
    random.of('HM', 1) +
    random.of(UPPER, 5) +
    random.of(DIGITS, 2),
  'mx-rfc': (random) =>
    random.of(UPPER, 4) +
    random.of(DIGITS, 6) +
    random.of(`${UPPER}${DIGITS}`, 2) +
    random.of('0123456789A', 1),
  'pe-ruc': digits(11),
  'py-ruc': (random) => random.of('123456789', 1) + random.of(DIGITS, 8),
  'us-ein': digits(9),
  'us-itin': digits(9),
  'us-ssn': digits(9),
  'uy-ci': digits(8),
  'uy-rut': (random) => `2${random.of('01', 1)}${random.of(DIGITS, 6)}001${random.of(DIGITS, 1)}`,
  've-rif': (random) => random.of('VEJPG', 1) + random.of(DIGITS, 9),
  'br-cnh': digits(11),
  'br-renavam': digits(11),
  'br-voter': digits(12),
  'ca-bc-phn': digits(10),
  'ca-bn': digits(9),
  'ca-ohip': digits(10),
  'ca-ramq': (random) => random.of(UPPER, 4) + random.of(DIGITS, 8),
  'do-rnc': digits(9),
  'gt-cui': digits(13),
  'gt-nit': (random) => random.of(DIGITS, 7) + random.of('0123456789K', 1),
  'mx-nss': digits(11),
  'sv-dui': digits(9),
  'sv-nit': digits(14),
  'us-atin': digits(9),
};
