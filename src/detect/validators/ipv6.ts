import { parseIpv4 } from './ipv4.ts';
import type { Validator } from './validator.ts';

/** Groups that a dotted IPv4 tail stands for. */
function tailGroups(text: string): readonly number[] | undefined {
  const address = parseIpv4(text);
  return address === undefined ? undefined : [Math.floor(address / 0x10000), address % 0x10000];
}

/** The groups of a part without `::`; undefined if one is malformed. */
function parseGroups(part: string): readonly number[] | undefined {
  if (part === '') return [];
  const pieces = part.split(':');
  const tail = part.includes('.') ? tailGroups(pieces.pop() ?? '') : [];
  if (tail === undefined || !pieces.every((piece) => /^[0-9a-f]{1,4}$/i.test(piece))) {
    return undefined;
  }
  return [...pieces.map((piece) => Number.parseInt(piece, 16)), ...tail];
}

/**
 * Returns the eight 16-bit groups of an address without its zone (`%eth0`); undefined if it is
 * none.
 */
export function parseIpv6(text: string): readonly number[] | undefined {
  const [address = '', zone, ...rest] = text.split('%');
  if (rest.length > 0 || zone === '') return undefined;
  const [left = '', right, ...more] = address.split('::');
  if (more.length > 0 || (right !== undefined && left.includes('.'))) return undefined;
  const head = parseGroups(left);
  const tail = parseGroups(right ?? '');
  if (head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.length - tail.length;
  if (right === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...head, ...Array.from({ length: missing }, () => 0), ...tail];
}

/** The prefix length of a network. */
const PREFIX = /\/(?:\d{1,2}|1[01]\d|12[0-8])$/;

/** IPv6 addresses, shortened or not, with an IPv4 tail, a zone or a prefix length. */
export const ipv6: Validator = {
  name: 'ipv6',
  passRate: 0.295,
  source: 'RFC 4291, section 2.2; 2.3 (prefixes); RFC 4007, section 11 (zones)',
  check: (value) => parseIpv6(value.replace(PREFIX, '')) !== undefined,
};
