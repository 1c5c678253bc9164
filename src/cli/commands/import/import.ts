import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { FORMATS, type Format, importRules, type Note } from '../../../import/index.ts';
import { GatewardenError, systemCode } from '../../../model/errors.ts';
import { didYouMean } from '../../../model/nearest.ts';
import { PACK_NAME } from '../../../policy/schema/words.ts';
import { usageError } from '../../args.ts';
import { readText } from '../../io/input.ts';
import { EXIT, type Io, write } from '../../io/io.ts';
import { visible } from '../../render/table.ts';

/** What to import, and where to. */
export interface ImportSettings {
  /** Format and file. */
  readonly positionals: readonly string[];
  /** Name of the pack; follows from the format when absent. */
  readonly name: string | undefined;
  readonly license: string;
  readonly origin: string;
  /** The file to write; standard output when absent. */
  readonly out: string | undefined;
  readonly force: boolean;
}

/** The largest file that is imported, in bytes. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Prints or writes the pack; what was lost goes to stderr. */
export async function runImport(settings: ImportSettings, io: Io): Promise<number> {
  const { format, path } = readPositionals(settings.positionals);
  const { name = `imported-${format}`, license, origin, out, force } = settings;
  if (!PACK_NAME.test(name)) {
    throw usageError(`Cannot use --name "${name}": expected lower-case letters, digits and "-"`);
  }
  const text = await readText(path, io, MAX_BYTES);
  const file = path === '-' ? 'standard input' : basename(path);
  const pack = importRules({ format, text, file, name, license, origin });
  if (out === undefined) await write(io.stdout, pack.yaml);
  else await writeNew(out, pack.yaml, force);
  const lines = pack.notes.map((note) => `${visible(lineOf(file, note))}\n`);
  await write(io.stderr, `${lines.join('')}${pack.summary}; none has tests yet\n`);
  return pack.rules === 0 ? EXIT.refused : EXIT.ok;
}

function readPositionals(positionals: readonly string[]): { format: Format; path: string } {
  const [name = '', path, ...rest] = positionals;
  const format = FORMATS.find((one) => one === name);
  if (format === undefined) {
    const hint = didYouMean(name, FORMATS) ?? `expected one of ${FORMATS.join(', ')}`;
    throw usageError(`Cannot import "${name}": there is no such format`, hint);
  }
  if (path === undefined) throw usageError(`Cannot import ${format}: the file is missing`);
  if (rest.length > 0) throw usageError('Cannot import more than one file at once');
  return { format, path };
}

/** Writes a file that is not there yet: an imported pack gets tests by hand, which must not go. */
async function writeNew(path: string, text: string, force: boolean): Promise<void> {
  try {
    await writeFile(path, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const code = systemCode(error);
    const isThere = code === 'EEXIST';
    throw new GatewardenError([
      {
        code: 'GW_CLI_OUTPUT',
        message: `Cannot write "${path}": ${isThere ? 'it is there already' : code}`,
        ...(isThere && { hint: '--force overwrites it' }),
      },
    ]);
  }
}

/** `gitleaks.toml:12: dropped [gitleaks.x] path: texts have no path`. */
function lineOf(file: string, { kind, rule, field, reason, line }: Note): string {
  const where = line === undefined ? file : `${file}:${line}`;
  const of = rule === undefined ? '' : ` [${rule}]`;
  return `${where}: ${kind}${of} ${field}: ${reason.replaceAll('\n', ' ')}`;
}
