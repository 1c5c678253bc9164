import { describe, expect, it } from 'vitest';
import { createWebhookHandler, type WebhookCall } from '../../../src/adapters/webhook/handle.ts';
import { DEFAULT_WEBHOOK_SETTINGS } from '../../../src/adapters/webhook/settings.ts';
import { rejectUnfinished } from '../../../src/engine/unfinished.ts';
import { answers, callTo, harness, POLICY, prompts, wordPolicy } from './fixtures.ts';

const actionOf = (body: string) => Object.keys(JSON.parse(body))[0];

describe('createWebhookHandler()', () => {
  it.each([
    ['/request', prompts('hi'), 'pass'],
    ['/request', prompts('my secret'), 'mask'],
    ['/request', prompts('forbidden'), 'reject'],
    ['/response', answers('my secret'), 'mask'],
    ['/response/stream', answers('my secret'), 'reject'],
    ['/p/strict/request', prompts('my secret'), 'mask'],
    ['/p/strict/response/stream', answers('hi'), 'pass'],
    // The body tells the phase, not the path.
    ['/request', answers('my secret'), 'mask'],
    ['/response/stream', prompts('my secret'), 'mask'],
    ['/response', prompts(), 'pass'],
  ])('answers %s with %o by %s', async (path, body, wire) => {
    const { handler, events } = harness();
    const answer = await handler(callTo(path, body));
    expect(answer).toMatchObject({ status: 200, wire });
    expect(events).toMatchObject([
      { wireAction: wire, httpStatus: 200, decision: { policy: POLICY } },
    ]);
  });

  it.each([
    ['/nowhere', 'POST', 404, 'GW_WIRE_NOT_FOUND'],
    ['/request', 'GET', 405, 'GW_WIRE_METHOD'],
  ])('answers %s %s with %d and no action', async (path, method, status, code) => {
    const { handler, events } = harness();
    const answer = await handler(callTo(path, prompts('hi'), { method }));
    expect(answer).toMatchObject({ status, wire: 'error', refusal: code });
    expect(actionOf(answer.body)).toBe('error');
    expect(events).toMatchObject([{ wireAction: 'error', refusal: code, httpStatus: status }]);
  });

  it('answers unreadable bytes with 400, or with a reject by setting', async () => {
    const call = callTo('/request', new Uint8Array([0xff]));
    const error = await harness().handler(call);
    expect(error).toMatchObject({ status: 400, refusal: 'GW_WIRE_ENCODING' });
    expect(actionOf(error.body)).toBe('error');
    const reject = await harness({ onBadRequest: 'reject' }).handler(call);
    expect(reject).toMatchObject({ status: 200, wire: 'reject', refusal: 'GW_WIRE_ENCODING' });
    expect(JSON.parse(reject.body)).toMatchObject({ action: { status_code: 400 } });
  });

  it('rejects for an unknown policy, with the call well read', async () => {
    const { handler, requests } = harness();
    const answer = await handler(callTo('/p/none/request', prompts('hi')));
    expect(answer).toMatchObject({ status: 200, wire: 'reject', refusal: 'GW_POLICY_UNKNOWN' });
    expect(requests).toEqual([]);
  });

  it.each([
    ['GW_LIMIT_BODY', 200, 413],
    ['GW_LIMIT_TIME', 200, 408],
    ['GW_LIMIT_LOAD', 200, 503],
    ['GW_WIRE_ABORTED', 400, undefined],
  ] as const)('answers a body that failed with %s and closes', async (code, status, reject) => {
    const { handler, events } = harness();
    const answer = await handler(callTo('/request', {}, { body: { ok: false, code } }));
    expect(answer).toMatchObject({ status, refusal: code, close: true });
    expect(JSON.parse(answer.body).action?.status_code).toBe(reject);
    expect(events).toMatchObject([{ bytesIn: 0, refusal: code }]);
  });

  it('refuses when the engine throws, and keeps nothing of its message', async () => {
    const { handler, events } = harness();
    const answer = await handler(callTo('/request', prompts('explode my secret')));
    expect(answer).toMatchObject({ wire: 'reject', refusal: 'GW_ENGINE_FAILED' });
    expect(JSON.stringify([answer, events])).not.toContain('secret');
  });

  it('answers as well when telemetry throws', async () => {
    const handler = createWebhookHandler({
      resolvePolicy: () => ({ policy: POLICY, evaluate: wordPolicy }),
      settings: DEFAULT_WEBHOOK_SETTINGS,
      newId: () => 'id',
      onDecision: () => {
        throw new Error('sink is full');
      },
    });
    expect(await handler(callTo('/request', prompts('forbidden')))).toMatchObject({
      wire: 'reject',
    });
  });

  it('tells telemetry sizes and times, and no text', async () => {
    const { handler, events } = harness();
    await handler(callTo('/request', prompts('my secret', 'b')));
    expect(events).toEqual([
      {
        id: 'id-1',
        decision: expect.objectContaining({ action: 'mask' }),
        path: 'request',
        profile: 'agentgateway',
        wireAction: 'mask',
        httpStatus: 200,
        bytesIn: JSON.stringify(prompts('my secret', 'b')).length,
        segments: 2,
        micros: {
          decode: expect.any(Number),
          evaluate: expect.any(Number),
          encode: expect.any(Number),
        },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain('secret');
  });

  it('tells by which ids other logs know the call, and no header that is no id', async () => {
    const { handler, events } = harness();
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const traceparent = `00-${trace}-00f067aa0ba902b7-01`;
    const ids = { 'x-request-id': 'req-1', traceparent };
    await handler(callTo('/request', prompts('x'), { headers: ids }));
    const texts = { 'x-request-id': 'my secret prompt', traceparent: 'my secret prompt' };
    await handler(callTo('/nowhere', prompts('x'), { headers: texts }));
    expect(events[0]).toMatchObject({ requestId: 'req-1', traceId: trace });
    expect(JSON.stringify(events[1])).not.toMatch(/secret|requestId|traceId/);
  });

  it.each<[string, Partial<WebhookCall> & { headers?: Record<string, string> }, unknown, unknown]>([
    ['a stream header', { headers: { 'x-guard-stream': 'true' } }, answers('x'), 'by-rule'],
    [
      'a stream header on a request',
      { headers: { 'x-guard-stream': 'true' } },
      prompts('x'),
      undefined,
    ],
    ['a tools header', { headers: { 'x-guard-tools': '1' } }, prompts('x'), 'reject'],
    ['a stream header of 1', { headers: { 'x-guard-stream': '1' } }, answers('x'), 'by-rule'],
    ['a stream header of True', { headers: { 'x-guard-stream': 'True' } }, answers('x'), 'by-rule'],
    [
      'two stream headers',
      { headers: { 'x-guard-stream': 'false, true' } },
      answers('x'),
      'by-rule',
    ],
    [
      'a stream header of False',
      { headers: { 'x-guard-stream': 'False' } },
      answers('x'),
      undefined,
    ],
    ['an empty stream header', { headers: { 'x-guard-stream': '' } }, answers('x'), undefined],
    ['a tools header of true', { headers: { 'x-guard-tools': 'true' } }, prompts('x'), 'reject'],
    ['two tools headers', { headers: { 'x-guard-tools': '1, 1' } }, prompts('x'), 'reject'],
    ['a tools header of 0', { headers: { 'x-guard-tools': '0' } }, prompts('x'), undefined],
    ['an empty message', {}, prompts('x', ''), 'reject'],
    ['an empty message over TLS', { encrypted: true }, prompts('x', ''), undefined],
  ])('for %s asks the engine accordingly', async (_, more, body, unmaskable) => {
    const { handler, requests, events } = harness({ tlsCompat: 'kgateway-2.1' });
    await handler(callTo('/request', body, more));
    expect(requests[0]?.unmaskable).toBe(unmaskable);
    expect(events[0]?.profile).toBe(more.encrypted ? 'kgateway-2.1' : 'agentgateway');
  });

  it.each([
    ['an answer', answers('x'), 'by-rule'],
    ['a prompt', prompts('x'), undefined],
  ])(
    'takes %s for a window of a stream where the gateway marks none, if it is one',
    async (_, body, unmaskable) => {
      const { handler, requests } = harness({ streams: 'always' });
      await handler(callTo('/response', body));
      expect(requests[0]?.unmaskable).toBe(unmaskable);
    },
  );

  it.each([
    ['time', 'GW_LIMIT_TIME'],
    ['busy', 'GW_LIMIT_LOAD'],
    ['failed', 'GW_ENGINE_FAILED'],
  ] as const)(
    'names the code of a request that the engine gave up for %s',
    async (cause, refusal) => {
      const { handler, events } = harness({}, async (request) =>
        rejectUnfinished(POLICY, request, cause),
      );
      const answer = await handler(callTo('/request', prompts('x')));
      expect(answer).toMatchObject({ status: 200, wire: 'reject' });
      expect(answer.body).toContain(`b=request:${cause}`);
      expect(events[0]?.refusal).toBe(refusal);
    },
  );
});
