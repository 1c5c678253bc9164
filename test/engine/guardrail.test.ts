import { describe, expect, it } from 'vitest';
import { createGuardrail, createOffloadingGuardrail } from '../../src/engine/guardrail.ts';
import { rejectUnfinished } from '../../src/engine/unfinished.ts';
import { GatewardenError } from '../../src/model/errors.ts';
import type { EntityRecognizer } from '../../src/model/recognizer.ts';
import type { EvaluationRequest } from '../../src/model/request.ts';
import { compilePolicy } from '../../src/policy/compile.ts';
import { detection, pack, regex, rule } from '../support/rule.ts';

const PERSON = rule({
  id: 'x.person',
  entity: 'PERSON',
  detect: detection([{ kind: 'ner', entities: ['PERSON'], score: 0.5, shape: 'distinctive' }], {
    views: ['raw'],
  }),
});
const CODE = rule({ id: 'x.code', entity: 'CODE', detect: detection([regex('code-\\d{3}')]) });
const policy = compilePolicy([pack([PERSON, CODE])]);

const ask = (text: string): EvaluationRequest => ({
  phase: 'request',
  segments: [
    { role: 'system', text: 'be nice' },
    { role: 'user', text },
  ],
});

const SEGMENT = { role: 'user', text: 'code-123' };
const WRONG_REQUESTS: readonly (readonly [field: string, request: unknown])[] = [
  ['request', null],
  ['request', undefined],
  ['request', 'code-123'],
  ['phase', { segments: [SEGMENT] }],
  ['phase', { phase: 'code-123', segments: [SEGMENT] }],
  ['phase', { phase: 'constructor', segments: [SEGMENT] }],
  ['unmaskable', { phase: 'request', segments: [SEGMENT], unmaskable: 'code-123' }],
  ['segments', { phase: 'request' }],
  ['segments', { phase: 'request', segments: 'code-123' }],
  ['segments', { phase: 'request', segments: { 0: SEGMENT, length: 1 } }],
  ['segments[1]', { phase: 'request', segments: [SEGMENT, null] }],
  ['segments[1]', { phase: 'request', segments: [SEGMENT, 'code-123'] }],
  // biome-ignore lint/suspicious/noSparseArray: a hole is what is tested.
  ['segments[0]', { phase: 'request', segments: [, SEGMENT] }],
  ['segments[0].text', { phase: 'request', segments: [{ role: 'user', text: 5 }] }],
  ['segments[0].text', { phase: 'request', segments: [{ role: 'user' }] }],
  ['segments[0].text', { phase: 'request', segments: [{ role: 'user', text: ['code-123'] }] }],
  ['segments[0].role', { phase: 'request', segments: [{ text: 'code-123' }] }],
  ['segments[0].role', { phase: 'request', segments: [{ role: 'code-123', text: '' }] }],
];

/** Finds "Ada" and remembers what it was asked. */
function recognizer(asked: string[][] = []): EntityRecognizer {
  const answer = (texts: readonly string[]) => {
    asked.push([...texts]);
    const hits = texts.map((text) => {
      const start = text.indexOf('Ada');
      return start < 0 ? [] : [{ entity: 'PERSON' as const, start, end: start + 3, score: 0.8 }];
    });
    return { status: 'done', hits } as const;
  };
  return { recognize: async (texts) => answer(texts), recognizeSync: answer };
}

