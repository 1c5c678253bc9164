import { describe, expect, it } from 'vitest';
import { maskText } from '../../src/engine/operators.ts';
import type { MaskOperator } from '../../src/model/rule.ts';

const mask = (keepFirst: number, keepLast: number, char = '*'): MaskOperator => ({
  operator: 'mask',
  char,
  keepFirst,
  keepLast,
});

describe('maskText()', () => {
  it.each<[string, string, MaskOperator, string]>([
    ['removes', 'abc', { operator: 'redact', with: '' }, ''],
    ['puts a fixed text', 'abc', { operator: 'redact', with: '(gone)' }, '(gone)'],
    ['fills the template', 'abc', { operator: 'replace', template: '<{entity}>' }, '<CARD>'],
    ['keeps separators', '4111-1111 22', mask(0, 4), '****-***1 22'],
    ['keeps the end', '4111 1111 1111 1111', mask(0, 4), '**** **** **** 1111'],
    ['keeps the start', 'abcdefghi', mask(2, 0), 'ab*******'],
    ['keeps both', 'abcdefghi', mask(1, 2), 'a******hi'],
    ['never keeps more than a third', 'abcdef', mask(3, 3), '****ef'],
    ['hides a short value whole', '12', mask(0, 4), '**'],
    ['counts code points, not halves', '😀😀😀', mask(0, 1), '**😀'],
    [
      'keeps escaped white space',
      String.raw`4111\n1111\u00a011`,
      mask(0, 2),
      String.raw`****\n****\u00a011`,
    ],
    ['takes an escape for one character', String.raw`a\u0040b\\c`, mask(0, 1), '****c'],
    ['uses the chosen character', 'abc', mask(0, 0, '#'), '###'],
  ])('%s', (_, text, operator, expected) => {
    expect(maskText(text, operator, { entity: 'CARD' })).toBe(expected);
  });
});
