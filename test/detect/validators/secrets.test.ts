import { crc32 as referenceCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/detect/validators/crc32.ts';
import { jwt } from '../../../src/detect/validators/jwt.ts';
import { privateKeyPem } from '../../../src/detect/validators/private-key-pem.ts';
import { githubTokenCrc32, npmTokenCrc32 } from '../../../src/detect/validators/token-crc32.ts';
import { BASE62, seededRandom } from './random.ts';

const base64url = (text: string): string => Buffer.from(text).toString('base64url');
const token = (header: string, signature = 'c2ln'): string =>
  `${base64url(header)}.${base64url('{"sub":"1"}')}.${signature}`;
/** Random characters, so that no file of ours looks as if it held a secret. */
const filler = (count: number): string => seededRandom(1).of(BASE62, count);

describe('jwt', () => {
  it.each([
    ['a signed token', token('{"alg":"HS256","typ":"JWT"}')],
    ['an unsigned token', token('{"alg":"none"}', '')],
    ['a header of other letters', token('{"alg":"RS256","kid":"\u00fc\u00ff?>"}')],
  ])('accepts %s', (_, value) => {
    expect(jwt.check(value)).toBe(true);
  });

  it.each([
    ['no algorithm', token('{"typ":"JWT"}')],
    ['an algorithm that is no text', token('{"alg":1}')],
    ['an empty algorithm', token('{"alg":""}')],
    ['a header that is no object', token('"alg"')],
    ['a header that is null', token('null')],
    ['a header that is no JSON', token('{alg}')],
    ['a header that is no base64', 'eyJhb.e30.c2ln'],
    ['two parts', 'eyJhbGciOiJIUzI1NiJ9.e30'],
    ['a host name', 'www.example.com'],
  ])('refuses %s', (_, value) => {
    expect(jwt.check(value)).toBe(false);
  });
});

describe('crc32()', () => {
  it('has the check value of the catalogues', () => {
    expect(crc32('123456789')).toBe(0xcbf43926);
  });

  it('agrees with zlib', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(crc32(text)).toBe(referenceCrc32(text));
      }),
    );
  });
});

describe('github-token-crc32', () => {
  // A revoked token from public reports, in pieces, so that no scanner takes it for a leak.
  const revoked = ['ghp', 'zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17'].join('_');

  it('accepts the published token and every prefix of the family', () => {
    const family = ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'].map((p) => p + revoked.slice(4));
    expect(family.filter(githubTokenCrc32.check)).toEqual(family);
  });

  it.each([
    ['one wrong character', revoked.replace('zQ', 'zR')],
    ['a wrong checksum', `${revoked.slice(0, -1)}8`],
    ['another prefix', revoked.replace('ghp', 'ghx')],
    ['a character less', revoked.slice(0, -1)],
    ['a character more', `${revoked}0`],
  ])('refuses %s', (_, value) => {
    expect(githubTokenCrc32.check(value)).toBe(false);
  });

  it('leaves npm tokens to their own validator', () => {
    const npm = revoked.replace('ghp', 'npm');
    expect([githubTokenCrc32.check(npm), npmTokenCrc32.check(npm)]).toEqual([false, true]);
    expect(npmTokenCrc32.check(revoked)).toBe(false);
  });
});

describe('private-key-pem', () => {
  const pem = (label: string, body: string): string =>
    `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----`;
  const wrapped = `M${filler(63)}\n${filler(64)}\n${filler(40)}==`;

  it.each([
    ['PKCS #8', pem('PRIVATE KEY', wrapped)],
    ['RSA', pem('RSA PRIVATE KEY', wrapped)],
    ['Windows line ends', pem('EC PRIVATE KEY', wrapped).replaceAll('\n', '\r\n')],
    ['line breaks written out', pem('PRIVATE KEY', wrapped).replaceAll('\n', '\\n')],
    ['line breaks escaped twice', pem('PRIVATE KEY', wrapped).replaceAll('\n', '\\\\n')],
    ['one line', pem('PRIVATE KEY', wrapped).replaceAll('\n', ' ')],
    ['OpenSSH', pem('OPENSSH PRIVATE KEY', `b3BlbnNzaC1rZXktdjE${filler(60)}`)],
    ['PGP', pem('PGP PRIVATE KEY BLOCK', `Version: x\n\n${filler(80)}\n=${filler(4)}`)],
    [
      'encrypted in the old way',
      pem('RSA PRIVATE KEY', `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,AB\n\n${filler(80)}`),
    ],
  ])('accepts %s', (_, value) => {
    expect(privateKeyPem.check(value)).toBe(true);
  });

  it.each([
    ['a public key', pem('PUBLIC KEY', wrapped)],
    ['labels that differ', pem('PRIVATE KEY', wrapped).replace('END ', 'END RSA ')],
    ['no end', `-----BEGIN PRIVATE KEY-----\n${wrapped}`],
    ['a placeholder', pem('PRIVATE KEY', '...')],
    ['prose', pem('PRIVATE KEY', 'M put the text of your key here, '.repeat(4))],
    ['a short body', pem('PRIVATE KEY', `M${filler(40)}`)],
    ['a body that is no DER', pem('PRIVATE KEY', `z${filler(80)}`)],
    ['a body that is no OpenSSH key', pem('OPENSSH PRIVATE KEY', `M${filler(80)}`)],
  ])('refuses %s', (_, value) => {
    expect(privateKeyPem.check(value)).toBe(false);
  });
});
