import { describe, expect, it } from 'vitest';
import { runRuleTests } from '../../src/engine/run-rule-tests.ts';
import type { Rule, RuleTests } from '../../src/model/rule.ts';
import { compilePolicy } from '../../src/policy/compile.ts';
import { detection, pack, regex, rule } from '../support/rule.ts';

const tests = (over: Partial<RuleTests>): RuleTests => ({
  match: [],
  noMatch: [],
  lowConfidence: [],
  evasion: [],
  ...over,
});
const coded = (over: Partial<RuleTests>, more: Partial<Rule> = {}): Rule =>
  rule({
    id: 'x.code',
    entity: 'CODE',
    detect: detection([regex('code-\\d')]),
    tests: tests(over),
    ...more,
  });
const prove = (one: Rule) => runRuleTests(compilePolicy([pack([one])]));

describe('runRuleTests()', () => {
  it('accepts a rule whose examples hold', () => {
    const proof = prove(
      coded({
        match: [
          { text: 'a code-1', spans: ['code-1'], masked: 'a [CODE]', score: 0.9, view: 'raw' },
        ],
        noMatch: ['code-x'],
        evasion: [{ text: 'co\u200bde-1' }],
      }),
    );
    expect(proof).toEqual({ run: 3, problems: [], skipped: [] });
  });

  it.each<[string, Rule, RegExp]>([
    ['a match without finding', coded({ match: [{ text: 'nope' }] }), /nothing is found/],
    ['other spans', coded({ match: [{ text: 'code-1', spans: ['ode-1'] }] }), /spans are "code-1"/],
    ['one span too few', coded({ match: [{ text: 'code-1', spans: [] }] }), /spans are/],
    [
      'another mask',
      coded({ match: [{ text: 'code-1', masked: 'x' }] }),
      /masked it reads "\[CODE\]"/,
    ],
    ['a score too low', coded({ match: [{ text: 'code-1', score: 0.95 }] }), /the score is 0.9/],
    [
      'another view',
      coded({ match: [{ text: 'code-1', view: 'folded' }] }),
      /not found in the folded/,
    ],
    ['a noMatch that matches', coded({ noMatch: ['code-1'] }), /finds something/],
    [
      'an evasion found raw',
      coded({ evasion: [{ text: 'code-1' }] }),
      /without undoing a disguise/,
    ],
    [
      'an evasion not found',
      coded({ evasion: [{ text: 'c\u200bxde-1' }] }),
      /"c\\u200bxde-1": nothing/,
    ],
    ['no low confidence', coded({ lowConfidence: ['code-1'] }), /nothing between the limits/],
    [
      'a mask that matches again',
      coded({ match: [{ text: 'code-1' }] }, { mask: { operator: 'replace', template: 'code-9' } }),
      /matches "code-9" again/,
    ],
  ])('reports %s', (_, one, message) => {
    const { problems } = prove(one);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'GW_PACK_TEST_FAILED', rule: 'x.code' });
    expect(problems[0]?.message).toMatch(message);
  });

  it('holds a low confidence example between floor and threshold', () => {
    const one = coded(
      { lowConfidence: ['code-1'] },
      {
        detect: detection([regex('code-\\d', { score: 0.5 })]),
      },
    );
    expect(prove(one).problems).toEqual([]);
  });

  describe('for rules that need entities', () => {
    const person = rule({
      id: 'x.person',
      detect: detection([{ kind: 'ner', entities: ['PERSON'], score: 0.5, shape: 'distinctive' }], {
        views: ['raw'],
      }),
      tests: tests({ match: [{ text: 'Ada', spans: ['Ada'] }] }),
    });
    const policy = compilePolicy([pack([person])]);

    it('says which were skipped without a recognizer', () => {
      expect(runRuleTests(policy)).toEqual({ run: 0, problems: [], skipped: ['x.person'] });
    });

    it('runs them with one', () => {
      const hit = { entity: 'PERSON', start: 0, end: 3, score: 0.8 } as const;
      const recognizeSync = (texts: readonly string[]) =>
        ({
          status: 'done',
          hits: texts.map((text) => (text.startsWith('Ada') ? [hit] : [])),
        }) as const;
      expect(runRuleTests(policy, { recognizeSync })).toEqual({
        run: 1,
        problems: [],
        skipped: [],
      });
    });

    it('reports them when the recognizer fails', () => {
      const recognizeSync = () => ({ status: 'unfinished', cause: 'failed' }) as const;
      expect(runRuleTests(policy, { recognizeSync }).problems).toHaveLength(1);
    });
  });
});
