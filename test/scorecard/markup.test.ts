import { describe, expect, it } from 'vitest';
import { readMarkup } from '../../bench/scorecard/data/markup.ts';

const labelsOf = (marked: string): string[] => {
  const { text, gold, optional } = readMarkup(marked);
  const show = (mark: string) => (one: (typeof gold)[number]) =>
    `${mark}${one.entity} ${text.slice(one.start, one.end)}`;
  return [...gold.map(show('')), ...optional.map(show('?'))];
};

describe('readMarkup()', () => {
  it('takes the labels out of the text', () => {
    const marked = 'Dear [[PERSON|Ngozi]], call [[PHONE_NUMBER|555-0142]].';
    expect(readMarkup(marked)).toEqual({
      text: 'Dear Ngozi, call 555-0142.',
      gold: [
        { entity: 'PERSON', start: 5, end: 10 },
        { entity: 'PHONE_NUMBER', start: 17, end: 25 },
      ],
      optional: [],
    });
  });

  it.each([
    [
      'nested',
      '[[URL|http://[[EMAIL_ADDRESS|a@b.example]]/]]',
      ['URL http://a@b.example/', 'EMAIL_ADDRESS a@b.example'],
    ],
    ['optional', 'the [[?ORGANIZATION|Post]]', ['?ORGANIZATION Post']],
    ['twice the same', '[[A|x]] [[A|x]]', ['A x', 'A x']],
    ['over lines', '[[ADDRESS|1 Road\nTown]]', ['ADDRESS 1 Road\nTown']],
    ['brackets that are none', 'if [[ -f x ]]; then a[[0]] = [[b|c]]', []],
  ])('%s', (_, marked, labels) => {
    expect(labelsOf(marked)).toEqual(labels);
  });

  it('reads other entities that are as right', () => {
    expect(readMarkup('[[PASSPORT/US_PASSPORT|123456789]]').gold).toEqual([
      { entity: 'PASSPORT', also: ['US_PASSPORT'], start: 0, end: 9 },
    ]);
  });

  it('refuses a label without an end', () => {
    expect(() => readMarkup('[[PERSON|Ada')).toThrow('PERSON is not closed');
  });
});
