import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { PoolConfig } from '../../src/config/derive.ts';
import { loadConfig } from '../../src/config/load.ts';
import { type BodyLimits, createBodyReader } from '../../src/server/body.ts';
import { createRequestTracker } from '../../src/server/connections/requests.ts';
import { type HttpServerOptions, startHttpServer } from '../../src/server/http-server.ts';

export const POOL: PoolConfig = loadConfig({}).server.pool;

export interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** What Hono's fetch receives beside the request. */
interface Env {
  readonly incoming: IncomingMessage;
}

/** A server whose app reads the body and answers with its length or the refusal's code. */
export async function startEcho(
  limits: Partial<BodyLimits> = {},
  options: Partial<HttpServerOptions> = {},
) {
  const tracker = createRequestTracker();
  const maxBytes = limits.maxBytes ?? 4 * 1024 * 1024;
  const { onAnswered } = tracker;
  const defaults = { maxBytes, maxInFlightBytes: 64 * 1024 * 1024, timeoutMs: 60_000, onAnswered };
  const readBody = createBodyReader({ ...defaults, ...limits });
  const results: string[] = [];
  const held: (() => void)[] = [];
  const app = {
    async fetch(incomingRequest: Request, env: object): Promise<Response> {
      // The adapter server passes Node's own objects.
      const result = await readBody((env as Env).incoming);
      results.push(result.ok ? String(result.bytes.length) : result.code);
      if (new URL(incomingRequest.url).pathname === '/hold') {
        await new Promise<void>((resolve) => held.push(resolve));
      }
      return new Response(results.at(-1) ?? '');
    },
  };
  const server = await startHttpServer({
    app,
    host: '127.0.0.1',
    port: 0,
    pool: POOL,
    tracker,
    maxBodyBytes: maxBytes,
    ...options,
  });
  onTestFinished(async () => {
    for (const release of held) release();
    const closed = server.close();
    server.destroy();
    await closed;
  });
  return { server, tracker, results, held, port: server.address.port };
}

/** A client that reuses its connections. */
export function keepAliveAgent(): Agent {
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  return agent;
}

/** One POST; rejects when the connection breaks before the answer is complete. */
export function post(
  port: number,
  body: string | Buffer,
  options: { agent?: Agent; path?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { agent = keepAliveAgent(), path = '/', headers = {} } = options;
    const call = request({ port, method: 'POST', path, agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, text }),
      );
      response.on('error', reject);
    });
    call.on('error', reject);
    call.end(body);
  });
}

/** A raw connection that collects what the server sends. */
export function open(port: number): Promise<{ socket: Socket; received: () => string }> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => resolve({ socket, received: () => text }));
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    socket.on('error', reject);
    onTestFinished(() => void socket.destroy());
  });
}

/** Settles when the connection is closed from the other side. */
export function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed) resolve();
    socket.once('close', () => resolve());
  });
}

/** Waits until a condition holds; the test's own time limit ends it otherwise. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
