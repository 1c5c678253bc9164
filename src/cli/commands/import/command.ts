import { defineCommand } from '../../command.ts';

/** `gatewarden import`: rules of another product as a rule pack. */
export const importCommand = defineCommand({
  name: 'import',
  summary: 'turn rules of gitleaks, Presidio or LiteLLM into a rule pack',
  usage: '[options] <format> <file|->',
  about: `Turns rules of another product into a rule pack, printed on standard output. All rules are
experimental: they report and never act, until you give them tests and make them stable. What cannot
be carried over is listed on standard error and in comments of the pack.`,
  sections: [
    {
      title: 'Formats',
      rows: [
        ['gitleaks', 'its configuration (TOML)'],
        ['presidio', 'a file of recognizers (YAML)'],
        ['litellm', 'patterns.json or a category (YAML) of the content filter'],
      ],
    },
  ],
  options: {
    out: { type: 'string', value: 'FILE', help: 'write the pack to a new file' },
    force: { type: 'boolean', help: 'overwrite that file' },
    name: { type: 'string', value: 'NAME', help: 'name of the pack (default imported-FORMAT)' },
    license: { type: 'string', value: 'SPDX', help: 'licence of the source, noted in the pack' },
    origin: {
      type: 'string',
      value: 'TEXT',
      help: 'where the source comes from (address, commit), noted in the pack',
    },
  },
  exitCodes:
    '0 done, 1 when no rule could be carried over, 2 wrong use or a file that cannot be read',
  example: `gatewarden import gitleaks --license MIT --out rules/gitleaks.yaml .gitleaks.toml
gatewarden check --drafts rules/gitleaks.yaml`,
  async run({ values, positionals }, io) {
    const { runImport } = await import('./import.ts');
    const { name, license = '', origin = '', out, force = false } = values;
    return runImport({ positionals, name, license, origin, out, force }, io);
  },
});
