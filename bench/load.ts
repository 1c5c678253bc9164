import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What one round of load gave. */
export interface Load {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const run = promisify(execFile);

/** True when wrk is installed; else autocannon, which costs more CPU itself, makes the load. */
export function hasWrk(): boolean {
  try {
    execFileSync('wrk', ['-v'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    // wrk -v prints its version and ends with 1.
    return error instanceof Error && 'status' in error && error.status === 1;
  }
}

const toMs = (text: string): number => {
  const value = Number.parseFloat(text);
  if (text.endsWith('us')) return value / 1000;
  return text.endsWith('ms') ? value : value * 1000;
};

async function wrk(url: string, body: string, seconds: number, connections: number): Promise<Load> {
  const script = join(mkdtempSync(join(tmpdir(), 'bench-')), 'post.lua');
  const quoted = JSON.stringify(body).replaceAll('\\/', '/');
  writeFileSync(
    script,
    `wrk.method = "POST"\nwrk.body = ${quoted}\nwrk.headers["content-type"] = "application/json"\n`,
  );
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-s', script, url];
  const { stdout } = await run('wrk', args);
  const field = (pattern: RegExp): string => pattern.exec(stdout)?.[1] ?? '0';
  if (/Non-2xx/.test(stdout))
    throw new Error('Cannot measure the load: the server refused requests');
  return {
    requests: Number(field(/(\d+) requests in/)),
    perSecond: Number(field(/Requests\/sec:\s+([\d.]+)/)),
    p50Ms: toMs(field(/50%\s+([\d.]+\w+)/)),
    p99Ms: toMs(field(/99%\s+([\d.]+\w+)/)),
  };
}

async function cannon(
  url: string,
  body: string,
  seconds: number,
  connections: number,
): Promise<Load> {
  const { default: autocannon } = await import('autocannon');
  const result = await autocannon({
    url,
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
    duration: seconds,
    connections,
  });
  return {
    requests: result.requests.total,
    perSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
  };
}

/** Posts one body over keep-alive connections for so many seconds. */
export const load = hasWrk() ? wrk : cannon;

/** CPU time of all threads of a process so far, in microseconds (Linux; 0 elsewhere). */
export function cpuMicros(pid: number): number {
  try {
    const tasks = readdirSync(`/proc/${pid}/task`);
    const nanos = tasks.map((task) =>
      Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]),
    );
    return nanos.reduce((sum, one) => sum + one, 0) / 1000;
  } catch {
    return 0;
  }
}

/** Resident memory of a process in MiB (Linux; 0 elsewhere). */
export function residentMib(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