describe('createGuardrail()', () => {
  it('names the rules that cannot fire without a recognizer', () => {
    expect(createGuardrail({ policy }).inactive).toEqual(['x.person']);
    expect(createGuardrail({ policy, entities: recognizer() }).inactive).toEqual([]);
  });

  it('gives the same answer now and later', async () => {
    const guardrail = createGuardrail({ policy, entities: recognizer() });
    const now = guardrail.evaluateSync(ask('Ada wrote code-123'));
    expect(now.texts).toEqual(['be nice', '[PERSON] wrote [CODE]']);
    expect(await guardrail.evaluate(ask('Ada wrote code-123'))).toEqual(now);
  });

  it('works without entities, both ways', async () => {
    const guardrail = createGuardrail({ policy });
    expect(guardrail.evaluateSync(ask('code-123')).texts[1]).toBe('[CODE]');
    expect((await guardrail.evaluate(ask('code-123'))).texts[1]).toBe('[CODE]');
  });

  it('hands the recognizer only texts of roles that a rule asks for', async () => {
    const asked: string[][] = [];
    await createGuardrail({ policy, entities: recognizer(asked) }).evaluate(ask('Ada'));
    expect(asked).toEqual([['', 'Ada']]);
  });

  it('refuses to answer at once when the recognizer cannot', () => {
    const { recognize } = recognizer();
    const guardrail = createGuardrail({ policy, entities: { recognize } });
    expect(() => guardrail.evaluateSync(ask('Ada'))).toThrow('GW_ENGINE_ASYNC');
  });

  it('rejects the request, not the promise, when something breaks', async () => {
    const entities: EntityRecognizer = { recognize: () => Promise.reject(new Error('quote: Ada')) };
    const { decision, texts } = await createGuardrail({ policy, entities }).evaluate(ask('Ada'));
    expect(decision).toMatchObject({ action: 'reject', reject: { status: 503 } });
    expect(decision.unfinished).toEqual([
      { detector: 'request', cause: 'failed', action: 'reject' },
    ]);
    expect(JSON.stringify(decision)).not.toContain('Ada');
    expect(texts).toEqual(['be nice', 'Ada']);
  });

  it('gives each request the budget it was made with', async () => {
    const guardrail = createGuardrail({ policy, budget: { steps: 0, stepsPerUnit: 1 } });
    const now = guardrail.evaluateSync(ask('code-123 '.repeat(9)));
    expect(now.decision).toMatchObject({ action: 'reject', unfinished: [{ cause: 'work' }] });
    expect(await guardrail.evaluate(ask('code-123 '.repeat(9)))).toEqual(now);
    const few = createGuardrail({ policy, entities: recognizer(), budget: { findings: 1 } });
    const { unfinished } = few.evaluateSync(ask('Ada wrote code-123')).decision;
    expect(unfinished).toMatchObject([{ detector: 'patterns', cause: 'findings' }]);
  });

  it('tells a fault from a lack of time', async () => {
    const broken: EntityRecognizer = { recognize: () => Promise.reject(new Error('broken')) };
    const late: EntityRecognizer = {
      recognize: async () => ({ status: 'unfinished', cause: 'time' }),
    };
    const bodyOf = async (entities: EntityRecognizer) =>
      (await createGuardrail({ policy, entities }).evaluate(ask('Ada'))).decision.reject?.body;
    expect(await bodyOf(broken)).toContain('because of a fault');
    expect(await bodyOf(late)).toContain('in time');
  });

  it('answered with an error that quotes the text when evaluateSync() broke', async () => {
    const broken = () => {
      throw new Error('quote: Ada');
    };
    const entities: EntityRecognizer = { recognize: broken, recognizeSync: broken };
    const guardrail = createGuardrail({ policy, entities });
    const now = guardrail.evaluateSync(ask('Ada'));
    expect(now.decision).toMatchObject({ action: 'reject', unfinished: [{ cause: 'failed' }] });
    expect(JSON.stringify(now.decision)).not.toContain('Ada');
    expect(await guardrail.evaluate(ask('Ada'))).toEqual(now);
  });

  it.each(WRONG_REQUESTS)('refuses what is not a request: %s', async (field, wrong) => {
    const guardrail = createGuardrail({ policy });
    const call = (run: (request: EvaluationRequest) => unknown) => async () =>
      // As a program without types would hand it over.
      run(wrong as EvaluationRequest);
    const error = await call(guardrail.evaluate)().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GatewardenError);
    expect(error).toMatchObject({ code: 'GW_ENGINE_INPUT' });
    expect(String(error)).toContain(`"${field}" is not `);
    expect(String(error)).not.toContain('code-123');
    await expect(call(guardrail.evaluateSync)()).rejects.toEqual(error);
  });
});

describe('createOffloadingGuardrail()', () => {
  it('sends texts above the limit elsewhere, with the entities already found', async () => {
    const seen: unknown[] = [];
    const guardrail = createOffloadingGuardrail(
      { policy, entities: recognizer() },
      {
        aboveLength: 20,
        evaluate: async (request, entities) => {
          seen.push(entities);
          return rejectUnfinished(policy.ref, request, 'time');
        },
      },
    );
    expect((await guardrail.evaluate(ask('short'))).decision.action).toBe('pass');
    expect((await guardrail.evaluate(ask('rather long text'))).decision.action).toBe('reject');
    expect(seen).toEqual([{ status: 'done', hits: [[], []] }]);
  });

  it('asks for no entities before when they are found elsewhere', async () => {
    const asked: string[][] = [];
    const seen: unknown[] = [];
    const guardrail = createOffloadingGuardrail(
      { policy, entities: recognizer(asked) },
      {
        aboveLength: 0,
        findsEntities: true,
        evaluate: async (request, entities) => {
          seen.push(entities);
          return rejectUnfinished(policy.ref, request, 'time');
        },
      },
    );
    await guardrail.evaluate(ask('Ada'));
    expect([asked, seen]).toEqual([[], [undefined]]);
  });
});
