import { BIP39_WORDS } from './bip39-words.ts';
import { sha256 } from './sha256.ts';
import type { Validator } from './validator.ts';

const INDEX: ReadonlyMap<string, number> = new Map(BIP39_WORDS.map((word, i) => [word, i]));
const BITS_PER_WORD = 11;

/** Recovery phrases of wallets: 12, 15, 18, 21 or 24 listed words whose last bits are a checksum. */
export const bip39: Validator = {
  name: 'bip39',
  passRate: 0.0625,
  source: 'BIP-39: Mnemonic code for generating deterministic keys',
  check: (value) => {
    const words = value.trim().toLowerCase().split(/\s+/);
    if (words.length < 12 || words.length > 24 || words.length % 3 !== 0) return false;
    const indexes = words.map((word) => INDEX.get(word) ?? -1);
    if (indexes.includes(-1) || new Set(words).size < words.length / 2) return false;
    const bits = indexes.map((index) => index.toString(2).padStart(BITS_PER_WORD, '0')).join('');
    const checksumBits = words.length / 3;
    const entropy = bits.slice(0, bits.length - checksumBits);
    const bytes = Uint8Array.from(entropy.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
    const [first = 0] = sha256(bytes);
    return first.toString(2).padStart(8, '0').slice(0, checksumBits) === bits.slice(-checksumBits);
  },
};
