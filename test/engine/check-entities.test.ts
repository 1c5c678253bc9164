import { describe, expect, it } from 'vitest';
import { checkEntities } from '../../src/engine/check-entities.ts';
import { createGuardrail } from '../../src/engine/guardrail.ts';
import type { EntityRecognizer, EntityResult } from '../../src/model/recognizer.ts';
import { compilePolicy } from '../../src/policy/compile.ts';
import { detection, pack, rule } from '../support/rule.ts';

const HIT = { entity: 'PERSON', start: 11, end: 16, score: 0.9 } as const;
const FAILED = { status: 'unfinished', cause: 'failed' };

/** Answers that a program without types may give, of which each once passed as nothing found. */
const WRONG: readonly (readonly [name: string, answer: () => unknown])[] = [
  ['nothing', () => undefined],
  ['null', () => null],
  ['an object without fields', () => ({})],
  ['a status that nobody knows', () => ({ status: 'failed' })],
  ['no list', () => ({ status: 'done' })],
  ['no list for the text', () => ({ status: 'done', hits: [] })],
  ['a hole for the text', () => ({ status: 'done', hits: new Array(1) })],
  ['more lists than texts', () => ({ status: 'done', hits: [[], []] })],
  ['a hit that is null', () => ({ status: 'done', hits: [[null]] })],
  [
    'a start that is no number',
    () => ({ status: 'done', hits: [[{ ...HIT, start: Number.NaN }]] }),
  ],
  ['half an end', () => ({ status: 'done', hits: [[{ ...HIT, end: 1.5 }]] })],
  ['a score that is no number', () => ({ status: 'done', hits: [[{ ...HIT, score: '1' }]] })],
  ['an answer that comes later', () => Promise.resolve({ status: 'done', hits: [[HIT]] })],
  ['an answer that fails later', () => Promise.reject(new Error('my name is Maria'))],
];

describe('checkEntities()', () => {
  it.each<EntityResult>([
    { status: 'done', hits: [[]] },
    { status: 'done', hits: [[HIT]] },
    { status: 'unfinished', cause: 'time' },
  ])('lets %j through', (answer) => {
    expect(checkEntities(answer, 1)).toBe(answer);
  });

  it.each(WRONG)('takes %s for a failure', (_, answer) => {
    expect(checkEntities(answer() as EntityResult, 1)).toEqual(FAILED);
  });
});

describe('a guardrail whose recognizer answers what is none', () => {
  const policy = compilePolicy([
    pack([
      rule({
        id: 'x.person',
        detect: detection([
          { kind: 'ner', entities: ['PERSON'], score: 0.5, shape: 'distinctive' },
        ]),
      }),
    ]),
  ]);
  const request = {
    phase: 'request',
    segments: [{ role: 'user', text: 'My name is Maria' }],
  } as const;

  it.each(WRONG)('rejects at once and later: %s', async (name, answer) => {
    const answering = async () => answer() as EntityResult;
    const later: EntityRecognizer = { recognize: answering };
    const now: EntityRecognizer = {
      recognize: answering,
      recognizeSync: () => answer() as EntityResult,
    };
    const decisions = [createGuardrail({ policy, entities: now }).evaluateSync(request).decision];
    // A promise is an answer of recognize(), right or wrong.
    if (!name.includes('later')) {
      decisions.push(
        (await createGuardrail({ policy, entities: later }).evaluate(request)).decision,
      );
    }
    for (const decision of decisions) {
      expect(decision).toMatchObject({
        action: 'reject',
        unfinished: [{ detector: 'entities', cause: 'failed' }],
      });
    }
  });
});
