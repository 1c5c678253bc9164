import { parseIpv4 } from '../validators/ipv4.ts';
import { parseIpv6 } from '../validators/ipv6.ts';

/** True if a host, as `hostOf` gives it, is one that is listed. */
export type HostTest = (host: string) => boolean;

/** Browsers drop some of these and read others as slashes, and not all alike: no host is sure. */
const UNSURE = /[\p{Cc}\p{Z}\\]/u;
const AUTHORITY = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#]*)/i;
const BARE = /^[^/?#]+/;

/**
 * The host that a URL (with a scheme, or from `//`) or a bare `host:port/path` leads to, in the form
 * of the URL standard: lower case, punycode, dotted IPv4, bracketed IPv6, no port, no final dot.
 * What stands before `@` is no host. Undefined when there is none, or programs would differ about it.
 */
export function hostOf(text: string): string | undefined {
  if (UNSURE.test(text)) return undefined;
  const authority = AUTHORITY.exec(text)?.[1] ?? BARE.exec(text)?.[0] ?? '';
  const url = `https://${authority}`;
  if (authority === '' || !URL.canParse(url)) return undefined;
  return new URL(url).hostname.replace(/\.$/, '');
}

/**
 * Reads `example.com` (that host alone), `*.example.com` (every host below it), an address, or an
 * address range such as `10.0.0.0/8` or `fd00::/8`. Undefined when it is none of these, or would
 * stand for every host.
 */
export function parseHostEntry(entry: string): HostTest | undefined {
  if (entry.includes('/')) return parseRange(entry);
  const isBelow = entry.startsWith('*.');
  const name = isBelow ? entry.slice(2) : entry.includes('::') ? `[${entry}]` : entry;
  if (/[*@?#]|(?<!\[[^\]]*):/.test(name)) return undefined;
  const listed = hostOf(name);
  if (listed === undefined || listed === '') return undefined;
  return isBelow ? (host) => host.endsWith(`.${listed}`) : (host) => host === listed;
}

function parseRange(entry: string): HostTest | undefined {
  const [address = '', size = '', ...more] = entry.split('/');
  const bits = bitsOf(address);
  const length = Number(size);
  const isSize = /^[1-9][0-9]{0,2}$/.test(size) && bits !== undefined && length <= bits.length;
  if (more.length > 0 || !isSize) return undefined;
  const prefix = bits.slice(0, length);
  return (host) => {
    const own = bitsOf(host.replace(/^\[|\]$/g, ''));
    return own?.length === bits.length && own.startsWith(prefix);
  };
}

/** An address as a text of 32 or 128 binary digits. */
function bitsOf(address: string): string | undefined {
  const four = parseIpv4(address);
  if (four !== undefined) return four.toString(2).padStart(32, '0');
  const groups = address.includes(':') ? parseIpv6(address) : undefined;
  return groups?.map((group) => group.toString(2).padStart(16, '0')).join('');
}
