import { keccak256 } from './keccak256.ts';
import type { Validator } from './validator.ts';

const SHAPE = /^0x[0-9a-fA-F]{40}$/;
const ONE_CASE = /^0x(?:[0-9a-f]{40}|[0-9A-F]{40})$/;

/** Ethereum addresses: their mixed case is a checksum; in one case there is none to check. */
export const eip55: Validator = {
  name: 'eip55',
  passRate: 0,
  source: 'EIP-55: Mixed-case checksum address encoding',
  check: (value) => {
    const address = value.trim();
    if (!SHAPE.test(address) || /^0x(.)\1{39}$/.test(address)) return false;
    if (ONE_CASE.test(address)) return true;
    const lower = address.slice(2).toLowerCase();
    const digest = keccak256(new TextEncoder().encode(lower));
    return Array.from(lower).every((letter, i) => {
      const byte = digest[i >> 1] ?? 0;
      const isUpper = (i % 2 === 0 ? byte >> 4 : byte & 15) > 7;
      return (isUpper ? letter.toUpperCase() : letter) === address.charAt(2 + i);
    });
  },
};
