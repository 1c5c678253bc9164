import { describe, expect, it } from 'vitest';
import type { Candidate, Rule, TermList } from '../../../src/model/rule.ts';
import { lintRule } from '../../../src/policy/lint/lint-rule.ts';
import { detection, regex, rule } from '../../support/rule.ts';

const WORDS: TermList = { values: ['xyzzy', 'XYZ'], match: 'word', fold: true };
const list: Candidate = { kind: 'list', list: 'words', score: 0.9, shape: 'distinctive' };
const ner: Candidate = { kind: 'ner', entities: ['PERSON'], score: 0.5, shape: 'distinctive' };

/** The codes of all faults of a rule, without tests being asked for. */
function codes(over: Partial<Rule>): string[] {
  const lists = new Map([['words', WORDS]]);
  const surroundings = { listNames: ['words', 'broken'], lists, strict: false };
  return lintRule(rule({ id: 'a.a', ...over }), surroundings).map(({ code }) => code);
}

const detected = (candidates: readonly Candidate[], over: Partial<Rule['detect']> = {}) => ({
  detect: detection(candidates, over),
});
const context = (boost: string[], boostBy = 0.35) => ({
  context: { ...detection([]).context, boost, boostBy },
});

describe('lintRule() on digits', () => {
  it.each([
    '\\b\\d{9}\\b',
    '\\d+',
    '(?<!\\d)\\d{9}(?!\\d)',
    '(?:1|2)\\d{8}',
    '(\\d{4}){4}',
    '^[0-9]{5}$',
  ])('refuses %s alone', (pattern) => {
    expect(codes(detected([regex(pattern)]))).toEqual(['GW_PACK_BARE']);
  });

  it.each(['\\d{3}-\\d{4}', 'acct\\d{9}', '(?<=no )\\d{9}', '[0-9a-f]{9}', '\\d{3} \\d{3}'])(
    'accepts %s alone',
    (pattern) => {
      expect(codes(detected([regex(pattern)]))).toEqual([]);
    },
  );

  it('accepts bare digits with a validator, with context, or beside another candidate', () => {
    const digits = regex('\\d{10}');
    expect(codes(detected([digits], { validate: ['nhs-mod11'] }))).toEqual([]);
    expect(codes(detected([digits], context(['nhs'])))).toEqual([]);
    expect(codes(detected([digits, list], { mode: 'all' }))).toEqual([]);
    expect(codes(detected([digits], { mode: 'all' }))).toEqual(['GW_PACK_BARE']);
  });
});

describe('lintRule() on scores', () => {
  it.each([
    ['the own score reaches it', regex('x', { score: 0.6 }), {}, []],
    ['the own score falls short', regex('x', { score: 0.59 }), {}, ['GW_PACK_SCORE']],
    ['a boost reaches it', regex('x', { score: 0.2 }), context(['y'], 0.4), []],
    ['a boost falls short', regex('x', { score: 0.2 }), context(['y'], 0.39), ['GW_PACK_SCORE']],
    ['a validator reaches it', regex('x', { score: 0 }), { validate: ['nhs-mod11'] }, []],
    ['a bare shape is capped', regex('x', { shape: 'bare' }), {}, ['GW_PACK_SCORE']],
    ['a boost lifts the cap', regex('x', { shape: 'bare' }), context(['y']), []],
    ['the entity detector scores', ner, {}, []],
  ] as const)('%s', (_, candidate, over, wanted) => {
    expect(codes(detected([candidate], over))).toEqual(wanted);
  });

  it('takes the best of any and the first of all', () => {
    const [weak, strong] = [regex('x', { score: 0.1 }), regex('y')];
    expect(codes(detected([weak, strong]))).toEqual([]);
    expect(codes(detected([strong, weak], { mode: 'all' }))).toEqual([]);
    expect(codes(detected([weak, strong], { mode: 'all' }))).toEqual(['GW_PACK_SCORE']);
  });

  it.each([
    [0.6, 0.6, ['GW_PACK_SCORE']],
    [0.7, 0.6, ['GW_PACK_SCORE']],
    [0.59, 0.6, []],
    [0.4, 1, ['GW_PACK_SCORE']],
    [0.4, 0.99, []],
  ])('floor %d below threshold %d: %j', (floor, threshold, wanted) => {
    const candidate = regex('x', { score: 1 });
    expect(codes({ floor, threshold, ...detected([candidate]) })).toEqual(wanted);
  });
});

