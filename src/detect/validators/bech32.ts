import type { Validator } from './validator.ts';

const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const BECH32 = 1;
const BECH32M = 0x2bc830a3;

function polymod(values: readonly number[]): number {
  return values.reduce((checksum, value) => {
    const top = checksum >>> 25;
    const shifted = ((checksum & 0x1ffffff) << 5) ^ value;
    return GENERATOR.reduce((sum, part, i) => (((top >> i) & 1) === 1 ? sum ^ part : sum), shifted);
  }, 1);
}

/** Segregated witness addresses: bech32 for version 0, bech32m for later ones. */
export const bech32: Validator = {
  name: 'bech32',
  passRate: 0,
  source: 'BIP-173 and BIP-350',
  check: (value) => {
    const text = value.trim();
    if (text !== text.toLowerCase() && text !== text.toUpperCase()) return false;
    const lower = text.toLowerCase();
    const split = lower.lastIndexOf('1');
    if (split < 1 || lower.length < split + 8 || lower.length > 90) return false;
    const data = Array.from(lower.slice(split + 1), (letter) => ALPHABET.indexOf(letter));
    if (data.includes(-1)) return false;
    const prefix = Array.from(lower.slice(0, split), (letter) => letter.charCodeAt(0));
    const expanded = [...prefix.map((unit) => unit >> 5), 0, ...prefix.map((unit) => unit & 31)];
    return polymod([...expanded, ...data]) === (data[0] === 0 ? BECH32 : BECH32M);
  },
};
