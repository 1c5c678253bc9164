import { describe, expect, it } from 'vitest';
import { BUDGET_LIMITS, type BudgetLimits } from '../../src/budget/request-budget.ts';
import { STEPS_PER_HIT } from '../../src/budget/step-costs.ts';
import { createFinder } from '../../src/detect/find.ts';
import { evaluateRequest } from '../../src/engine/evaluate-request.ts';
import type { Action } from '../../src/model/action.ts';
import type { EntityResult } from '../../src/model/recognizer.ts';
import type { EvaluationRequest, Role } from '../../src/model/request.ts';
import type { Rule } from '../../src/model/rule.ts';
import { compilePolicy } from '../../src/policy/compile.ts';
import { costlyMatcher } from '../support/costly-matcher.ts';
import { detection, pack, regex, rule } from '../support/rule.ts';

/** A policy whose patterns cost one step per code unit each. */
function policyOf(...rules: Rule[]) {
  const policy = compilePolicy([pack(rules)]);
  const lists = rules.map(() => new Map());
  return { ...policy, finder: createFinder(policy.rules, lists, costlyMatcher) };
}

const code = (over: Partial<Rule> = {}): Rule =>
  rule({ id: 'x.code', entity: 'CODE', detect: detection([regex('code-\\d{3}')]), ...over });
const last = (over: Partial<Rule> = {}): Rule =>
  rule({ id: 'x.last', entity: 'LAST', detect: detection([regex('last-\\d')]), ...over });
const person = (over: Partial<Rule> = {}): Rule =>
  rule({
    id: 'x.person',
    entity: 'PERSON',
    detect: detection([{ kind: 'ner', entities: ['PERSON'], score: 0.5, shape: 'distinctive' }], {
      views: ['raw'],
    }),
    ...over,
  });

/** A text of 1,000 code units. */
const padded = (text: string) => text.padEnd(1_000, '.');

type Spoken = readonly [role: Role, text: string];
const ask = (...segments: readonly (string | Spoken)[]): EvaluationRequest => ({
  phase: 'request',
  segments: segments.map((one) =>
    typeof one === 'string' ? { role: 'user', text: one } : { role: one[0], text: one[1] },
  ),
});

const limits = (over: Partial<BudgetLimits>): BudgetLimits => ({
  ...BUDGET_LIMITS,
  steps: 0,
  stepsPerUnit: 0,
  ...over,
});
/** Enough for one pattern over one padded text, with one hit, and not for a second one. */
const ONE = limits({ steps: 1_500 });

const WORK = { status: 413, body: expect.stringContaining('too much work') };
const FINDINGS = { status: 413, body: expect.stringContaining('too many findings') };

