import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../simulator/client.ts';
import { call, prompts } from './support/client.ts';
import { outcomeOf } from './support/outcome.ts';
import { type ServerProcess, startServer } from './support/server.ts';

const rule = (onBudget: string) => `
  - id: over.${onBudget}
    title: A value that stands for ${onBudget}
    class: domain
    entity: VALUE
    detect: { views: [raw], any: [{ regex: '${onBudget}-[0-9]{2}', score: 0.9 }] }
    action: mask
    onBudget: ${onBudget}
    tests: { match: ['${onBudget}-12', 'so ${onBudget}-12 so'], noMatch: ['${onBudget}', '12'] }`;
/** Its context words make each finding dear: both sides of it are read for them. */
const DEAR = `
  - id: over.work
    title: A value that is dear to look at
    class: domain
    entity: VALUE
    detect:
      views: [raw]
      any: [{ regex: 'dear-[0-9]{2}', score: 0.9 }]
      context: { boost: [treasure], window: { before: 60, after: 40 } }
    action: mask
    tests: { match: ['dear-12', 'so dear-12 so'], noMatch: ['dear', '12'] }`;
const PACK = `apiVersion: gatewarden/v1
kind: RulePack
metadata: { name: over, version: 1.0.0 }
rules:${['reject', 'mask', 'pass'].map(rule).join('')}${DEAR}
`;
const CALL = { client: 'agentgateway', phase: 'request', stream: false, failOpen: true } as const;
/** One more than the findings of one rule. */
const COUNT = 5_001;

const masked = (...contents: string[]): Outcome => ({
  kind: 'masked',
  messages: contents.map((content) => ({ role: 'user', content })),
});

describe.each([
  ['in the worker', '0'],
  ['on the event loop', '10000000'],
])('a prompt with too many findings, judged %s', (_, largeTextLength) => {
  let server: ServerProcess;
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gatewarden-e2e-'));
    writeFileSync(join(folder, 'over.yaml'), PACK);
    server = await startServer({
      GATEWARDEN_RULES: join(folder, 'over.yaml'),
      GATEWARDEN_LARGE_TEXT_LENGTH: largeTextLength,
      GATEWARDEN_WORKER_DEADLINE_MS: '60000',
      GATEWARDEN_STEPS_PER_CHARACTER: '200',
    });
  });
  afterAll(async () => {
    await server.kill();
    rmSync(folder, { recursive: true });
  });

  it.each<readonly [string, Outcome]>([
    [
      'reject',
      {
        kind: 'rejected',
        status: 413,
        body: 'The request has too many findings to be checked. Please shorten it.',
      },
    ],
    ['mask', masked('[REDACTED]', 'other [VALUE]')],
    ['pass', masked(`${'[VALUE] '.repeat(COUNT - 1)}pass-12 `, 'other [VALUE]')],
  ])('comes to what its rule says: %s', async (word, expected) => {
    const body = prompts(`${word}-12 `.repeat(COUNT), 'other reject-34');
    const { bytes, text } = await call(server.httpPort, body);
    const outcome = outcomeOf({ ...CALL, count: 2 }, bytes);
    // Without a difference of 40 KB in the report.
    expect([outcome.kind, JSON.stringify(outcome) === JSON.stringify(expected)]).toEqual([
      expected.kind,
      true,
    ]);
    expect(text).toContain('b=patterns:findings');
  });

  it('is rejected for its work where the steps per character are set low', async () => {
    const { bytes, text } = await call(server.httpPort, prompts('dear-12 '.repeat(2_000)));
    expect(outcomeOf({ ...CALL, count: 1 }, bytes)).toEqual({
      kind: 'rejected',
      status: 413,
      body: 'The request takes too much work to be checked. Please shorten it.',
    });
    expect(text).toContain('b=patterns:work');
    await server.wrote('"code":"GW_LIMIT_WORK"');
  });

  it('is told in the log and the metrics, without a word of it', async () => {
    await server.wrote('"code":"GW_LIMIT_FINDINGS"');
    await server.wrote('"spent":["patterns:findings"]');
    const { text } = await call(server.adminPort, '', { method: 'GET', path: '/metrics' });
    expect(text).toMatch(/^gatewarden_budget_spent_total\{.*patterns.*findings.*\} 3$/m);
    expect(text).toMatch(/^gatewarden_refusals_total\{code="GW_LIMIT_FINDINGS"\} 1$/m);
    expect(text + server.output()).not.toMatch(/(?:reject|mask|pass|dear)-12/);
  });
});
