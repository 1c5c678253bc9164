import {
  type Ended,
  type Environment,
  type Program,
  runProgram,
  startProgram,
} from '../../support/program.ts';

export type { Environment } from '../../support/program.ts';

/** The server as a process of its own. */
export interface ServerProcess extends Program {
  readonly httpPort: number;
  readonly httpsPort: number;
  readonly adminPort: number;
}

const FREE_PORTS = {
  HOST: '127.0.0.1',
  ADMIN_HOST: '127.0.0.1',
  PORT: '0',
  ADMIN_PORT: '0',
  TLS_PORT: '0',
};

/**
 * Rules that compile in no time, for tests that are not about what the shipped rules find: those cost
 * each start two seconds of both cores.
 */
export const SMALL: Environment = {
  GATEWARDEN_RULES: 'builtin:pii',
  GATEWARDEN_ENTITIES: 'off',
};

/** Runs a server that is expected to end by itself, such as one that cannot start. */
export function runToEnd(settings: Environment): Promise<Ended> {
  return runProgram(['serve'], { ...FREE_PORTS, ...settings });
}

/** A server that is starting, of which no port is known yet. */
export type StartingServer = Pick<ServerProcess, 'signal' | 'wrote' | 'ended'>;

/**
 * Starts a server on free ports and waits until it is ready; `meanwhile` is done to it before that.
 * Needs log level `info` or `debug`.
 */
export async function startServer(
  settings: Environment = {},
  meanwhile: (server: StartingServer) => Promise<void> = async () => undefined,
): Promise<ServerProcess> {
  const program = startProgram(['serve'], { ...FREE_PORTS, ...settings });
  try {
    await meanwhile(program);
    await program.wrote('"msg":"ready"');
  } catch (error) {
    await program.kill();
    throw error;
  }
  const ready = program.output();
  const port = (name: string) => Number(new RegExp(`"${name} port (\\d+)"`).exec(ready)?.[1]);
  return {
    ...program,
    httpPort: port('http'),
    httpsPort: port('https'),
    adminPort: port('admin'),
  };
}
