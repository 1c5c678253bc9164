import { describe, expect, it } from 'vitest';
import { readMarkup } from './markup.ts';

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

  it('refuses a label without an end', () => {
    expect(() => readMarkup('[[PERSON|Ada')).toThrow('PERSON is not closed');
  });
});
