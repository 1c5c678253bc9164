import { type CommandLine, type OptionSpecs, readArgs } from './args.ts';
import { EXIT, type Io, write } from './io/io.ts';
import { type HelpSection, renderHelp } from './render/help.ts';

/** A subcommand as the program sees it. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  readonly options: OptionSpecs;
  /** Its own arguments in, the exit code out. */
  readonly run: (args: readonly string[], io: Io) => Promise<number>;
}

/** A subcommand as its file describes it. */
export interface CommandSpec<Options extends OptionSpecs> {
  readonly name: string;
  readonly summary: string;
  /** The arguments as a pattern, such as `[options] [path...]`. */
  readonly usage: string;
  /** What it does, in lines of at most 100 characters. */
  readonly about: string;
  readonly sections?: readonly HelpSection[];
  readonly options: Options;
  readonly exitCodes?: string;
  /** One command line per line. */
  readonly example: string;
  /** What needs time to load is imported in here: `schema` needs no engine, `--help` nothing. */
  readonly run: (line: CommandLine<Options & typeof HELP_OPTION>, io: Io) => Promise<number>;
}

const HELP_OPTION = { help: { type: 'boolean', short: 'h', help: 'this text' } } as const;

/** Makes a command of its description: reads its options and answers `--help`. */
export function defineCommand<const Options extends OptionSpecs>(
  spec: CommandSpec<Options>,
): Command {
  const { name, summary } = spec;
  const options = { ...spec.options, ...HELP_OPTION };
  const help = renderHelp({ ...spec, options });
  return Object.freeze({
    name,
    summary,
    help,
    options,
    async run(args, io) {
      const line = readArgs(args, options);
      // The compiler cannot look into options that it does not know yet.
      const { help: asked } = line.values as { readonly help?: boolean };
      if (!asked) return spec.run(line, io);
      await write(io.stdout, help);
      return EXIT.ok;
    },
  } satisfies Command);
}
