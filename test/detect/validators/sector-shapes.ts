import { BIP39_WORDS } from '../../../src/detect/validators/bip39-words.ts';
import { DIGITS, digits, type Shapes, UPPER } from './random.ts';

/** Shapes of the validators of `finance, health and devices`. */
export const SECTOR_SHAPES: Shapes = {
  base58check: (random) =>
    `1${random.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 33)}`,
  bech32: (random) => `bc1q${random.of('qpzry9x8gf2tvdw0s3jn54khce6mua7l', 38)}`,
  // Twelve listed words.
  bip39: (random) =>
    Array.from({ length: 12 }, () => BIP39_WORDS[random.below(BIP39_WORDS.length)]).join(' '),
  eip55: (random) => `0x${random.of('0123456789abcdefABCDEF', 40)}`,
  bic: (random) => random.of(UPPER, 6) + random.of(UPPER, 2),
  clabe: digits(18),
  'creditor-reference': (random) =>
    `RF${random.of(DIGITS, 2)}${random.of(`${DIGITS}${UPPER}`, 12)}`,
  iccid: (random) => `89${random.of(DIGITS, 18)}`,
  isin: (random) => `US${random.of(`${DIGITS}${UPPER}`, 9)}${random.of(DIGITS, 1)}`,
  lei: (random) => random.of(`${DIGITS}${UPPER}`, 18) + random.of(DIGITS, 2),
  mrz: (random) =>
    `P<UTO${random.of(UPPER, 39)}\n${random.of(`${DIGITS}${UPPER}`, 9)}${random.of(DIGITS, 1)}UTO${random.of(DIGITS, 7)}F${random.of(DIGITS, 7)}${random.of('<', 14)}${random.of(DIGITS, 2)}`,
  'us-dea': (random) => random.of(UPPER, 2) + random.of(DIGITS, 7),
  'us-mbi': (random) =>
    random.of(DIGITS, 1) +
    random.of(UPPER, 1) +
    random.of(`${DIGITS}${UPPER}`, 1) +
    random.of(DIGITS, 1) +
    random.of(UPPER, 1) +
    random.of(`${DIGITS}${UPPER}`, 1) +
    random.of(DIGITS, 1) +
    random.of(UPPER, 2) +
    random.of(DIGITS, 2),
  'us-npi': digits(10),
};
