import { isOneCharacter } from './digits.ts';
import type { Validator } from './validator.ts';

const PAIRS = /^[0-9A-F]{2}([:-])(?:[0-9A-F]{2}\1){4}[0-9A-F]{2}$/i;
const QUADS = /^[0-9A-F]{4}\.[0-9A-F]{4}\.[0-9A-F]{4}$/i;

/**
 * Hardware addresses of six octets with one kind of separator. Multicast and broadcast addresses
 * name no device, so they fail.
 */
export const macAddress: Validator = {
  name: 'mac-address',
  passRate: 0.5,
  source: 'IEEE 802, EUI-48; the lowest bit of the first octet marks a group',
  check: (value) => {
    if (!PAIRS.test(value) && !QUADS.test(value)) return false;
    const digits = value.replace(/[^0-9A-F]/gi, '').toUpperCase();
    return !isOneCharacter(digits) && Number.parseInt(digits.slice(0, 2), 16) % 2 === 0;
  },
};
