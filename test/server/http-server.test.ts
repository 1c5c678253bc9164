import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { closed, keepAliveAgent, open, POOL, post, startEcho, until } from './harness.ts';

const HEAD = 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n';
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const QUICK = { ...POOL, headersDeadlineMs: 100 };

describe('startHttpServer()', () => {
  it('serves many requests on one connection', async () => {
    const { port, server } = await startEcho();
    const agent = keepAliveAgent();
    for (let i = 0; i < 5; i++) expect((await post(port, 'abc', { agent })).text).toBe('3');
    expect(server.connections).toBe(1);
  });

  it('tells clients the keep-alive time of the pool', async () => {
    const { port } = await startEcho();
    expect((await post(port, 'abc')).headers['keep-alive']).toBe('timeout=320');
  });

  it('cuts a partial header after the deadline and leaves idle and unused connections', async () => {
    const { port } = await startEcho({}, { pool: QUICK });
    const [unused, idle, partial, second] = [
      await open(port),
      await open(port),
      await open(port),
      await open(port),
    ];
    idle.socket.write(`${HEAD}\r\nok`);
    second.socket.write(`${HEAD}\r\nok`);
    await until(() => idle.received().endsWith('2') && second.received().endsWith('2'));
    partial.socket.write('POST / HTTP/1.1\r\nho');
    second.socket.write('POST / HT');
    await Promise.all([closed(partial.socket), closed(second.socket)]);
    await wait(150);
    for (const { socket, received } of [unused, idle]) {
      const before = received().length;
      socket.write(`${HEAD}\r\nok`);
      await until(() => received().length > before);
    }
  });

  it('does not take a slow body or a slow answer for a partial header', async () => {
    const { port, held } = await startEcho({}, { pool: QUICK });
    const { socket, received } = await open(port);
    socket.write(`${HEAD}\r\no`);
    await wait(250);
    socket.write('k');
    await until(() => received().endsWith('2'));
    const slow = post(port, 'abc', { path: '/hold' });
    await until(() => held.length === 1);
    await wait(250);
    held[0]?.();
    expect((await slow).text).toBe('3');
  });

  it('cuts a client that reads nothing of its answers, and gives their memory back', async () => {
    const big = 'a'.repeat(8 * 1024 * 1024);
    // The client that is served after it gets little: on a busy machine it may read slowly too.
    const fetch = ({ method }: Request) => new Response(method === 'GET' ? big : 'small');
    // Long enough for a client that does read, on a busy machine too.
    const pool = { ...POOL, headersDeadlineMs: 3_000 };
    const { port, tracker } = await startEcho({}, { pool, app: { fetch } });
    const { socket } = await open(port);
    socket.pause();
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(4));
    await until(() => tracker.inFlight > 0);
    await until(() => tracker.inFlight === 0);
    expect((await post(port, 'abc')).text).toBe('small');
  });

  it('lets slow headers through that are complete before the deadline', async () => {
    const { port } = await startEcho({}, { pool: { ...POOL, headersDeadlineMs: 20_000 } });
    const { socket, received } = await open(port);
    for (const part of ['POST / HTTP/1.1\r\n', 'host: x\r\n', 'content-length: 0\r\n', '\r\n']) {
      socket.write(part);
      await wait(20);
    }
    await until(() => received().endsWith('0'));
  });

  it.each([
    ['headers that are too large', `GET / HTTP/1.1\r\nx: ${'a'.repeat(70_000)}\r\n\r\n`, 431],
    ['bytes that are no HTTP', 'hello\r\n\r\n', 400],
    ['a request without a host', 'GET / HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n',
      400,
    ],
  ])('answers %s with a typed error without an action', async (_, bytes, status) => {
    const told: number[] = [];
    const { port } = await startEcho({}, { onMalformed: (s) => told.push(s) });
    const { socket, received } = await open(port);
    socket.write(bytes);
    await closed(socket);
    const [head = '', body = ''] = received().split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(JSON.parse(body)).toEqual({
      error: {
        code: 'GW_WIRE_HTTP',
        message: 'Cannot parse the request: its headers are malformed, too large or late',
      },
    });
    expect(told).toEqual([status]);
  });

  it.each([
    () => {
      throw new Error('canary');
    },
    async () => {
      throw new Error('canary');
    },
  ])('answers for an app that fails, without its reasons', async (fetch) => {
    const { port } = await startEcho({}, { app: { fetch } });
    const answer = await post(port, 'abc');
    expect([answer.status, JSON.parse(answer.text).error.code]).toEqual([500, 'GW_ENGINE_FAILED']);
    expect(answer.text).not.toContain('canary');
  });

  it('writes nothing into an answer when the request turns out to be malformed', async () => {
    const { port, results } = await startEcho();
    const { socket, received } = await open(port);
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n');
    await closed(socket);
    expect(received()).toBe('');
    expect(results).toEqual(['GW_WIRE_ABORTED']);
  });

  it('keeps a header that comes behind two thousand others', async () => {
    const seen: unknown[] = [];
    const fetch = (_: Request, env: object) => {
      // The adapter server passes Node's own objects.
      seen.push((env as { incoming: IncomingMessage }).incoming.headers['x-last']);
      return new Response('');
    };
    const { port } = await startEcho({}, { app: { fetch } });
    const { socket, received } = await open(port);
    socket.write(`GET / HTTP/1.1\r\nhost: x\r\n${'a:\r\n'.repeat(2_500)}x-last: yes\r\n\r\n`);
    await until(() => received() !== '');
    expect(seen).toEqual(['yes']);
  });

  it('answers an unused connection after the headers timeout', async () => {
    const pool = { ...POOL, headersTimeoutMs: 100, connectionsCheckingIntervalMs: 50 };
    const { port } = await startEcho({}, { pool });
    const { socket, received } = await open(port);
    await closed(socket);
    expect(received()).toContain('408 Request Timeout');
  });

  it('closes and counts connections above the safety net', async () => {
    const { port, server } = await startEcho({}, { pool: { ...POOL, maxConnections: 1 } });
    await open(port);
    const { socket } = await open(port);
    await closed(socket);
    expect(server.dropped).toBe(1);
  });

  it('refuses an address in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(startEcho({}, { port })).rejects.toMatchObject({ code: 'GW_CONFIG_LISTEN' });
    other.close();
  });
});
