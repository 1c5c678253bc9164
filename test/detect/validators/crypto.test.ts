import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keccak256 } from '../../../src/detect/validators/keccak256.ts';
import { VALIDATORS } from '../../../src/detect/validators/registry.ts';
import { sha256 } from '../../../src/detect/validators/sha256.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('sha256()', () => {
  it('agrees with another implementation on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(hex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
    );
  });
});

describe('keccak256()', () => {
  it.each([
    ['', 'c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'],
    ['abc', '4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45'],
  ])('of "%s" is the published digest', (text, digest) => {
    expect(hex(keccak256(bytesOf(text)))).toBe(digest);
  });
});

const WORDS =
  'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon';

describe('validators of wallets', () => {
  it.each([
    ['base58check', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
    ['base58check', '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy'],
    ['bech32', 'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4'],
    ['bech32', 'bc1p5d7rjq7g6rdk2yhzks9smlaqtedr4dekq08ge8ztwac72sfr9rusxg3297'],
    ['eip55', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
    ['eip55', '0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359'],
    ['bip39', 'legal winner thank year wave sausage worth useful legal winner thank yellow'],
    ['bip39', 'letter advice cage absurd amount doctor acoustic avoid letter advice cage above'],
  ])('%s accepts %s', (name, value) => {
    expect(VALIDATORS.get(name)?.check(value)).toBe(true);
  });

  it.each([
    ['base58check', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb'],
    ['base58check', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa2'],
    ['base58check', '0A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
    ['bech32', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5'],
    ['bech32', 'Bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
    ['eip55', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD'],
    ['eip55', '0x0000000000000000000000000000000000000000'],
    ['bip39', 'legal winner thank year wave sausage worth useful legal winner thank thank'],
    ['bip39', 'the quick brown fox jumps over the lazy dog and runs away'],
    ['bip39', `${WORDS} about`],
  ])('%s refuses %s', (name, value) => {
    expect(VALIDATORS.get(name)?.check(value)).toBe(false);
  });
});
