import { describe, expect, it } from 'vitest';
import { warningsOf } from '../../src/policy/warnings.ts';
import { detection, pack, regex, rule } from '../support/rule.ts';

const messages = (...rules: Parameters<typeof pack>[0]): string[] =>
  warningsOf(pack(rules)).map(({ message }) => message);

describe('warningsOf()', () => {
  it('says nothing about a plain pack', () => {
    expect(messages(rule({ id: 'a.a' }))).toEqual([]);
  });

  it('names rules with the same pattern and entity', () => {
    expect(messages(rule({ id: 'a.a' }), rule({ id: 'a.b' }))).toEqual([
      'Rule "a.b" repeats a pattern of rule "a.a" for THING',
    ]);
  });

  it.each([
    ['another entity', { entity: 'OTHER' }],
    ['another flag', { detect: detection([regex('thing', { flags: 'i' })]) }],
    ['another group', { detect: detection([regex('thing', { group: 1 })]) }],
    [
      'a list',
      { detect: detection([{ kind: 'list', list: 'thing', score: 0.9, shape: 'distinctive' }]) },
    ],
  ] as const)('accepts the same pattern with %s', (_, over) => {
    expect(messages(rule({ id: 'a.a' }), rule({ id: 'a.b', ...over }))).toEqual([]);
  });

  it.each(['request', 'response'] as const)('asks for a message on a rejected %s', (phase) => {
    const action = { request: 'pass', response: 'pass', [phase]: 'reject' } as const;
    expect(messages(rule({ id: 'a.a', action }))).toEqual(['Rule "a.a" rejects without a message']);
    expect(messages(rule({ id: 'a.a', action, message: 'no' }))).toEqual([]);
  });

  it('names deprecated rules, with their place', () => {
    const location = { file: 'f.yaml', line: 3, column: 5 };
    expect(warningsOf(pack([rule({ id: 'a.a', status: 'deprecated', location })]))).toMatchObject([
      { code: 'GW_PACK_WARNING', rule: 'a.a', location },
    ]);
  });
});