describe('lintRule() on keywords', () => {
  it.each([
    ['every candidate of any has one', [regex('acme_\\d'), list], ['acme_', 'xyz'], 'any', []],
    ['a list term lacks them', [list], ['xyzz'], 'any', ['GW_PACK_KEYWORD']],
    ['a list that cannot be read', [{ ...list, list: 'broken' }], ['q'], 'any', []],
    [
      'one candidate of any lacks them',
      [regex('acme'), regex('b')],
      ['acme'],
      'any',
      ['GW_PACK_KEYWORD'],
    ],
    ['one candidate of all has one', [regex('acme'), regex('b')], ['acme'], 'all', []],
    ['no candidate of all has one', [regex('a'), regex('b')], ['acme'], 'all', ['GW_PACK_KEYWORD']],
    ['the entity detector knows none', [ner], ['a'], 'any', ['GW_PACK_KEYWORD']],
    ['an optional part is no keyword', [regex('(?:acme)?x')], ['acme'], 'any', ['GW_PACK_KEYWORD']],
  ] as const)('%s', (_, candidates, keywords, mode, wanted) => {
    expect(codes(detected(candidates, { keywords, mode }))).toEqual(wanted);
  });

  it('says nothing about the keywords of a broken pattern', () => {
    expect(codes(detected([regex('(')], { keywords: ['a'] }))).toEqual(['GW_PATTERN_SYNTAX']);
  });
});

describe('lintRule() on actions', () => {
  it.each([
    [['request'], { request: 'mask', response: 'pass' }, []],
    [['request'], { request: 'mask', response: 'mask' }, ['GW_PACK_ACTION']],
    [['response'], { request: 'reject', response: 'mask' }, ['GW_PACK_ACTION']],
  ] as const)('phase %j with %j: %j', (phases, action, wanted) => {
    expect(codes({ phases, action })).toEqual(wanted);
  });

  it.each([
    ['critical', 'reject', 'reject', 0],
    ['critical', 'mask', 'reject', 1],
    ['critical', 'pass', 'pass', 2],
    ['high', 'pass', 'pass', 0],
  ] as const)(
    '%s with onBudget %s, onUnmaskable %s: %d faults',
    (severity, onBudget, onUnmaskable, n) => {
      expect(codes({ severity, onBudget, onUnmaskable })).toHaveLength(n);
    },
  );
});

describe('lintRule() on masks', () => {
  const keep = (keepFirst: number, keepLast: number) => ({
    mask: { operator: 'mask', char: '*', keepFirst, keepLast } as const,
  });
  it.each([
    ['\\w{12}', 0, 4, []],
    ['\\w{11}', 0, 4, ['GW_PACK_MASK']],
    ['\\w{12}', 2, 3, ['GW_PACK_MASK']],
    ['\\w{3,12}', 2, 2, []],
    ['\\w{2,}', 0, 400, []],
    ['x', 0, 0, []],
  ] as const)('%s keeps %d and %d: %j', (pattern, first, last, wanted) => {
    expect(codes({ ...detected([regex(pattern)]), ...keep(first, last) })).toEqual(wanted);
  });

  it('measures the group that is the finding, wherever it stands', () => {
    for (const [pattern, group] of [
      ['key=(\\w{6})', 1],
      ['(?:a(b)|c)=(?:x|(\\w{6}))', 2],
      ['((?:y(\\w{6}))z)', 2],
    ] as const) {
      const over = detected([regex(pattern, { group })]);
      expect(codes({ ...over, ...keep(0, 3) })).toEqual(['GW_PACK_MASK']);
    }
  });

  it('cannot measure lists and entities', () => {
    expect(codes({ ...detected([list, ner]), ...keep(4, 4) })).toEqual([]);
  });

  it('takes the shortest candidate', () => {
    const over = detected([regex('\\w{30}'), regex('\\w{6}')]);
    expect(codes({ ...over, ...keep(0, 3) })).toEqual(['GW_PACK_MASK']);
  });

  it.each([
    ['[{entity}]', []],
    ['none', []],
    ['{ } {1}', []],
    ['{Entity}', ['GW_PACK_MASK']],
    ['{}', ['GW_PACK_MASK']],
    ['{n} {hash}', ['GW_PACK_UNSUPPORTED', 'GW_PACK_UNSUPPORTED']],
  ])('template %j: %j', (template, wanted) => {
    expect(codes({ mask: { operator: 'replace', template } })).toEqual(wanted);
  });
});

