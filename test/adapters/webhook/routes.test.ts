import { request as httpRequest, type Server } from 'node:http';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mountWebhook } from '../../../src/adapters/webhook/index.ts';
import { createBodyReader } from '../../../src/server/body.ts';
import { answers, harness, prompts } from './fixtures.ts';

interface Received {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

const { handler, events } = harness();
let server: Server;
let port = 0;

beforeAll(async () => {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const readBody = createBodyReader({ maxBytes: 2000, maxInFlightBytes: 10_000, timeoutMs: 200 });
  mountWebhook(app, handler, readBody);
  // The options are plain HTTP, so the server is too.
  server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});

afterAll(() => server.close());

function send(
  path: string,
  body: string | undefined,
  { method = 'POST', headers = {} as Record<string, string | string[]>, end = true } = {},
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ port, path, method, headers }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode, headers: incoming.headers, body: text }),
      );
    });
    outgoing.on('error', reject);
    if (body !== undefined) outgoing.write(body);
    if (end) outgoing.end();
  });
}

describe('mountWebhook()', () => {
  it.each([
    ['/request', prompts('my secret'), '[SECRET]'],
    ['/response', answers('my secret'), '[SECRET]'],
    ['/response/stream', answers('my secret'), 'status_code'],
    ['/p/strict/request', prompts('my secret'), '[SECRET]'],
    ['/p/strict/response', answers('my secret'), '[SECRET]'],
    ['/p/strict/response/stream', answers('my secret'), 'status_code'],
    ['/p/none/request', prompts('hi'), 'GW_POLICY_UNKNOWN'],
  ])('answers POST %s over a socket', async (path, body, expected) => {
    const received = await send(path, JSON.stringify(body));
    expect(received.status).toBe(200);
    expect(received.headers['content-type']).toBe('application/json');
    expect(received.headers['content-length']).toBe(String(Buffer.byteLength(received.body)));
    expect(received.headers['transfer-encoding']).toBeUndefined();
    expect(received.headers['connection']).toBe('keep-alive');
    expect(received.body).toContain(expected);
  });

  it.each([
    [{}],
    [{ 'content-type': 'text/event-stream' }],
    [{ 'content-type': ['text/event-stream', 'application/json'] }],
    [{ 'content-type': 'application/x-www-form-urlencoded', accept: 'image/png' }],
  ])('does not care for the content type in %o', async (headers) => {
    const received = await send('/request', JSON.stringify(prompts('hi')), { headers });
    expect(received).toMatchObject({ status: 200, body: '{"action":{"reason":"passed d=id-1"}}' });
  });

  it('hands the headers on by lower-case name', async () => {
    const headers = { 'X-Guard-Stream': 'true', 'X-Guard-Tools': '1' };
    const window = await send('/response', JSON.stringify(answers('my secret')), { headers });
    expect(window.body).toContain('status_code');
    const lossy = await send('/request', JSON.stringify(prompts('my secret')), { headers });
    expect(lossy.body).toContain('status_code');
  });

  it.each(['GET', 'PUT', 'DELETE'])('answers %s with 405', async (method) => {
    const received = await send('/request', undefined, { method });
    expect(received.status).toBe(405);
    expect(received.headers['allow']).toBe('POST');
    expect(received.body).toContain('GW_WIRE_METHOD');
    expect(received.body).not.toContain('action');
  });

  it('leaves other paths to the server', async () => {
    expect((await send('/nowhere', '{}')).status).toBe(404);
  });

  it.each([
    ['a body over the limit', JSON.stringify(prompts('x'.repeat(3000))), true, 413],
    ['a body that does not end', '{"body":', false, 408],
  ])('rejects %s and closes the connection', async (_, body, end, status) => {
    const received = await send('/request', body, { end });
    expect(received.status).toBe(200);
    expect(JSON.parse(received.body)).toMatchObject({ action: { status_code: status } });
    expect(received.headers['connection']).toBe('close');
  });

  it('tells that plain HTTP is not encrypted', () => {
    expect(new Set(events.map((event) => event.profile))).toEqual(new Set(['agentgateway']));
  });
});
