import { describe, expect, test } from 'vitest';
import { checkCelRules } from './support/cel-rules.ts';
import { customProblems } from './support/schema-check.ts';
import { unreadFields } from './support/unread-fields.ts';

const rules = (...texts: string[]) => ({
  'x-kubernetes-validations': texts.map((rule) => ({ rule, message: `broken: ${rule}` })),
});
const of = (field: object) => ({ type: 'object', properties: { field } });

describe('checkCelRules()', () => {
  const positive = { type: 'integer', ...rules('self > 0') };

  test.each([
    ['a field', of(positive), { field: 0 }, '/field'],
    ['a list', of({ type: 'array', items: positive }), { field: [1, 0] }, '/field/1'],
    ['a map', { type: 'object', additionalProperties: positive }, { a: 1, b: 0 }, '/b'],
  ])('descends into %s', (_where, schema, value, path) => {
    expect(checkCelRules(schema, value).problems).toEqual([`${path} broken: self > 0`]);
  });

  test('counts every rule that it evaluates, and leaves out those about a change', () => {
    const schema = { ...of(positive), ...rules('has(self.field)', 'self == oldSelf') };
    expect(checkCelRules(schema, { field: 1 })).toEqual({ evaluated: 2, problems: [] });
  });

  test('counts a rule that it cannot evaluate, or that gives no answer, as a problem', () => {
    const report = checkCelRules(rules("nosuch(self, 'a')", '1'), {});
    expect(report.problems[0]).toMatch(/cannot evaluate rule/);
    expect(report.problems).toHaveLength(2);
  });
});

describe('customProblems()', () => {
  const closed = { properties: { a: { type: 'string' } } };

  test.each([
    ['an unknown field', of(closed), { field: { b: 1 } }, false],
    [
      'any field where unknown ones are kept',
      of({ ...closed, 'x-kubernetes-preserve-unknown-fields': true }),
      { field: { b: 1 } },
      true,
    ],
    [
      'a field of the object that a branch does not name',
      of({ properties: { a: {}, b: {} }, anyOf: [closed] }),
      { field: { b: 1 } },
      true,
    ],
    ['null where it is allowed', of({ type: 'string', nullable: true }), { field: null }, true],
    ['null elsewhere', of({ type: 'string' }), { field: null }, false],
    ['a text for int-or-string', of({ 'x-kubernetes-int-or-string': true }), { field: '1' }, true],
    ['a list for int-or-string', of({ 'x-kubernetes-int-or-string': true }), { field: [] }, false],
  ])('%s', (_what, schema, value, right) => {
    expect(customProblems(value, schema).length === 0).toBe(right);
  });

  test('fills defaults in before it asks the rules, on a copy', () => {
    const schema = { ...of({ type: 'string', default: 'x' }), ...rules("self.field == 'x'") };
    const value = {};
    expect(customProblems(value, schema)).toEqual([]);
    expect(value).toEqual({});
  });
});

test('unreadFields() names every field that was not read, and none that was', () => {
  const { watched, unread } = unreadFields({ a: { b: 1, c: [{ d: 1, e: 2 }] }, f: 1 });
  const { a } = watched as { a: { c: { d: number }[] } };
  expect(a.c[0]?.d).toBe(1);
  expect(unread()).toEqual(['/a/b', '/a/c/0/e', '/f']);
});
