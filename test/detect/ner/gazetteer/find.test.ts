import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames } from '../../../../src/detect/ner/gazetteer/find.ts';
import type { EntityHit } from '../../../../src/model/recognizer.ts';
import { found } from './support/hits.ts';
import { GAZETTEER } from './support/shipped-gazetteer.ts';

const inWords = (text: string, hits: readonly EntityHit[]): string[] =>
  hits.map(({ entity, start, end }) => `${entity} ${text.slice(start, end)}`);

describe('findNames()', () => {
  it.each([
    ['She moved to Berlin in 2019.', 'LOCATION', ['Berlin']],
    ['I live in Hvammstangi now.', 'LOCATION', ['Hvammstangi']],
    ['from Saint Vincent and the Grenadines', 'LOCATION', ['Saint Vincent and the Grenadines']],
    ['South Korea and New York are far away.', 'LOCATION', ['South Korea', 'New York']],
    ['He works for Example Systems Ltd today.', 'ORGANIZATION', ['Example Systems Ltd']],
    ['Glover, Ruiz and Armstrong wrote to us.', 'ORGANIZATION', ['Glover, Ruiz and Armstrong']],
    ['Read the manual, then ask.', 'LOCATION', []],
    ['The group holds a bank account.', 'ORGANIZATION', []],
  ] as const)('%s has %s %j', (text, entity, expected) => {
    expect(found(entity, text)).toEqual(expected);
  });

  it('finds what lies beside each other, in order', () => {
    const text = 'Maria Lopez of Example Systems Ltd moved from Berlin to 12 Hill Street, Bristol.';
    const [hits = []] = findNames([text], GAZETTEER);
    expect(inWords(text, hits)).toEqual([
      'PERSON Maria Lopez',
      'ORGANIZATION Example Systems Ltd',
      'LOCATION Berlin',
      'ADDRESS 12 Hill Street, Bristol',
    ]);
  });

  it('finds a name again at its later mentions, in other texts as well', () => {
    const texts = [
      'My name is Kelima Zoric.',
      'Tell Zoric that Kelima called.',
      'zoric is no name',
    ];
    const hits = findNames(texts, GAZETTEER);
    expect(texts.map((text, i) => inWords(text, hits[i] ?? []))).toEqual([
      ['PERSON Kelima Zoric'],
      ['PERSON Zoric', 'PERSON Kelima'],
      [],
    ]);
  });

  it('takes no ordinary word at the beginning of a sentence for a mention', () => {
    const texts = ['My name is Will Grace Hunter.', 'Will this do? Hunter asks.'];
    const [, hits = []] = findNames(texts, GAZETTEER);
    expect(inWords(texts[1] ?? '', hits)).toEqual([]);
  });

  it('finds the name that an e-mail address is made of', () => {
    const text = 'Zvxla Qorben wrote: mail zvxla.qorben@example.com';
    const [hits = []] = findNames([text], GAZETTEER);
    expect(inWords(text, hits)).toContain('PERSON Zvxla Qorben');
  });

  it('reads no code', () => {
    const text = 'Run this:\n```\nMaria = Lopez("Berlin")\n```\nthen `Jean Dupont`';
    expect(findNames([text], GAZETTEER)).toEqual([[]]);
  });

  it('gives separate spans on the edges of words in any text', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'Maria Lopez',
        'Berlin',
        '12 Hill Street',
        'Dear ',
        'Apt. 3',
        '\n',
        ', ',
        '. ',
      ),
      fc.constantFrom(
        'van der',
        "O'Brien's",
        'J.',
        '-',
        'and',
        'Ltd',
        '😀',
        '\ud83d',
        'İ',
        '\u0301',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 24 }), (parts) => {
        const text = parts.join(' ');
        const [hits = []] = findNames([text], GAZETTEER);
        let end = 0;
        for (const hit of hits) {
          expect(hit.start).toBeGreaterThanOrEqual(end);
          expect(hit.end).toBeGreaterThan(hit.start);
          expect(text.slice(hit.start, hit.end).trim()).toBe(text.slice(hit.start, hit.end));
          end = hit.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });
});
