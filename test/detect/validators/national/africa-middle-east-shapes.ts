import { DIGITS, digits, type Shapes } from '../random.ts';

/** Shapes of the validators of `national/africa-middle-east`. */
export const AFRICA_MIDDLE_EAST_SHAPES: Shapes = {
  'ae-eid': (random) => `784${random.of(DIGITS, 12)}`,
  'eg-nid': digits(14),
  'il-id': digits(9),
  'ir-nid': digits(10),
  'kw-civil': digits(12),
  'sa-id': digits(10),
  'tr-tckn': digits(11),
  'tr-vkn': digits(10),
  'za-id': digits(13),
};
