import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { deferred } from './deferred.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A net for a process that hangs. No test is about it. */
const NET_MS = 120_000;

export type Environment = Readonly<Record<string, string>>;

/** A process that ran to its end. */
export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running process and what it has written so far. */
export interface Program {
  /** Everything it wrote so far, on both streams. */
  output(): string;
  signal(name: NodeJS.Signals): void;
  /** Settles when the process is gone. */
  readonly ended: Promise<Ended>;
  /** Settles when a text was written; rejects when the process ends without. */
  wrote(text: string): Promise<void>;
  /** Ends it at once, for the end of a test file. */
  kill(): Promise<void>;
}

/**
 * The one way in which tests and benchmarks start the built program, `dist/main.js`, which has to be
 * there. Settings of this shell would reach it; only what a process needs is passed on.
 */
export function spawnProgram(
  args: readonly string[],
  settings: Environment = {},
  stdio: StdioOptions = 'pipe',
): ChildProcess {
  const { PATH = '' } = process.env;
  return spawn(process.execPath, ['dist/main.js', ...args], {
    cwd: ROOT,
    env: { PATH, NODE_NO_WARNINGS: '1', ...settings },
    stdio,
  });
}

/** Starts the program, hands it a text as its whole input and follows what it writes. */
export function startProgram(
  args: readonly string[],
  settings: Environment = {},
  input = '',
): Program {
  const child = spawnProgram(args, settings);
  // A program that ends without reading its input is no fault of the test.
  child.stdin?.on('error', () => {}).end(input);
  const written = { stdout: '', stderr: '' };
  const waiting = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      written[name] += text;
      for (const look of waiting) look();
    });
  }
  const output = () => written.stdout + written.stderr;
  const ended = once(child, 'close').then(
    ([code]): Ended => ({ code: typeof code === 'number' ? code : null, ...written }),
  );

  function wrote(text: string): Promise<void> {
    const { promise, resolve, reject } = deferred();
    const fail = () => reject(new Error(`the program did not write "${text}" but:\n${output()}`));
    const net = setTimeout(fail, NET_MS);
    const look = () => void (output().includes(text) && resolve());
    waiting.add(look);
    look();
    // What was written last has been looked at by then.
    void ended.then(fail);
    return promise.finally(() => {
      clearTimeout(net);
      waiting.delete(look);
    });
  }
  async function kill(): Promise<void> {
    child.kill('SIGKILL');
    await ended;
  }
  return { output, ended, wrote, kill, signal: (name) => void child.kill(name) };
}

/** Runs the program to its end, with a text as its input. */
export async function runProgram(
  args: readonly string[],
  settings: Environment = {},
  input = '',
): Promise<Ended> {
  const program = startProgram(args, settings, input);
  const net = setTimeout(() => void program.kill(), NET_MS);
  return program.ended.finally(() => clearTimeout(net));
}
