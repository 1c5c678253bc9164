import { usageError } from '../args.ts';
import { defineCommand } from '../command.ts';
import { EXIT, write } from '../io/io.ts';

const SUBJECTS = ['rules', 'config'] as const;

/** `gatewarden schema`: the JSON Schema of rule packs or of the configuration. */
export const schema = defineCommand({
  name: 'schema',
  summary: 'print the JSON Schema of rule packs or of the configuration',
  usage: '[rules|config]',
  about:
    'Prints the JSON Schema of rule packs (default) or of the configuration file, for editors and CI.',
  options: {},
  example: 'gatewarden schema rules > rule-pack.schema.json',
  async run({ positionals }, io) {
    const document = await documentOf(subjectOf(positionals));
    await write(io.stdout, `${JSON.stringify(document, undefined, 2)}\n`);
    return EXIT.ok;
  },
});

function subjectOf(positionals: readonly string[]): (typeof SUBJECTS)[number] {
  const [name = 'rules', ...rest] = positionals;
  const subject = SUBJECTS.find((one) => one === name);
  if (subject !== undefined && rest.length === 0) return subject;
  const message = `Cannot print the schema of "${positionals.join(' ')}": there is none`;
  throw usageError(message, `expected one of ${SUBJECTS.join(', ')}`);
}

async function documentOf(subject: (typeof SUBJECTS)[number]): Promise<object> {
  if (subject === 'rules') {
    const { rulePackJsonSchema } = await import('../../policy/schema/json-schema.ts');
    return rulePackJsonSchema();
  }
  const { configJsonSchema } = await import('../../config/json-schema.ts');
  return configJsonSchema();
}
