import { productVersion } from '../app/version.ts';
import { GatewardenError } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import { type OptionSpecs, usageError } from './args.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands/table.ts';
import { EXIT, type Io, isClosedPipe, write } from './io/io.ts';
import { writeProblems } from './io/problems.ts';
import { renderProgramHelp } from './render/help.ts';

/** Options that stand in the place of a command, but for `--debug`, which stands anywhere. */
export const PROGRAM_OPTIONS = {
  help: {
    type: 'boolean',
    short: 'h',
    help: 'this text; gatewarden <command> --help tells more',
  },
  version: { type: 'boolean', short: 'v', help: 'the version' },
  debug: { type: 'boolean', help: 'show the stack of unexpected errors' },
} as const satisfies OptionSpecs;

/** What `gatewarden --help` prints. */
export const PROGRAM_HELP = renderProgramHelp(
  COMMANDS,
  PROGRAM_OPTIONS,
  "echo 'write to ada.lovelace@example.com' | gatewarden scan",
);

/**
 * Runs a command line (without node and script) to its exit code. Never rejects: errors become
 * lines on stderr, and a reader that went away ends the command quietly, with a code
 * of its own: what was to be found out may not have been.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  // What fails reaches us through write(); the event would end the process.
  for (const stream of [io.stdout, io.stderr]) stream.on('error', () => undefined);
  const [name = '', ...args] = argv.filter((argument) => argument !== '--debug');
  try {
    return await dispatch(name, args, io);
  } catch (error) {
    if (isClosedPipe(error)) return EXIT.unread;
    return report(error, name, argv.includes('--debug'), io).catch(() => EXIT.failed);
  }
}

async function dispatch(name: string, args: readonly string[], io: Io): Promise<number> {
  switch (name) {
    case '':
      await write(io.stderr, PROGRAM_HELP);
      return EXIT.usage;
    case '-h':
    case '--help':
    case 'help':
      await write(io.stdout, helpOn(args));
      return EXIT.ok;
    case '-v':
    case '--version':
      await write(io.stdout, `${productVersion()}\n`);
      return EXIT.ok;
  }
  const command = findCommand(name);
  if (command === undefined) throw unknownCommand('run', name, '--help lists them');
  return command.run(args, io);
}

/** The help of the named command, or of the program when none is named. */
function helpOn(args: readonly string[]): string {
  const [name, ...more] = args.filter((argument) => !['-h', '--help'].includes(argument));
  if (name === undefined) return PROGRAM_HELP;
  if (more.length > 0) throw usageError('Cannot show the help of more than one command at once');
  const command = findCommand(name);
  if (command === undefined) throw unknownCommand('show the help of', name, 'help lists them');
  return command.help;
}

function findCommand(name: string): Command | undefined {
  return COMMANDS.find((command) => command.name === name);
}

function unknownCommand(what: string, name: string, list: string): GatewardenError {
  const names = COMMANDS.map((command) => command.name);
  const hint = didYouMean(name, names) ?? list;
  return usageError(`Cannot ${what} "${name}": there is no such command`, hint);
}

async function report(error: unknown, name: string, debug: boolean, io: Io): Promise<number> {
  if (error instanceof GatewardenError) {
    await writeProblems(io, error.problems);
    return EXIT.usage;
  }
  // The message is left out: it may quote the text that was read.
  const kind = error instanceof Error ? error.name : typeof error;
  const message = `Cannot finish "${name}": unexpected ${kind}`;
  const hint = 'a fault of the program; --debug shows where';
  await writeProblems(io, [{ code: 'GW_CLI_FAILED', message, hint }]);
  if (debug && error instanceof Error) await write(io.stderr, `${error.stack ?? ''}\n`);
  return EXIT.failed;
}
