import { request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import fc from 'fast-check';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  EVIDENCE_HEADER,
  evidenceHeader,
  MAX_EVIDENCE_BYTES,
} from '../../../src/adapters/webhook/evidence-header.ts';
import { mountWebhook } from '../../../src/adapters/webhook/index.ts';
import { createGuardrail } from '../../../src/engine/guardrail.ts';
import type { Decision } from '../../../src/model/decision.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { compilePolicy } from '../../../src/policy/compile.ts';
import { parseRulePack } from '../../../src/policy/parse-rule-pack.ts';
import { createBodyReader } from '../../../src/server/body.ts';
import { answers, callTo, harness, POLICY, prompts } from './fixtures.ts';

const { evaluate } = createGuardrail({
  policy: compilePolicy([
    parseRulePack(
      `apiVersion: gatewarden/v1
kind: RulePack
metadata: { name: debug, version: 1.0.0 }
rules:
  - id: debug.key
    title: A key
    class: secret
    entity: KEY
    detect:
      any: [{ regex: 'k[0-9]{4}' }]
      context: { boost: [schlüssel], suppress: [beispiel] }
    action: mask
  - id: debug.word
    title: A word
    class: secret
    entity: WORD
    detect: { any: [{ regex: forbidden, score: 0.9 }] }
    action: reject
`,
      { strict: false },
    ),
  ]),
});
const on = { debugEvidence: 'on' } as const;

const finding = (over: Partial<Finding> = {}): Finding => ({
  rule: 'debug.key',
  entity: 'KEY',
  severity: 'low',
  segment: 0,
  start: 1,
  end: 6,
  score: 0.85,
  action: 'mask',
  shadow: false,
  lowConfidence: false,
  evidence: [{ kind: 'pattern', candidate: 0, score: 0.5 }],
  ...over,
});
const decisionWith = (findings: readonly Finding[]): Decision => ({
  action: 'mask',
  phase: 'request',
  policy: POLICY,
  findings,
  unfinished: [],
});

describe('evidenceHeader()', () => {
  it('tells rule, entity, segment, span, score and evidence', () => {
    const value = evidenceHeader(
      decisionWith([finding(), finding({ shadow: true, lowConfidence: true })]),
    );
    const shown = {
      rule: 'debug.key',
      entity: 'KEY',
      segment: 0,
      start: 1,
      end: 6,
      score: 0.85,
      action: 'mask',
      evidence: [{ kind: 'pattern', candidate: 0, score: 0.5 }],
    };
    expect(JSON.parse(value)).toEqual({
      findings: [shown, { ...shown, shadow: true, lowConfidence: true }],
    });
  });

  it('is there without findings too', () => {
    expect(evidenceHeader(decisionWith([]))).toBe('{"findings":[]}');
  });

  it('is short printable ASCII that counts what does not fit, whatever rules are called', () => {
    const word = fc.string({ unit: 'binary', maxLength: 40 });
    const any = fc
      .record({ rule: word, boost: word })
      .map(({ rule, boost }) =>
        finding({ rule, evidence: [{ kind: 'boost', word: boost, by: 0.35 }] }),
      );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), (findings) => {
        const value = evidenceHeader(decisionWith(findings));
        expect(value).toMatch(/^[ -~]*$/);
        expect(value.length).toBeLessThanOrEqual(MAX_EVIDENCE_BYTES);
        const { findings: shown, more = 0 } = JSON.parse(value);
        expect(shown.length + more).toBe(findings.length);
        expect(shown.map(({ rule }: Finding) => rule)).toEqual(
          findings.slice(0, shown.length).map(({ rule }) => rule),
        );
      }),
    );
  });
});

describe('the webhook with GATEWARDEN_DEBUG_EVIDENCE=on', () => {
  const CALLS: readonly (readonly [string, unknown])[] = [
    ['/request', prompts('hello')],
    ['/request', prompts('Schlüssel k1234', 'k9999 allein')],
    ['/request', prompts('forbidden')],
    ['/response', answers('Schlüssel k1234')],
    ['/response/stream', answers('Schlüssel k1234')],
    ['/p/none/request', prompts('k1234')],
    ['/nowhere', prompts('k1234')],
    ['/request', 'no call'],
  ];

  it.each(CALLS)('answers %s with %j exactly as without', async (path, body) => {
    for (const compat of ['agentgateway', 'agentgateway-0.10', 'kgateway-2.1'] as const) {
      const call = callTo(path, body);
      const plain = await harness({ compat }, evaluate).handler(call);
      const { evidence, ...rest } = await harness({ ...on, compat }, evaluate).handler(call);
      expect(rest).toEqual(plain);
      expect(plain).not.toHaveProperty('evidence');
      expect(evidence ?? '').not.toMatch(/1234|9999|allein|forbidden/);
    }
  });

  it('tells why, of calls that were judged only', async () => {
    const { handler } = harness(on, evaluate);
    const { evidence = '' } = await handler(callTo('/request', prompts('x', 'Schlüssel k1234')));
    expect(JSON.parse(evidence)).toEqual({
      findings: [
        {
          rule: 'debug.key',
          entity: 'KEY',
          segment: 1,
          start: 10,
          end: 15,
          score: 0.85,
          action: 'mask',
          evidence: [
            { kind: 'pattern', candidate: 0, score: 0.5 },
            { kind: 'boost', word: 'schlüssel', by: 0.35 },
          ],
        },
      ],
    });
    expect(await handler(callTo('/p/none/request', prompts('x')))).not.toHaveProperty('evidence');
    expect(await handler(callTo('/request', 'x'))).not.toHaveProperty('evidence');
  });

  it('keeps the answer when the evidence cannot be written', async () => {
    const broken = async (request: Parameters<typeof evaluate>[0]) => {
      const { decision, texts } = await evaluate(request);
      const cycle: { self?: unknown } = {};
      cycle.self = cycle;
      const findings = decision.findings.map((one) => ({ ...one, evidence: [cycle] }));
      // A decision that no engine makes.
      return { decision: { ...decision, findings } as unknown as Decision, texts };
    };
    const answer = await harness(on, broken).handler(callTo('/request', prompts('forbidden')));
    expect(answer).toMatchObject({ status: 200, wire: 'reject' });
    expect(answer).not.toHaveProperty('evidence');
  });
});

describe('the header over a socket', () => {
  let server: Server;
  beforeAll(async () => {
    const app = new Hono<{ Bindings: HttpBindings }>();
    const readBody = createBodyReader({ maxBytes: 2000, maxInFlightBytes: 10_000, timeoutMs: 200 });
    mountWebhook(app, harness(on, evaluate).handler, readBody);
    // The options are plain HTTP, so the server is too.
    server = createAdaptorServer({ fetch: app.fetch }) as Server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());

  it('is beside the answer, not in it', async () => {
    const { port } = server.address() as AddressInfo;
    const { headers, body } = await new Promise<{ headers: object; body: string }>(
      (resolve, reject) => {
        const outgoing = httpRequest({ port, path: '/request', method: 'POST' }, (incoming) => {
          let text = '';
          incoming.setEncoding('utf8').on('data', (chunk: string) => {
            text += chunk;
          });
          incoming.on('end', () => resolve({ headers: incoming.headers, body: text }));
        });
        outgoing.on('error', reject);
        outgoing.end(JSON.stringify(prompts('Schlüssel k1234')));
      },
    );
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      [EVIDENCE_HEADER]: expect.stringContaining('"word":"schl\\u00fcssel"'),
    });
    expect(Object.keys(JSON.parse(body))).toEqual(['action']);
    expect(body).not.toContain('evidence');
  });
});
