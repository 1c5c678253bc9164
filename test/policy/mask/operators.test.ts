import { describe, expect, it } from 'vitest';
import type { MaskOperator } from '../../../src/model/rule.ts';
import type { OptionSpec } from '../../../src/policy/mask/operator.ts';
import {
  completeMask,
  LATER_OPERATORS,
  maskText,
  OPERATOR_NAMES,
  OPERATORS,
  operatorOf,
} from '../../../src/policy/mask/operators.ts';

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

describe('completeMask()', () => {
  it.each<[object, MaskOperator]>([
    [{ operator: 'redact' }, { operator: 'redact', with: '' }],
    [
      { operator: 'replace', reason: 'x' },
      { operator: 'replace', template: '[{entity}]' },
    ],
    [{ operator: 'mask', keepLast: 4 }, mask(0, 4)],
    [{ operator: 'mask', char: '#', keepFirst: 0 }, mask(0, 0, '#')],
  ])('%j', (written, expected) => {
    expect(completeMask(written as MaskOperator)).toEqual(expected);
  });
});

describe('reveals()', () => {
  it.each([
    [mask(0, 4), { characters: 4, option: 'keepLast' }],
    [mask(3, 0), { characters: 3, option: 'keepFirst' }],
    [mask(2, 3), { characters: 5, option: 'keepLast' }],
    [mask(0, 0), undefined],
    [completeMask({ operator: 'redact' }), undefined],
    [completeMask({ operator: 'replace' }), undefined],
  ])('%j: %j', (one, expected) => {
    expect(operatorOf(one).reveals(one)).toEqual(expected);
  });
});

describe.each(OPERATOR_NAMES)('operator %s', (operator) => {
  const { options, summary } = OPERATORS[operator];
  const specs = Object.entries<OptionSpec>(options);
  const counts = specs.flatMap(([name, { kind }]) => (kind === 'count' ? [[name, 3]] : []));
  const showing = completeMask({ operator, ...Object.fromEntries(counts) });

  it('reveals nothing by default, and nothing of what findings merged into', () => {
    const plain = completeMask({ operator });
    const merged = operatorOf(showing).forMerged(showing);
    expect(operatorOf(plain).reveals(plain)).toBeUndefined();
    expect(operatorOf(merged).reveals(merged)).toBeUndefined();
    expect(maskText('ab12-34cd', merged, { entity: 'CODE' })).not.toMatch(/[abcd1234]/);
  });

  it('points at one of its own options when it reveals something', () => {
    const { option } = operatorOf(showing).reveals(showing) ?? {};
    expect([undefined, ...Object.keys(options)]).toContain(option);
  });

  it('has no fault with its defaults', () => {
    expect(operatorOf(showing).lint(completeMask({ operator }))).toEqual([]);
  });

  it('has options that mean the same in every other operator', () => {
    for (const other of OPERATOR_NAMES) {
      for (const [name, spec] of Object.entries<OptionSpec>(OPERATORS[other].options)) {
        expect(Object.hasOwn(options, name) ? Reflect.get(options, name) : spec).toBe(spec);
      }
    }
  });

  it('is named in its summary, and is not one of later versions', () => {
    expect(summary).toContain(`\`${operator}\``);
    expect(LATER_OPERATORS).not.toContain(operator);
  });
});