describe('lintRule() on exceptions', () => {
  const entry = { target: 'finding', condition: 'or' } as const;
  it.each([
    [{ values: ['one'], stopwords: ['two'], regex: 'three' }, []],
    [{ values: [' '] }, ['GW_PACK_ALLOW']],
    [{ stopwords: ['ok', '\u200b\u00ad'] }, ['GW_PACK_ALLOW']],
    [{ regex: '(' }, ['GW_PATTERN_SYNTAX']],
    [{ regex: '.' }, ['GW_PACK_ALLOW']],
  ])('%j: %j', (over, wanted) => {
    expect(codes({ allow: [{ ...entry, ...over }] })).toEqual(wanted);
  });

  it('are refused in every rule that has them, also where rules share what was checked', () => {
    const shared = {
      listNames: [],
      lists: new Map(),
      strict: false,
      soundExceptions: new Set<string>(),
    };
    const codesOf = (pattern: string) =>
      lintRule(rule({ id: 'a.a', allow: [{ ...entry, regex: pattern }] }), shared).map(
        (f) => f.code,
      );
    expect([codesOf('abc'), codesOf('abc')]).toEqual([[], []]);
    expect([codesOf('.'), codesOf('.')]).toEqual([['GW_PACK_ALLOW'], ['GW_PACK_ALLOW']]);
    expect([...shared.soundExceptions]).toEqual(['abc']);
  });
});

describe('lintRule() on tests', () => {
  const tests = (match: number, noMatch: number, evasion: number): Rule['tests'] => ({
    match: Array.from({ length: match }, () => ({ text: 'x' })),
    noMatch: Array.from({ length: noMatch }, () => 'y'),
    lowConfidence: [],
    evasion: Array.from({ length: evasion }, () => ({ text: 'x' })),
  });
  const lacking = (over: Partial<Rule>): (string | undefined)[] =>
    lintRule(rule({ id: 'a.a', ...over }), { listNames: [], lists: new Map(), strict: true }).map(
      ({ message }) => message.split('lack ')[1],
    );
  const pass = { request: 'pass', response: 'pass' } as const;
  it.each([
    [{ tests: tests(1, 2, 1) }, []],
    [{ tests: tests(0, 2, 1) }, ['one match']],
    [{ tests: tests(1, 1, 1) }, ['one more noMatch']],
    [{ tests: tests(0, 0, 0) }, ['one match, two noMatch, one evasion']],
    [{ tests: tests(1, 2, 0) }, ['one evasion']],
    [{ tests: tests(1, 2, 0), action: pass }, []],
    [{ tests: tests(1, 2, 0), action: { ...pass, response: 'reject' } as const }, ['one evasion']],
    [{ tests: tests(1, 2, 0), status: 'experimental' as const }, []],
    [{ tests: tests(1, 2, 0), ...detected([regex('x')], { views: ['raw'] }) }, []],
    [{ tests: tests(1, 2, 0), ...detected([regex('x')], { views: ['folded'] }) }, ['one evasion']],
  ])('case %#: lacks %j', (over, wanted) => {
    expect(lacking(over)).toEqual(wanted);
  });
});

describe('lintRule() on the leet view', () => {
  it.each([
    ['a validator', { validate: ['nhs-mod11'] }, ['GW_PACK_SCHEMA']],
    ['entropy', { entropy: 3 }, ['GW_PACK_SCHEMA']],
    ['words alone', {}, []],
  ])('takes a rule with %s', (_, over, expected) => {
    const views = ['raw', 'leet'] as const;
    expect(codes(detected([regex('xyzzy', { score: 0.9 })], { views, ...over }))).toEqual(expected);
  });
});