describe('a request that takes more work than its budget', () => {
  it.each<[Action, object, string]>([
    ['reject', { action: 'reject', reject: WORK }, padded('a code-123 last-1')],
    ['mask', { action: 'mask' }, '[REDACTED]'],
    [
      'pass',
      { action: 'mask', rule: 'x.code' },
      padded('a code-123 last-1').replace('code-123', '[CODE]'),
    ],
  ])('comes to onBudget %s, and what was found before counts', (onBudget, decision, text) => {
    const policy = policyOf(code({ onBudget: 'pass' }), last({ onBudget }));
    const result = evaluateRequest(policy, ask(padded('a code-123 last-1')), undefined, ONE);
    expect(result.decision).toMatchObject(decision);
    expect(result.decision.findings).toMatchObject([{ rule: 'x.code', start: 2, end: 10 }]);
    expect(result.decision.unfinished).toEqual([
      { detector: 'patterns', cause: 'work', action: onBudget, segments: [0] },
    ]);
    expect(result.texts).toEqual([text]);
  });

  it('passes with an unfinished detector where nothing was found and the rules say pass', () => {
    const policy = policyOf(code({ onBudget: 'pass' }), last({ onBudget: 'pass' }));
    const { decision, texts } = evaluateRequest(policy, ask(padded('last-1')), undefined, ONE);
    expect(decision).toMatchObject({
      action: 'pass',
      unfinished: [{ action: 'pass', segments: [0] }],
    });
    expect(texts).toEqual([padded('last-1')]);
  });

  it('shares its budget among all segments, and leaves those behind unchecked', () => {
    const policy = policyOf(code({ onBudget: 'mask' }));
    const text = padded('code-123');
    const { decision, texts } = evaluateRequest(policy, ask(text, text, '', text), undefined, ONE);
    expect(texts).toEqual([
      padded('code-123').replace('code-123', '[CODE]'),
      '[REDACTED]',
      '',
      '[REDACTED]',
    ]);
    expect(decision.findings).toHaveLength(1);
    expect(decision.unfinished).toEqual([
      { detector: 'patterns', cause: 'work', action: 'mask', segments: [1, 3] },
    ]);
  });

  it('asks only rules of the phase and the role of a segment', () => {
    const policy = policyOf(
      code({ onBudget: 'mask', roles: ['user'] }),
      last({ onBudget: 'pass', roles: ['tool'] }),
      rule({ id: 'x.answers', phases: ['response'] }),
    );
    const text = padded('code-123 last-1');
    const request = ask(text, ['user', text], ['tool', text], ['system', text]);
    const { decision, texts } = evaluateRequest(policy, request, undefined, ONE);
    expect(texts.slice(1)).toEqual(['[REDACTED]', text, text]);
    expect(decision.unfinished).toEqual([
      { detector: 'patterns', cause: 'work', action: 'mask', segments: [1, 2] },
    ]);
    const answer = evaluateRequest(policy, { ...request, phase: 'response' }, undefined, ONE);
    expect(answer.decision).toMatchObject({ action: 'reject', reject: WORK });
  });

  it('lets rules on trial decide nothing', () => {
    const policy = policyOf(code({ status: 'experimental' }), last({ status: 'experimental' }));
    const { decision } = evaluateRequest(policy, ask(padded('')), undefined, ONE);
    expect(decision).toMatchObject({
      action: 'pass',
      unfinished: [{ cause: 'work', action: 'pass' }],
    });
  });

  it('is rejected by a rule that was found before', () => {
    const critical = code({
      severity: 'critical',
      action: { request: 'reject', response: 'pass' },
    });
    const policy = policyOf(critical, last({ onBudget: 'mask' }));
    const { decision } = evaluateRequest(
      policy,
      ask(padded('code-123'), padded('')),
      undefined,
      ONE,
    );
    expect(decision).toMatchObject({ action: 'reject', rule: 'x.code', reject: { status: 403 } });
    expect(decision.unfinished).toMatchObject([{ action: 'reject', segments: [0] }]);
  });

  it('is rejected where a mask cannot be carried', () => {
    const policy = policyOf(code({ onBudget: 'mask' }), last({ onBudget: 'mask' }));
    const asked = (unmaskable: 'by-rule' | 'pass') =>
      evaluateRequest(policy, { ...ask(padded('')), unmaskable }, undefined, ONE).decision;
    expect(asked('by-rule')).toMatchObject({ action: 'reject', reject: WORK });
    expect(asked('pass')).toMatchObject({ action: 'pass' });
  });

  it('pays for weighing hits as well', () => {
    const text = 'code-123 '.repeat(100);
    const price = text.length + 100 * (STEPS_PER_HIT + 8);
    const policy = policyOf(code());
    expect(
      evaluateRequest(policy, ask(text), undefined, limits({ steps: price - 1 })).decision
        .unfinished,
    ).toHaveLength(1);
    expect(
      evaluateRequest(policy, ask(text), undefined, limits({ steps: price })).decision.unfinished,
    ).toEqual([]);
  });

  it('has more for a longer text', () => {
    const policy = policyOf(code());
    const perUnit = (stepsPerUnit: number) =>
      evaluateRequest(policy, ask(padded('')), undefined, limits({ stepsPerUnit })).decision.action;
    expect([perUnit(0.5), perUnit(1)]).toEqual(['reject', 'pass']);
  });

  it('gets the same verdict each time', () => {
    const policy = policyOf(code({ onBudget: 'mask' }), last({ onBudget: 'pass' }));
    const request = ask(padded('code-123 last-1'), padded('code-456'));
    for (let steps = 0; steps < 5_000; steps += 250) {
      const [first, second] = [0, 1].map(() =>
        evaluateRequest(policy, request, undefined, limits({ steps })),
      );
      expect(second).toEqual(first);
    }
  });

  describe('with entities', () => {
    const hit = { entity: 'PERSON', start: 0, end: 3, score: 0.8 } as const;

    it('keeps every name that was recognized, also in segments behind', () => {
      const policy = policyOf(code({ onBudget: 'pass' }), person());
      const entities: EntityResult = { status: 'done', hits: [[hit], [hit]] };
      const { decision, texts } = evaluateRequest(
        policy,
        ask(padded('Ada'), padded('Bob')),
        entities,
        limits({}),
      );
      expect(texts).toEqual([
        padded('Ada').replace('Ada', '[PERSON]'),
        padded('Bob').replace('Bob', '[PERSON]'),
      ]);
      expect(decision.unfinished).toEqual([
        { detector: 'patterns', cause: 'work', action: 'pass', segments: [0, 1] },
      ]);
    });

    it('names both detectors when neither could finish, and the severer decides', () => {
      const policy = policyOf(code({ onBudget: 'mask' }), person({ onBudget: 'reject' }));
      const { decision } = evaluateRequest(
        policy,
        ask(padded('')),
        { status: 'unfinished', cause: 'time' },
        limits({}),
      );
      expect(decision).toMatchObject({ action: 'reject', reject: { status: 503 } });
      expect(decision.unfinished).toEqual([
        { detector: 'entities', cause: 'time', action: 'reject', segments: [0] },
        { detector: 'patterns', cause: 'work', action: 'mask', segments: [0] },
      ]);
    });
  });
});

