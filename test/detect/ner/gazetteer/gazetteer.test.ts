import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildGazetteer, GAZETTEER_FILE } from '../../../../scripts/build-gazetteer.ts';
import { LISTED, readGazetteer } from '../../../../src/detect/ner/gazetteer/gazetteer.ts';
import { hashPhrase } from '../../../../src/detect/ner/gazetteer/letters.ts';
import { GAZETTEER } from './support/shipped-gazetteer.ts';

describe('the shipped gazetteer', () => {
  it('is what its sources give (npx tsx scripts/build-gazetteer.ts writes it)', async () => {
    const built = await buildGazetteer();
    expect(Buffer.compare(built, readFileSync(GAZETTEER_FILE))).toBe(0);
  });

  it('names its sources with their licences', () => {
    const [first = ''] = readFileSync(GAZETTEER_FILE, 'latin1').split('\n', 1);
    for (const source of JSON.parse(first).sources) {
      expect(source.license).toMatch(/^(?:MIT|Apache-2\.0)$/);
    }
    expect(first).toContain('GeoNames, CC BY 4.0');
  });

  it.each([
    ['Maria', LISTED.first],
    ['maría', LISTED.first],
    ['Schmidt', LISTED.last],
    ['table', LISTED.common],
    ['Berlin', LISTED.city],
    ['New York', LISTED.country],
    ['New', LISTED.opensPhrase],
    ['Deutschland', LISTED.country],
  ])('lists %s', (word, bits) => {
    expect(GAZETTEER.of(word) & bits).toBe(bits);
  });

  it.each(['qzxvbn', 'Gatewarden', ''])('does not list "%s"', (word) => {
    expect(GAZETTEER.of(word)).toBe(0);
  });
});

describe('readGazetteer()', () => {
  it.each([
    ['no first line', ''],
    ['unknown format', '{"format":"other","entries":0}\n'],
    ['wrong length', '{"format":"gatewarden-gazetteer/1","entries":1}\n1234'],
  ])('refuses bytes with %s', (reason, text) => {
    expect(() => readGazetteer(new TextEncoder().encode(text))).toThrow(reason);
  });
});

describe('hashPhrase()', () => {
  it.each([
    ['José', 'jose'],
    ['Jose\u0301', 'José'],
    ['ŁUKASZ', 'łukasz'],
    ["O'Brien", 'OBRIEN'],
    ['New  York', 'new-york'],
    ['ΑΘΗΝΑ', 'αθήνα'],
  ])('takes %s for %s', (left, right) => {
    expect(hashPhrase(left)).toBe(hashPhrase(right));
  });

  it('tells two words from one', () => {
    expect(hashPhrase('new york')).not.toBe(hashPhrase('newyork'));
  });
});
