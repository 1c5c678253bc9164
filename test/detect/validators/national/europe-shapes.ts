import { DIGITS, digits, type Shapes, UPPER } from '../random.ts';

/** Shapes of the validators of `national/europe`. */
export const EUROPE_SHAPES: Shapes = {
  'de-tax-id': digits(11),
  'es-nif': (random) => random.of(DIGITS, 8) + random.of(UPPER, 1),
  'fr-nir': digits(15),
  'it-fiscal-code': (random) =>
    random.of(UPPER, 6) +
    random.of(DIGITS, 2) +
    random.of(UPPER, 1) +
    random.of(DIGITS, 2) +
    random.of(UPPER, 1) +
    random.of(DIGITS, 3) +
    random.of(UPPER, 1),
  'nhs-mod11': digits(10),
  'nl-bsn': digits(9),
  'pl-pesel': digits(11),
  'uk-nino': (random) => random.of(UPPER, 2) + random.of(DIGITS, 6) + random.of('ABCD', 1),
};
