import { describe, expect, it } from 'vitest';
import { GatewardenError, type Problem } from '../../src/model/errors.ts';
import type { RulePack } from '../../src/model/rule.ts';
import { resolvePacks } from '../../src/policy/resolve.ts';
import { pack as packOf, rule } from '../support/rule.ts';

/** A pack named `name` with rules of these ids. */
function pack(name: string, ids: readonly string[], over: Partial<RulePack> = {}): RulePack {
  const rules = ids.map((id) => rule({ id, title: `${id} of ${name}` }));
  return packOf(rules, { name, file: `${name}.yaml`, ...over });
}

const titles = (packs: readonly RulePack[]): string[] =>
  resolvePacks(packs).rules.map(({ title }) => title);

function problemsOf(packs: readonly RulePack[]): readonly Problem[] {
  try {
    resolvePacks(packs);
    return [];
  } catch (error) {
    if (error instanceof GatewardenError) return error.problems;
    throw error;
  }
}

describe('resolvePacks()', () => {
  it('joins packs in the order given, rules in file order', () => {
    const packs = [pack('two', ['b.b', 'b.a']), pack('one', ['a.a'])];
    expect(titles(packs)).toEqual(['b.b of two', 'b.a of two', 'a.a of one']);
  });

  it('puts extended packs first, wherever they stand', () => {
    const own = pack('own', ['c.c'], { extends: ['builtin:pii', 'base'] });
    const packs = [own, pack('base', ['b.b']), pack('pii', ['a.a'])];
    expect(titles(packs)).toEqual(['a.a of pii', 'b.b of base', 'c.c of own']);
  });

  it('lets the own rule replace the extended one, also through another pack', () => {
    const middle = pack('middle', ['m.m'], { extends: ['base'] });
    const own = pack('own', ['a.a'], { extends: ['middle'] });
    expect(titles([pack('base', ['a.a', 'a.b']), middle, own])).toEqual([
      'a.b of base',
      'm.m of middle',
      'a.a of own',
    ]);
  });

  it('leaves out disabled rules of extended packs, also overridden ones', () => {
    const middle = pack('middle', ['a.a'], { extends: ['base'] });
    const own = pack('own', [], { extends: ['middle'], disable: ['a.a'] });
    expect(titles([pack('base', ['a.a', 'a.b']), middle, own])).toEqual(['a.b of base']);
  });

  it('keeps an own rule whose extended namesake is disabled', () => {
    const own = pack('own', ['a.a'], { extends: ['base'], disable: ['a.a'] });
    expect(titles([pack('base', ['a.a']), own])).toEqual(['a.a of own']);
  });

  it('names the pack of every rule and the lists of every pack', () => {
    const list = { values: ['x'], match: 'word', fold: true } as const;
    const resolved = resolvePacks([
      pack('base', ['a.a', 'a.b'], { lists: { words: list } }),
      pack('own', ['a.a'], { extends: ['base'], lists: { words: { ...list, fold: false } } }),
    ]);
    expect([...resolved.packOf]).toEqual([
      ['a.b', 'base'],
      ['a.a', 'own'],
    ]);
    expect([...resolved.lists]).toEqual([
      ['base/words', list],
      ['own/words', { ...list, fold: false }],
    ]);
  });

  it('accepts a diamond and a chain of three', () => {
    const chain = [
      pack('a', ['a.a']),
      pack('b', ['b.b'], { extends: ['a'] }),
      pack('c', ['c.c'], { extends: ['a', 'b'] }),
      pack('d', ['d.d'], { extends: ['c', 'b'] }),
    ];
    expect(titles(chain)).toHaveLength(4);
    expect(titles([...chain].reverse())).toEqual(titles(chain));
  });

  it('gives nothing for no packs', () => {
    expect(resolvePacks([]).rules).toEqual([]);
  });

  it.each([
    [
      'a pack name twice',
      [pack('a', []), pack('a', [], { file: 'x.yaml' })],
      'GW_PACK_ID',
      'x.yaml',
    ],
    ['a missing pack', [pack('a', [], { extends: ['b'] })], 'GW_PACK_REFERENCE', 'a.yaml'],
    [
      'a missing shipped pack',
      [pack('a', [], { extends: ['builtin:b'] })],
      'GW_PACK_REFERENCE',
      'a.yaml',
    ],
    [
      'a pack that extends itself',
      [pack('a', [], { extends: ['a'] })],
      'GW_PACK_REFERENCE',
      'a.yaml',
    ],
    [
      'the same id in two packs',
      [pack('a', ['x.x']), pack('b', ['x.x'])],
      'GW_PACK_ID',
      'test.yaml',
    ],
    ['an unknown disabled rule', [pack('a', [], { disable: ['x.x'] })], 'GW_PACK_ID', 'a.yaml'],
    ['an own rule disabled', [pack('a', ['x.x'], { disable: ['x.x'] })], 'GW_PACK_ID', 'a.yaml'],
  ] as const)('refuses %s', (_, packs, code, file) => {
    expect(problemsOf(packs)).toMatchObject([{ code, location: { file } }]);
  });

  it('refuses two packs that replace the same rule without extending each other', () => {
    const packs = [
      pack('base', ['x.x']),
      pack('a', ['x.x'], { extends: ['base'] }),
      pack('b', ['x.x'], { extends: ['base'] }),
    ];
    expect(problemsOf(packs)).toMatchObject([{ code: 'GW_PACK_ID', rule: 'x.x' }]);
  });

  it('names the circle', () => {
    const packs = [
      pack('a', [], { extends: ['b'] }),
      pack('b', [], { extends: ['c'] }),
      pack('c', [], { extends: ['b'] }),
    ];
    const [problem, ...rest] = problemsOf(packs);
    expect(problem?.message).toBe('Cannot extend in a circle: b -> c -> b');
    expect(rest).toEqual([]);
  });

  it('refuses a chain of four, once', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const chain = names.map((name, i) => pack(name, [], { extends: names.slice(i - 1, i) }));
    expect(problemsOf(chain.slice(0, 4))).toEqual([]);
    const problems = problemsOf(chain);
    expect(problems).toMatchObject([{ code: 'GW_PACK_REFERENCE', location: { file: 'e.yaml' } }]);
  });

  it('suggests the pack and the rule that were meant', () => {
    const base = pack('finance', ['fin.iban']);
    const own = pack('own', [], { extends: ['finance', 'finanse'], disable: ['fin.ibn'] });
    expect(problemsOf([base, own]).map(({ hint }) => hint)).toEqual([
      'did you mean "finance"?',
      'did you mean "fin.iban"?',
    ]);
  });
});