describe('a request with more findings than its budget', () => {
  const two = limits({ steps: 1_000_000, findings: 4, findingsPerRule: 2 });

  it.each<[Action, object, string]>([
    ['reject', { action: 'reject', reject: FINDINGS }, 'code-1 code-2 code-3 last-1'],
    ['mask', { action: 'mask' }, '[REDACTED]'],
    ['pass', { action: 'mask' }, '[CODE] [CODE] code-3 [LAST]'],
  ])(
    'of one rule comes to its onBudget %s, and the other rules go on',
    (onBudget, decision, text) => {
      const short = detection([regex('code-\\d')]);
      const policy = policyOf(code({ onBudget, detect: short }), last());
      const result = evaluateRequest(
        policy,
        ask('code-1 code-2 code-3 last-1', 'last-2'),
        undefined,
        two,
      );
      expect(result.decision).toMatchObject(decision);
      expect(result.decision.unfinished).toEqual([
        { detector: 'patterns', cause: 'findings', action: onBudget, segments: [0] },
      ]);
      expect(result.texts).toEqual([text, onBudget === 'reject' ? 'last-2' : '[LAST]']);
    },
  );

  it('of two rules names a segment once, and the severer of them decides', () => {
    const policy = policyOf(code({ onBudget: 'reject' }), last({ onBudget: 'pass' }));
    const { decision } = evaluateRequest(policy, ask('code-123 last-1 '.repeat(3)), undefined, two);
    expect(decision.unfinished).toEqual([
      { detector: 'patterns', cause: 'findings', action: 'reject', segments: [0] },
    ]);
  });

  it('of a rule on trial goes on as if that rule were not there', () => {
    const policy = policyOf(code({ status: 'experimental' }), last());
    const { decision, texts } = evaluateRequest(
      policy,
      ask('code-123 '.repeat(9), 'last-1'),
      undefined,
      two,
    );
    expect(decision).toMatchObject({ action: 'mask', rule: 'x.last' });
    expect(decision.unfinished).toMatchObject([
      { cause: 'findings', action: 'pass', segments: [0] },
    ]);
    expect(texts[1]).toBe('[LAST]');
  });

  it('of all rules together is not searched any further', () => {
    const policy = policyOf(
      code({ onBudget: 'mask' }),
      last({ onBudget: 'pass' }),
      rule({ id: 'x.thing', onBudget: 'pass' }),
    );
    const request = ask('code-123 code-123 last-1', 'last-2 thing', 'code-123');
    const { decision, texts } = evaluateRequest(policy, request, undefined, two);
    expect(decision.findings).toHaveLength(4);
    expect(decision.unfinished).toEqual([
      { detector: 'patterns', cause: 'findings', action: 'mask', segments: [1, 2] },
    ]);
    expect(texts).toEqual(['[CODE] [CODE] [LAST]', '[REDACTED]', '[REDACTED]']);
  });

  it('counts candidates that do not hold as none', () => {
    const low = detection([regex('code-\\d{3}', { score: 0.1 })]);
    const { decision } = evaluateRequest(
      policyOf(code({ detect: low })),
      ask('code-123 '.repeat(99)),
      undefined,
      two,
    );
    expect(decision).toMatchObject({ action: 'pass', unfinished: [] });
  });

  it('counts a place once that is found in both views', () => {
    const { decision, texts } = evaluateRequest(
      policyOf(code()),
      ask('code-123 code-456 \u200b'),
      undefined,
      two,
    );
    expect(decision.unfinished).toEqual([]);
    expect(texts).toEqual(['[CODE] [CODE] \u200b']);
  });

  it('says nothing of a rule that wants all of its candidates and does not have them', () => {
    const both = detection([regex('code-\\d{3}'), regex('confirm')], { mode: 'all' });
    const policy = policyOf(code({ detect: both }));
    expect(
      evaluateRequest(policy, ask('code-123 '.repeat(3)), undefined, two).decision.unfinished,
    ).toEqual([]);
    const whole = evaluateRequest(
      policy,
      ask(`confirm ${'code-123 '.repeat(3)}`),
      undefined,
      two,
    ).decision;
    expect(whole.findings).toHaveLength(2);
    expect(whole.unfinished).toMatchObject([{ cause: 'findings' }]);
  });

  it.each([
    ['one rule', 3, [{ detector: 'entities', cause: 'findings', action: 'mask', segments: [0] }]],
    [
      'all rules',
      5,
      [
        { detector: 'entities', cause: 'findings', action: 'mask', segments: [0] },
        { detector: 'patterns', cause: 'findings', action: 'pass', segments: [0] },
      ],
    ],
  ])('names the entity detector where names fill the room of %s', (_, count, unfinished) => {
    const policy = policyOf(person({ onBudget: 'mask' }), code({ onBudget: 'pass' }));
    const names = Array.from({ length: count }, (_, i) => ({
      entity: 'PERSON' as const,
      start: 4 * i,
      end: 4 * i + 3,
      score: 0.8,
    }));
    const room = count === 3 ? two : { ...two, findingsPerRule: 9 };
    const result = evaluateRequest(
      policy,
      ask('Ada '.repeat(9)),
      { status: 'done', hits: [names] },
      room,
    );
    expect(result.decision.unfinished).toEqual(unfinished);
    expect(result.texts).toEqual(['[REDACTED]']);
  });
});

describe('the default budget', () => {
  const policy = policyOf(code(), last());
  const findings = (codes: number, lasts: number) =>
    evaluateRequest(policy, ask('code-123 '.repeat(codes), 'last-1 '.repeat(lasts)));

  it('holds 5,000 findings of a rule, and 10,000 of all', () => {
    const { decision, texts } = findings(5_000, 5_000);
    expect(decision).toMatchObject({ action: 'mask', unfinished: [] });
    expect(texts).toEqual(['[CODE] '.repeat(5_000), '[LAST] '.repeat(5_000)]);
  });

  it('does not hold 5,001 of a rule', () => {
    const { decision } = findings(5_001, 0);
    expect(decision).toMatchObject({ action: 'reject', reject: FINDINGS });
    expect(decision.rule).toBeUndefined();
  });
});
