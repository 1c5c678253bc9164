import { sha256 } from './sha256.ts';
import type { Validator } from './validator.ts';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** A version byte, a hash of 20 bytes, four check bytes. */
const ADDRESS_BYTES = 25;

function decodeBase58(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(ADDRESS_BYTES);
  for (const letter of text) {
    let carry = ALPHABET.indexOf(letter);
    if (carry === -1) return undefined;
    for (let i = ADDRESS_BYTES - 1; i >= 0; i -= 1) {
      carry += (bytes[i] ?? 0) * 58;
      bytes[i] = carry & 0xff;
      carry >>= 8;
    }
    if (carry !== 0) return undefined;
  }
  return bytes;
}

/**
 * Addresses of Bitcoin and related coins: 25 bytes in base 58, of which four are a double SHA-256.
 */
export const base58check: Validator = {
  name: 'base58check',
  passRate: 0,
  source: 'Bitcoin Developer Reference, Address Conversion',
  check: (value) => {
    const bytes = decodeBase58(value.trim());
    if (bytes === undefined || value.trim().length < 25) return false;
    const digest = sha256(sha256(bytes.slice(0, ADDRESS_BYTES - 4)));
    return [0, 1, 2, 3].every((i) => digest[i] === bytes[ADDRESS_BYTES - 4 + i]);
  },
};
