import { configJsonSchema } from '../../config/json-schema.ts';
import { rulePackJsonSchema } from '../../policy/schema/json-schema.ts';
import { readArgs, usageError } from '../args.ts';
import { SCHEMA_HELP } from '../help.ts';
import { EXIT, type Io, write } from '../io/io.ts';

const SUBJECTS = ['rules', 'config'] as const;

/** `gatewarden schema`: the JSON Schema of rule packs or of the configuration. */
export async function schema(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArgs(args, { help: { type: 'boolean', short: 'h' } });
  if (values.help) {
    await write(io.stdout, SCHEMA_HELP);
    return EXIT.ok;
  }
  const [name = 'rules', ...rest] = positionals;
  const subject = SUBJECTS.find((one) => one === name);
  if (subject === undefined || rest.length > 0) {
    const message = `Cannot print the schema of "${positionals.join(' ')}": there is none`;
    throw usageError(message, `expected one of ${SUBJECTS.join(', ')}`);
  }
  const document = subject === 'rules' ? rulePackJsonSchema() : configJsonSchema();
  await write(io.stdout, `${JSON.stringify(document, undefined, 2)}\n`);
  return EXIT.ok;
}
