import { afterAll, describe, expect, it } from 'vitest';
import { createGuardrail } from '../../src/engine/guardrail.ts';
import type { EvaluationRequest } from '../../src/model/request.ts';
import { compilePolicy } from '../../src/policy/compile.ts';
import { createLargeEvaluator } from '../../src/workers/large-evaluator.ts';
import { detection, pack, regex, rule } from '../support/rule.ts';

const packs = [
  pack([
    rule({ id: 'x.code', detect: detection([regex('code-\\d{3}')]), onBudget: 'mask' }),
    rule({ id: 'x.last', detect: detection([regex('last-\\d')]), onBudget: 'pass' }),
  ]),
];
const policy = compilePolicy(packs);
const LIMITS = { maxQueue: 8, deadlineMs: 120_000 };
const request: EvaluationRequest = {
  phase: 'request',
  segments: ['code-123 last-1', 'code-456 code-789', 'last-2'].map((text) => ({
    role: 'user',
    text,
  })),
};

describe('createLargeEvaluator()', () => {
  const judges: ReturnType<typeof createLargeEvaluator>[] = [];
  afterAll(() => Promise.all(judges.map(({ close }) => close())));

  it.each([
    ['no limit', {}, undefined],
    ['too little work', { steps: 150, stepsPerUnit: 0 }, 'work'],
    ['too few findings', { findings: 2 }, 'findings'],
    ['too few findings of one rule', { findingsPerRule: 1 }, 'findings'],
  ] as const)(
    'gives the verdict of the calling thread with %s, twice',
    async (_, budget, cause) => {
      const large = createLargeEvaluator({ ...LIMITS, packs, policy: policy.ref, budget });
      judges.push(large);
      const here = createGuardrail({ policy, budget }).evaluateSync(request);
      expect(here.decision.unfinished[0]?.cause).toBe(cause);
      expect(await large.evaluate(request, undefined)).toEqual(here);
      expect(await large.evaluate(request, undefined)).toEqual(here);
      // A request that is over its budget is an answer like any other, not a fault of the thread.
      expect(large.stats().restarts).toBe(0);
    },
  );
});
