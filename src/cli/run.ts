import { productVersion } from '../app/version.ts';
import { formatProblem, GatewardenError } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import { usageError } from './args.ts';
import { HELP } from './help.ts';
import { type Command, EXIT, type Io, isClosedPipe, write } from './io/io.ts';

/** Loaded when called for: `scan` needs no HTTP, `schema` no engine. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['serve', async () => (await import('./commands/serve.ts')).serve],
  ['check', async () => (await import('./commands/check.ts')).check],
  ['scan', async () => (await import('./commands/scan.ts')).scan],
  ['import', async () => (await import('./commands/import.ts')).importCommand],
  ['schema', async () => (await import('./commands/schema.ts')).schema],
]);

/**
 * Runs a command line (without node and script) to its exit code. Never rejects: errors become
 * lines on stderr, and a reader that went away ends the command quietly.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  // What fails reaches us through write(); the event would end the process.
  for (const stream of [io.stdout, io.stderr]) stream.on('error', () => undefined);
  const [name = '', ...args] = argv.filter((argument) => argument !== '--debug');
  try {
    return await dispatch(name, args, io);
  } catch (error) {
    if (isClosedPipe(error)) return EXIT.ok;
    return report(error, name, argv.includes('--debug'), io).catch(() => EXIT.failed);
  }
}

async function dispatch(name: string, args: readonly string[], io: Io): Promise<number> {
  switch (name) {
    case '':
      await write(io.stderr, HELP);
      return EXIT.usage;
    case '-h':
    case '--help':
    case 'help':
      await write(io.stdout, HELP);
      return EXIT.ok;
    case '-v':
    case '--version':
      await write(io.stdout, `${productVersion()}\n`);
      return EXIT.ok;
  }
  const load = COMMANDS.get(name);
  if (load === undefined) throw unknownCommand(name);
  const command = await load();
  return command(args, io);
}

function unknownCommand(name: string): GatewardenError {
  const hint = didYouMean(name, COMMANDS.keys()) ?? '--help lists them';
  return usageError(`Cannot run "${name}": there is no such command`, hint);
}

async function report(error: unknown, name: string, debug: boolean, io: Io): Promise<number> {
  if (error instanceof GatewardenError) {
    const lines = error.problems.map((problem) => `${formatProblem(problem)}\n`);
    await write(io.stderr, lines.join(''));
    return EXIT.usage;
  }
  // The message is left out: it may quote the text that was read.
  const kind = error instanceof Error ? error.name : typeof error;
  const message = `Cannot finish "${name}": unexpected ${kind}`;
  const hint = 'a fault of the program; --debug shows where';
  await write(io.stderr, `${formatProblem({ code: 'GW_CLI_FAILED', message, hint })}\n`);
  if (debug && error instanceof Error) await write(io.stderr, `${error.stack ?? ''}\n`);
  return EXIT.failed;
}
