import { crc32 } from './crc32.ts';
import type { Validator } from './validator.ts';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Six base62 characters, padded with zeros. */
function toBase62(number: number): string {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) {
    text = BASE62.charAt(rest % 62) + text;
  }
  return text.padStart(6, '0');
}

/** True if the last six characters are the checksum of the thirty before them. */
function hasChecksum(token: string): boolean {
  const body = token.slice(token.indexOf('_') + 1);
  return toBase62(crc32(body.slice(0, 30))) === body.slice(30);
}

/**
 * GitHub tokens: a prefix and 36 characters, of which the last six are the CRC-32 of the thirty
 * before in base62. No shipped rule demands the checksum: a revoked, truncated or mistyped token is
 * still worth masking, and the form alone gives no false findings. Derived from GitHub's public
 * description of the format, which does not name the alphabet; the order of digits, upper and lower
 * case fits the revoked token in public reports.
 */
export const githubTokenCrc32: Validator = {
  name: 'github-token-crc32',
  passRate: 62 ** -6,
  source: "GitHub, Behind GitHub's new authentication token formats (2021)",
  check: (value) => /^gh[pousr]_[A-Za-z0-9]{36}$/.test(value) && hasChecksum(value),
};

/** npm access tokens, by the same scheme as GitHub's. */
export const npmTokenCrc32: Validator = {
  name: 'npm-token-crc32',
  passRate: 62 ** -6,
  source: 'GitHub changelog, npm has a new access token format (2021)',
  check: (value) => /^npm_[A-Za-z0-9]{36}$/.test(value) && hasChecksum(value),
};
