import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** A start takes about 2 s; a busy machine gets ten times that. */
const START_LIMIT_MS = 20_000;

export type Environment = Readonly<Record<string, string>>;

/** A process that ran to its end. */
export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The server as a process of its own. */
export interface ServerProcess {
  readonly httpPort: number;
  readonly httpsPort: number;
  readonly adminPort: number;
  /** Everything it wrote so far, on both streams. */
  output(): string;
  signal(name: 'SIGTERM' | 'SIGINT' | 'SIGHUP'): void;
  /** Settles when the process is gone. */
  readonly ended: Promise<Ended>;
  /** Settles when a text was written. */
  wrote(text: string): Promise<void>;
  /** Ends it at once, for the end of a test file. */
  kill(): Promise<void>;
}

/** Settings of this shell would reach the server; only what a process needs is passed on. */
function environment(settings: Environment): Environment {
  const { PATH = '' } = process.env;
  const ports = { HOST: '127.0.0.1', ADMIN_HOST: '127.0.0.1', PORT: '0', ADMIN_PORT: '0' };
  return { PATH, NODE_NO_WARNINGS: '1', TLS_PORT: '0', ...ports, ...settings };
}

function launch(settings: Environment): ChildProcess {
  const argv = ['--import', 'tsx', 'src/main.ts', 'serve'];
  return spawn(process.execPath, argv, {
    cwd: ROOT,
    env: environment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function collect(child: ChildProcess) {
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      written[name] += text;
    });
  }
  const ended = once(child, 'close').then(
    ([code]): Ended => ({ code: typeof code === 'number' ? code : null, ...written }),
  );
  return { written, ended };
}

/** Runs a server that is expected to end by itself, such as one that cannot start. */
export async function runToEnd(settings: Environment): Promise<Ended> {
  const child = launch(settings);
  const limit = setTimeout(() => child.kill('SIGKILL'), START_LIMIT_MS);
  const ended = await collect(child).ended;
  clearTimeout(limit);
  return ended;
}

/** A server that is starting, of which no port is known yet. */
export type StartingServer = Pick<ServerProcess, 'signal' | 'wrote'>;

/**
 * Starts a server on free ports and waits until it is ready; `meanwhile` is done to it before that.
 * Needs log level `info` or `debug`.
 */
export async function startServer(
  settings: Environment = {},
  meanwhile: (server: StartingServer) => Promise<void> = async () => undefined,
): Promise<ServerProcess> {
  const child = launch(settings);
  const { written, ended } = collect(child);
  const output = () => written.stdout + written.stderr;
  async function wrote(text: string): Promise<void> {
    const limit = performance.now() + START_LIMIT_MS;
    while (!output().includes(text)) {
      const gone = child.exitCode !== null || child.signalCode !== null;
      if (gone || performance.now() > limit) {
        throw new Error(`the server did not write "${text}" but:\n${output()}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  const signal: ServerProcess['signal'] = (name) => void child.kill(name);
  try {
    await meanwhile({ signal, wrote });
    await wrote('"msg":"ready"');
  } catch (error) {
    await kill();
    throw error;
  }
  const port = (name: string) => Number(new RegExp(`"${name} port (\\d+)"`).exec(output())?.[1]);
  return {
    httpPort: port('http'),
    httpsPort: port('https'),
    adminPort: port('admin'),
    output,
    ended,
    wrote,
    kill,
    signal,
  };
}
