import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createLifecycle, type Drainable } from '../../src/server/lifecycle.ts';
import { endStart, handleSignals, ignoreHangups } from '../../src/server/signals.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { closed, keepAliveAgent, open, post, startEcho, until } from './harness.ts';

const log = createLogger({ level: 'silent' });
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function startLifecycle(times: { delayMs: number; timeoutMs: number }) {
  const { server, tracker, ...echo } = await startEcho();
  const { close, closeIdle, destroy } = server;
  const listener: Drainable = { close, closeIdle, destroy, sayClose: tracker.closeConnections };
  const lifecycle = createLifecycle({ listener, log, ...times });
  lifecycle.ready();
  return { lifecycle, server, tracker, ...echo };
}

describe('createLifecycle()', () => {
  it('goes from starting over ready and draining to closed', async () => {
    const { server, tracker } = await startEcho();
    const { close, closeIdle, destroy } = server;
    const listener = { close, closeIdle, destroy, sayClose: tracker.closeConnections };
    const lifecycle = createLifecycle({ listener, log, delayMs: 10, timeoutMs: 1_000 });
    expect(lifecycle.state).toBe('starting');
    lifecycle.ready();
    expect(lifecycle.state).toBe('ready');
    const ending = lifecycle.drain();
    expect(lifecycle.state).toBe('draining');
    lifecycle.ready();
    expect(lifecycle.state).toBe('draining');
    expect(await ending).toBe('drained');
    expect(lifecycle.state).toBe('closed');
    lifecycle.stop();
    expect(await lifecycle.drain()).toBe('drained');
  });

  it('serves on during the delay and closes each connection with its answer', async () => {
    const { lifecycle, port } = await startLifecycle({ delayMs: 2_000, timeoutMs: 60_000 });
    const agent = keepAliveAgent();
    expect((await post(port, 'abc', { agent })).headers.connection).toBe('keep-alive');
    const ending = lifecycle.drain();
    for (let i = 0; i < 3; i++) {
      const answer = await post(port, 'abc', { agent });
      expect([answer.text, answer.headers.connection]).toEqual(['3', 'close']);
    }
    expect(await ending).toBe('drained');
    await expect(post(port, 'abc', { agent })).rejects.toThrow('ECONNREFUSED');
  });

  it('ends with the last answer, which was begun before the signal', async () => {
    const { lifecycle, port, held } = await startLifecycle({ delayMs: 10, timeoutMs: 60_000 });
    const slow = post(port, 'abc', { path: '/hold' });
    await until(() => held.length === 1);
    const ending = lifecycle.drain();
    await wait(80);
    expect(lifecycle.state).toBe('draining');
    held[0]?.();
    const answer = await slow;
    expect([answer.text, answer.headers.connection]).toEqual(['3', 'close']);
    expect(await ending).toBe('drained');
  });

  it('does not wait for idle or unused connections', async () => {
    const { lifecycle, port } = await startLifecycle({ delayMs: 10, timeoutMs: 60_000 });
    await open(port);
    await post(port, 'abc');
    expect(await lifecycle.drain()).toBe('drained');
  });

  it('does not take a second request on one connection for idleness', async () => {
    const { lifecycle, port, held } = await startLifecycle({ delayMs: 10, timeoutMs: 60_000 });
    const { socket, received } = await open(port);
    const head = (path: string) => `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n`;
    socket.write(head('/') + head('/hold'));
    await until(() => held.length === 1);
    const ending = lifecycle.drain();
    await wait(250);
    held[0]?.();
    expect(await ending).toBe('drained');
    await closed(socket);
    expect(received().match(/HTTP\/1.1 200/g)).toHaveLength(2);
  });

  it('cuts what is left at the hard stop', async () => {
    const { lifecycle, port, held } = await startLifecycle({ delayMs: 10, timeoutMs: 100 });
    const slow = post(port, 'abc', { path: '/hold' });
    await until(() => held.length === 1);
    const [ending, broken] = await Promise.allSettled([lifecycle.drain(), slow]);
    expect(ending).toMatchObject({ value: 'cut' });
    expect(broken.status).toBe('rejected');
  });

  it('loses no request of busy keep-alive clients that learn of the drain late', async () => {
    const { lifecycle, port } = await startLifecycle({ delayMs: 3_000, timeoutMs: 60_000 });
    const agent = keepAliveAgent();
    let sent = 0;
    let stopped = false;
    const client = async () => {
      while (!stopped) {
        expect((await post(port, 'x'.repeat(500), { agent })).text).toBe('500');
        sent++;
        await wait(1);
      }
    };
    const clients = Array.from({ length: 20 }, client);
    await until(() => sent > 100);
    const ending = lifecycle.drain();
    const begun = sent;
    await until(() => sent > begun + 100); // The endpoint is withdrawn.
    stopped = true;
    await Promise.all(clients);
    expect(sent).toBeGreaterThan(begun);
    expect(await ending).toBe('drained');
  });
});

describe('handleSignals()', () => {
  const start = async (terminal: boolean, delayMs = 5_000) => {
    const { lifecycle } = await startLifecycle({ delayMs, timeoutMs: 60_000 });
    const source = new EventEmitter();
    const remove = handleSignals({ lifecycle, source, terminal, log });
    return { lifecycle, source, remove };
  };

  it('drains on SIGTERM with the delay', async () => {
    const { lifecycle, source } = await start(true, 50);
    source.emit('SIGTERM', 'SIGTERM');
    expect(lifecycle.state).toBe('draining');
    expect(await lifecycle.closed).toBe('drained');
  });

  it('waits for no endpoint when a person presses Ctrl-C', async () => {
    const { lifecycle, source } = await start(true);
    source.emit('SIGINT', 'SIGINT');
    expect(await lifecycle.closed).toBe('drained');
  });

  it('gives SIGINT without a terminal the delay', async () => {
    const { lifecycle, source } = await start(false, 400);
    const signalled = performance.now();
    source.emit('SIGINT', 'SIGINT');
    expect(lifecycle.state).toBe('draining');
    expect(await lifecycle.closed).toBe('drained');
    expect(performance.now() - signalled).toBeGreaterThan(350);
  });

  it('stops at once on a second signal', async () => {
    const { lifecycle, source, remove } = await start(false);
    source.emit('SIGTERM', 'SIGTERM');
    source.emit('SIGINT', 'SIGINT');
    expect(lifecycle.state).toBe('closed');
    expect(await lifecycle.closed).toBe('cut');
    remove();
    expect(source.listenerCount('SIGTERM') + source.listenerCount('SIGINT')).toBe(0);
  });
});

describe('endStart()', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('ends at %s until the server takes it', (signal) => {
    const source = new EventEmitter();
    let ended = 0;
    const started = endStart(source, () => {
      ended += 1;
    });
    source.emit(signal, signal);
    started();
    source.emit(signal, signal);
    expect(ended).toBe(1);
  });
});

describe('ignoreHangups()', () => {
  it('logs the signals that came before the log, and each one after', () => {
    const lines: unknown[] = [];
    const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
    const source = new EventEmitter();
    const hangups = ignoreHangups(source);
    source.emit('SIGHUP');
    source.emit('SIGHUP');
    hangups.reportTo(createLogger({ level: 'info', destination }));
    expect(lines).toHaveLength(2);
    source.emit('SIGHUP');
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatchObject({
      msg: 'signal ignored',
      signal: 'SIGHUP',
      problem: 'rules and settings are not reloaded: restart to load them',
    });
  });
});
