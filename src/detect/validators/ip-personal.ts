import { parseIpv4 } from './ipv4.ts';
import { parseIpv6 } from './ipv6.ts';
import type { Validator } from './validator.ts';

/** Blocks of addresses that identify nobody, with the length of their prefix. */
const RESERVED_V4: readonly (readonly [block: number, bits: number])[] = (
  [
    ['0.0.0.0', 8], // unspecified, this network
    ['10.0.0.0', 8], // private
    ['100.64.0.0', 10], // shared by carriers
    ['127.0.0.0', 8], // loopback
    ['169.254.0.0', 16], // link-local
    ['172.16.0.0', 12], // private
    ['192.0.0.0', 24], // protocol assignments
    ['192.0.2.0', 24], // documentation
    ['192.168.0.0', 16], // private
    ['198.18.0.0', 15], // benchmarks
    ['198.51.100.0', 24], // documentation
    ['203.0.113.0', 24], // documentation
    ['224.0.0.0', 3], // multicast, reserved, broadcast
  ] as const
).map(([block, bits]) => [parseIpv4(block) ?? 0, bits]);

function isPersonalV4(address: number): boolean {
  return RESERVED_V4.every(([block, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(address / size) !== Math.floor(block / size);
  });
}

function isPersonalV6(groups: readonly number[]): boolean {
  const [first = 0, second = 0, , , , sixth, high = 0, low = 0] = groups;
  const leading = groups.slice(0, 5).every((group) => group === 0);
  const isMapped = leading && sixth === 0xffff;
  const isTranslated = first === 0x64 && second === 0xff9b;
  if (isMapped || isTranslated) return isPersonalV4(high * 0x10000 + low);
  const isDocumentation =
    (first === 0x2001 && second === 0x0db8) || (first === 0x3fff && second < 0x1000);
  // 2000::/3 is the only block of assigned addresses.
  return first >> 13 === 1 && !isDocumentation;
}

/**
 * Addresses that can lead to a person or household: valid, and not loopback, private, link-local,
 * documentation, multicast, unspecified or reserved.
 */
export const ipPersonal: Validator = {
  name: 'ip-personal',
  passRate: 0.006,
  source: 'IANA special-purpose address registries (RFC 6890, RFC 5737, RFC 3849, RFC 9637)',
  check: (value) => {
    const v4 = parseIpv4(value);
    if (v4 !== undefined) return isPersonalV4(v4);
    const v6 = parseIpv6(value);
    return v6 !== undefined && isPersonalV6(v6);
  },
};
