import { DEFAULT_RULES } from '../../../sdk/defaults.ts';
import { defineCommand } from '../../command.ts';

/** `gatewarden check`: are these rule packs fit to go into force? */
export const check = defineCommand({
  name: 'check',
  summary: 'check rule packs and run the tests they carry',
  usage: '[options] [path...]',
  about: `Loads rule packs as the server would, in strict mode, compiles them into one policy and runs the
tests that the rules carry. A path is a rule file, a folder, or a builtin: name; the default is
builtin:default.`,
  options: {
    drafts: { type: 'boolean', help: 'accept rules that carry too few tests, and list them' },
    costs: {
      type: 'boolean',
      help: 'also show how each pattern is looked for, and what it costs',
    },
    json: { type: 'boolean', help: 'one JSON object instead of lines' },
    progress: {
      type: 'boolean',
      help: 'tell on stderr how far it is even where that is no terminal',
    },
  },
  exitCodes: '0 accepted, 1 refused, 2 wrong use',
  example: 'gatewarden check builtin:default rules/acme.yaml',
  async run({ values, positionals }, io) {
    const { runCheck } = await import('./check.ts');
    const { drafts = false, costs = false, json = false, progress = false } = values;
    const paths = positionals.length === 0 ? DEFAULT_RULES : positionals;
    return runCheck({ paths, drafts, costs, json, progress }, io);
  },
});
