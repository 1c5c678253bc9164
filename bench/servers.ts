import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { spawnProgram } from '../test/support/program.ts';

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

/** Asks until it answers or its process ends; a busy machine may take as long as it needs. */
async function untilReady(url: string, child: ChildProcess): Promise<number> {
  const start = performance.now();
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`Cannot measure the server: it ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
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
  const own = {
    HOST: '127.0.0.1',
    ADMIN_HOST: '127.0.0.1',
    PORT: String(port),
    ADMIN_PORT: String(adminPort),
  };
  // Its log goes nowhere: this process would have to read it, at the cost of what is measured.
  const child = spawnProgram(['serve'], { ...own, ...env }, ['ignore', 'ignore', 'inherit']);
  const readyMs = await untilReady(`http://127.0.0.1:${adminPort}/readyz`, child);
  return { name, port, adminPort, pid: child.pid ?? 0, readyMs, stop: stopper(child) };
}
