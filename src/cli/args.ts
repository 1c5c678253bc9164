import { parseArgs } from 'node:util';
import { GatewardenError } from '../model/errors.ts';
import { nearest } from '../model/nearest.ts';

/** An option, with what `--help` says about it. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** True when it may be given more than once. */
  readonly multiple?: boolean;
  /** What its value is called, such as `FILE`; absent when it takes none. */
  readonly value?: string;
  readonly help: string;
}

/** The options of a command by name. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The options that were given, and the arguments that are none. */
export type CommandLine<Options extends OptionSpecs> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Options; strict: true; allowPositionals: true }>
>;

/** The error of a command line that cannot be understood. */
export function usageError(message: string, hint?: string): GatewardenError {
  return new GatewardenError([
    { code: 'GW_CLI_USAGE', message, ...(hint !== undefined && { hint }) },
  ]);
}

/**
 * Reads the arguments of a command.
 *
 * @throws GatewardenError (GW_CLI_USAGE) for unknown options and missing or needless values.
 */
export function readArgs<const Options extends OptionSpecs>(
  args: readonly string[],
  options: Options,
): CommandLine<Options> {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw translated(error, Object.keys(options));
  }
}

/**
 * The value of an option that takes one of a few words.
 *
 * @throws GatewardenError (GW_CLI_USAGE) for any other word.
 */
export function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  words: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const word = words.find((one) => one === value);
  if (word !== undefined) return word;
  throw usageError(`Cannot use --${option} "${value}": expected one of ${words.join(', ')}`);
}

/**
 * The value of an option that takes a number from 0 to 1.
 *
 * @throws GatewardenError (GW_CLI_USAGE) for anything else.
 */
export function share(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (number >= 0 && number <= 1) return number;
  throw usageError(`Cannot use --${option} "${value}": expected a number from 0 to 1`);
}

/** Node's error in our words; other errors as they are. */
function translated(error: unknown, names: readonly string[]): unknown {
  if (!(error instanceof TypeError) || !('code' in error)) return error;
  // Node names the option only in its message, in quotes.
  const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? '';
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const meant = nearest(option.replace(/^-+/, ''), names);
    return usageError(
      `Cannot use "${option}": there is no such option`,
      meant === undefined ? '--help lists them' : `did you mean "--${meant}"?`,
    );
  }
  if (error.code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return error;
  const state = /argument missing|ambiguous/.test(error.message)
    ? 'its value is missing'
    : 'it takes no value';
  return usageError(`Cannot use "${option}": ${state}`);
}
