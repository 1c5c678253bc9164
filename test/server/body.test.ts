import type { Agent } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { closed, keepAliveAgent, open, post, startEcho, until } from './harness.ts';

const MIB = 1024 * 1024;

function chunked(parts: readonly string[]): string {
  const chunks = parts.map((part) => `${part.length.toString(16)}\r\n${part}\r\n`);
  return `POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n${chunks.join('')}`;
}

describe('createBodyReader()', () => {
  it.each([
    ['an empty body', 0],
    ['a small body', 300],
    ['a body of many chunks', 1_000_000],
    ['a body of exactly the limit', 4 * MIB],
  ])('reads %s', async (_, length) => {
    const { port } = await startEcho();
    expect((await post(port, Buffer.alloc(length, 'a'))).text).toBe(String(length));
  });

  it('reads a chunked body', async () => {
    const { port } = await startEcho();
    const { socket, received } = await open(port);
    socket.write(`${chunked(['hello', ' ', 'world'])}0\r\n\r\n`);
    await until(() => received().endsWith('\r\n\r\n11'));
  });

  it('refuses a declared length above the limit before the body comes', async () => {
    const { port } = await startEcho({ maxBytes: 100 });
    const { socket, received } = await open(port);
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 101\r\n\r\n');
    await until(() => received().endsWith('GW_LIMIT_BODY'));
    await closed(socket);
  });

  it('refuses a chunked body at the first byte too many', async () => {
    const { port } = await startEcho({ maxBytes: 10 });
    const { socket, received } = await open(port);
    socket.write(chunked(['12345', '67890']));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(received()).toBe('');
    socket.write('1\r\nx\r\n');
    await until(() => received().endsWith('GW_LIMIT_BODY'));
  });

  it('answers a body of 20 MB while a small request beside it is served', async () => {
    const { port } = await startEcho();
    const agent = keepAliveAgent();
    const [large, small] = await Promise.all([
      post(port, Buffer.alloc(20 * MIB, 'a'), { agent }),
      post(port, 'small'),
    ]);
    expect([large.text, small.text]).toEqual(['GW_LIMIT_BODY', '5']);
    expect((await post(port, 'next', { agent })).text).toBe('4');
  });

  it('cuts a sender that does not stop after its refusal', async () => {
    const { port } = await startEcho({ maxBytes: 10 });
    const { socket, received } = await open(port);
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000000\r\n\r\n');
    const timer = setInterval(() => socket.write('x'.repeat(1000)), 10);
    socket.on('error', () => {});
    await closed(socket);
    clearInterval(timer);
    expect(received()).toContain('GW_LIMIT_BODY');
  });

  it.each([
    ['while the server drains', ''],
    ['when the client closes the connection itself', 'connection: close\r\n'],
  ])('lets a client that writes first and reads then have its refusal, %s', async (_, header) => {
    const { port, tracker } = await startEcho();
    if (header === '') tracker.closeConnections();
    const { socket, received } = await open(port);
    socket.pause();
    const length = 20 * MIB;
    socket.write(`POST / HTTP/1.1\r\nhost: x\r\n${header}content-length: ${length}\r\n\r\n`);
    await new Promise((resolve) => socket.write(Buffer.alloc(length, 'a'), resolve));
    socket.resume();
    await closed(socket);
    expect(received()).toMatch(/connection: close[\s\S]*GW_LIMIT_BODY$/i);
  });

  it('closes a connection that ends with a refusal even if the client keeps its half open', async () => {
    const { port, server } = await startEcho({ maxBytes: 10 });
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    onTestFinished(() => void socket.destroy());
    socket.resume().on('error', () => {});
    socket.write('POST / HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 99\r\n\r\n');
    await until(() => server.connections === 1);
    await until(() => server.connections === 0);
  });

  it('gives a slow body up at its deadline', async () => {
    const { port } = await startEcho({ timeoutMs: 60 });
    const { socket, received } = await open(port);
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n12345');
    await until(() => received().endsWith('GW_LIMIT_TIME'));
    await closed(socket);
  });

  it('reports a client that goes away, and takes its bytes off the account', async () => {
    const { port, results } = await startEcho({ maxInFlightBytes: 1000, maxBytes: 1000 });
    for (const end of ['destroy', 'end'] as const) {
      const { socket } = await open(port);
      socket.write(`POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 900\r\n\r\n${'x'.repeat(800)}`);
      // The 800 bytes are on the account as soon as they were read.
      await expect.poll(async () => (await post(port, 'x'.repeat(300))).text).toBe('GW_LIMIT_LOAD');
      socket[end]();
      await until(() => results.includes('GW_WIRE_ABORTED'));
      expect((await post(port, 'x'.repeat(1000))).text).toBe('1000');
      results.length = 0;
    }
  });

  it('counts a body until it is answered, not only until it is read', async () => {
    const { port, held, results } = await startEcho({ maxInFlightBytes: 1000 });
    const first = post(port, 'x'.repeat(600), { path: '/hold' });
    await until(() => held.length === 1);
    expect((await post(port, 'x'.repeat(600))).text).toBe('GW_LIMIT_LOAD');
    held[0]?.();
    await first;
    await until(() => results.length === 2);
    expect((await post(port, 'x'.repeat(600))).text).toBe('600');
  });

  it('takes pipelined bodies off the account when their connection closes unanswered', async () => {
    const { port, tracker, held } = await startEcho({ maxInFlightBytes: 100 });
    const { socket } = await open(port);
    const body = 'a'.repeat(30);
    const call = `POST /hold HTTP/1.1\r\nhost: x\r\ncontent-length: 30\r\n\r\n${body}`;
    socket.write(call.repeat(3));
    await until(() => held.length === 3);
    expect(tracker.inFlight).toBe(3);
    socket.destroy();
    await until(() => tracker.inFlight === 0);
    expect((await post(port, 'b'.repeat(90))).text).toBe('90');
  });

  it('leaves the rest of a refused body unread until it is answered', async () => {
    const { port, results } = await startEcho({ maxBytes: 1000 });
    const { socket } = await open(port);
    socket.write(`POST /hold HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n`);
    const chunk = `${(30 * MIB).toString(16)}\r\n${'x'.repeat(30 * MIB)}`;
    socket.write(chunk);
    await until(() => results.includes('GW_LIMIT_BODY'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(socket.writableLength).toBeGreaterThan(0);
  });

  it('forgets the deadline and the account of a body that is complete', async () => {
    const { port } = await startEcho({ maxInFlightBytes: 1000, timeoutMs: 1_500 });
    expect((await post(port, 'x'.repeat(900))).text).toBe('900');
    await new Promise((resolve) => setTimeout(resolve, 1_600));
    expect((await post(port, 'x'.repeat(1001))).text).toBe('GW_LIMIT_LOAD');
  });

  it('never loses room over many refused, aborted and answered bodies', async () => {
    const { port } = await startEcho({ maxInFlightBytes: 5000, maxBytes: 4000, timeoutMs: 50 });
    const agent: Agent = keepAliveAgent();
    for (let round = 0; round < 20; round++) {
      const { socket } = await open(port);
      socket.on('error', () => {});
      socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 3000\r\n\r\nxxx');
      if (round % 2 === 0) socket.destroy();
      await post(port, 'x'.repeat(4001 * (round % 3)), { agent });
    }
    await expect.poll(async () => (await post(port, 'x'.repeat(4000))).text).toBe('4000');
  });

  it('asks a client that waits for "100 Continue" only for bodies within the limit', async () => {
    const { port } = await startEcho({ maxBytes: 100 });
    const head = (length: number) =>
      `POST / HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: ${length}\r\n\r\n`;
    const good = await open(port);
    good.socket.write(head(5));
    await until(() => good.received().startsWith('HTTP/1.1 100 Continue'));
    good.socket.write('hello');
    await until(() => good.received().endsWith('\r\n\r\n5'));
    const bad = await open(port);
    bad.socket.write(head(101));
    await until(() => bad.received().endsWith('GW_LIMIT_BODY'));
    expect(bad.received()).not.toContain('100 Continue');
  });
});
