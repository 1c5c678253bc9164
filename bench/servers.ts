import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** A server process under measurement. */
export interface BenchServer {
  readonly name: string;
  readonly port: number;
  readonly adminPort?: number;
  readonly pid: number;
  /** Milliseconds from spawn to the first successful readiness probe. */
  readonly readyMs: number;
  stop(): Promise<void>;
}

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function untilReady(url: string, child: ChildProcess): Promise<number> {
  const start = performance.now();
  while (performance.now() - start < 20_000) {
    if (child.exitCode !== null)
      throw new Error(`Cannot measure the server: it ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('Cannot measure the server: it was not ready within 20 s');
}

function stopper(child: ChildProcess): () => Promise<void> {
  return () =>
    new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGKILL');
    });
}

/** The floor: bare node:http that parses the body and answers a fixed pass. */
export async function startBare(): Promise<BenchServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [path('bare-server.mjs'), String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const readyMs = await untilReady(`http://127.0.0.1:${port}/`, child);
  return { name: 'bare node:http', port, pid: child.pid ?? 0, readyMs, stop: stopper(child) };
}

/** The built product with the given environment. */
export async function startGatewarden(
  name: string,
  env: Readonly<Record<string, string>>,
): Promise<BenchServer> {
  const [port, adminPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [path('../dist/main.js'), 'serve'], {
    env: {
      PATH: process.env['PATH'] ?? '',
      HOST: '127.0.0.1',
      ADMIN_HOST: '127.0.0.1',
      PORT: String(port),
      ADMIN_PORT: String(adminPort),
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const readyMs = await untilReady(`http://127.0.0.1:${adminPort}/readyz`, child);
  return { name, port, adminPort, pid: child.pid ?? 0, readyMs, stop: stopper(child) };
}
