import type { Validator } from './validator.ts';

const OCTET = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const ADDRESS = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);

/** Returns the address as an unsigned 32-bit number; undefined if it is none. No leading zeros. */
export function parseIpv4(text: string): number | undefined {
  if (!ADDRESS.test(text)) return undefined;
  return text.split('.').reduce((number, octet) => number * 256 + Number(octet), 0);
}

/** IPv4 addresses in dotted decimal form. */
export const ipv4: Validator = {
  name: 'ipv4',
  passRate: 0.0043,
  source: 'RFC 3986, section 3.2.2 (IPv4address)',
  check: (value) => parseIpv4(value) !== undefined,
};
