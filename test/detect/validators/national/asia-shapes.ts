import { DIGITS, digits, type Shapes, UPPER } from '../random.ts';

const USCC = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Shapes of the validators of `national/asia`. */
export const ASIA_SHAPES: Shapes = {
  'cn-ric': (random) =>
    `${random.of('123456', 1)}${random.of(DIGITS, 5)}19${random.of(DIGITS, 9)}${random.of('0123456789X', 1)}`,
  'hk-hkid': (random) => random.of(UPPER, 1) + random.of(DIGITS, 6) + random.of('0123456789A', 1),
  'id-nik': digits(16),
  'id-npwp': digits(15),
  'in-aadhaar': digits(12),
  'in-gstin': (random) =>
    `27${random.of(UPPER, 5)}${random.of(DIGITS, 4)}${random.of(UPPER, 1)}1Z${random.of(`${DIGITS}${UPPER}`, 1)}`,
  'in-pan': (random) => random.of(UPPER, 5) + random.of(DIGITS, 4) + random.of(UPPER, 1),
  'jp-corporate-number': digits(13),
  'jp-my-number': digits(12),
  'kr-brn': digits(10),
  'kr-frn': digits(13),
  'kr-rrn': digits(13),
  'lk-nic': (random) => random.of(DIGITS, 9) + random.of('VX', 1),
  'my-nric': digits(12),
  'pk-cnic': digits(13),
  'sg-nric': (random) => random.of('STFG', 1) + random.of(DIGITS, 7) + random.of(UPPER, 1),
  'sg-uen': (random) => random.of(DIGITS, 8) + random.of(UPPER, 1),
  'th-tnin': digits(13),
  'tw-id': (random) => random.of(UPPER, 1) + random.of('12', 1) + random.of(DIGITS, 8),
  'vn-mst': digits(10),
  'cn-uscc': (random) => `91${random.of(DIGITS, 6)}${random.of(USCC, 10)}`,
  'in-vid': digits(16),
  'tw-ubn': digits(8),
  'vn-cccd': digits(12),
};
