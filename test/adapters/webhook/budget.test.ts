import { describe, expect, it } from 'vitest';
import { createWebhookHandler } from '../../../src/adapters/webhook/handle.ts';
import { DEFAULT_WEBHOOK_SETTINGS } from '../../../src/adapters/webhook/settings.ts';
import type { BudgetLimits } from '../../../src/budget/request-budget.ts';
import { createGuardrail } from '../../../src/engine/guardrail.ts';
import type { Action } from '../../../src/model/action.ts';
import { compilePolicy } from '../../../src/policy/compile.ts';
import { createTelemetry } from '../../../src/telemetry/telemetry.ts';
import { detection, pack, regex, rule } from '../../support/rule.ts';
import { answers, callTo, prompts } from './fixtures.ts';

const TEXT = 'marigold code-7319 code-7320 marigold';
const WORK: Partial<BudgetLimits> = { steps: 1, stepsPerUnit: 0 };
const FINDINGS: Partial<BudgetLimits> = { findingsPerRule: 1 };

/** The webhook with its real engine and telemetry. */
async function answerOf(onBudget: Action, budget: Partial<BudgetLimits>, body: unknown) {
  const detect = detection([regex('code-\\d{4}')]);
  const policy = compilePolicy([pack([rule({ id: 'x.code', entity: 'CODE', detect, onBudget })])]);
  const lines: string[] = [];
  const destination = { write: (line: string) => lines.push(line) };
  const telemetry = createTelemetry({ level: 'info', destination, processMetrics: false });
  const handler = createWebhookHandler({
    resolvePolicy: () => ({
      policy: policy.ref,
      evaluate: createGuardrail({ policy, budget }).evaluate,
    }),
    settings: DEFAULT_WEBHOOK_SETTINGS,
    newId: () => 'id-1',
    onDecision: telemetry.recordDecision,
  });
  const { body: answer } = await handler(callTo('/request', body));
  const metrics = await telemetry.metrics.render();
  return { answer, log: lines.join(''), metrics };
}

describe('a call over its budget', () => {
  it.each([
    [
      'work',
      WORK,
      'GW_LIMIT_WORK',
      'The request takes too much work to be checked. Please shorten it.',
    ],
    [
      'findings',
      FINDINGS,
      'GW_LIMIT_FINDINGS',
      'The request has too many findings to be checked. Please shorten it.',
    ],
  ])('of %s is rejected in words and with a code of its own', async (cause, budget, code, body) => {
    for (const sent of [prompts(TEXT), answers(TEXT)]) {
      const { answer, log, metrics } = await answerOf('reject', budget, sent);
      const { action } = JSON.parse(answer);
      expect(action).toMatchObject({ status_code: 413, body: `${body} (reference id-1)` });
      expect(action.reason).toContain(`gw1 a=reject b=patterns:${cause} `);
      expect(JSON.parse(log)).toMatchObject({
        msg: 'call refused',
        action: 'reject',
        code,
        spent: [`patterns:${cause}`],
      });
      expect(metrics).toContain(
        `gatewarden_budget_spent_total{detector="patterns",cause="${cause}"} 1`,
      );
      expect(metrics).toContain(`gatewarden_refusals_total{code="${code}"} 1`);
      expect(answer + log + metrics).not.toMatch(/marigold|code-7319/);
    }
  });

  it.each([
    ['mask', WORK, '[REDACTED]'],
    ['mask', FINDINGS, '[REDACTED]'],
    ['pass', FINDINGS, 'marigold [CODE] code-7320 marigold'],
  ] as const)('is masked where its rules say %s', async (onBudget, budget, content) => {
    const { answer, log, metrics } = await answerOf(onBudget, budget, prompts(TEXT));
    const { action } = JSON.parse(answer);
    expect(action.body.messages).toEqual([{ role: 'user', content }]);
    expect(action.reason).toMatch(/^gw1 a=mask b=patterns:(work|findings) /);
    expect(JSON.parse(log)).toMatchObject({ msg: 'budget spent', action: 'mask' });
    expect(metrics).not.toContain('gatewarden_refusals_total{');
    expect(log + metrics).not.toMatch(/marigold|code-7319/);
  });

  it('passes visibly where its rules say pass', async () => {
    const { answer, log, metrics } = await answerOf('pass', WORK, prompts(TEXT));
    expect(JSON.parse(answer)).toMatchObject({
      action: { reason: 'gw1 a=pass b=patterns:work p=default@test@1.0.0 d=id-1' },
    });
    expect(JSON.parse(log)).toMatchObject({
      msg: 'budget spent',
      action: 'pass',
      spent: ['patterns:work'],
    });
    expect(metrics).toContain('gatewarden_budget_spent_total{detector="patterns",cause="work"} 1');
    expect(answer + log + metrics).not.toMatch(/marigold|code-7319/);
  });
});
