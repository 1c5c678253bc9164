import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Rule, RulePack } from '../src/model/rule.ts';
import { loadRulePacks } from '../src/store/index.ts';

/** The file of the catalogue of shipped rules. */
export const CATALOGUE_FILE = new URL('../docs/rules.md', import.meta.url);

const HEAD = `# Shipped rules

<!-- Written by scripts/rule-catalogue.ts: npx tsx scripts/rule-catalogue.ts -->

Every rule of the shipped packs. \`GATEWARDEN_RULES=builtin:default\` loads the default packs, \`builtin:all\` all but \`demo\`, which
is loaded by name only. To leave a rule out or change it, see
[writing rules](writing-rules.md#metadata-and-lists). Rules on \`PERSON\`, \`LOCATION\`, \`ADDRESS\`
and \`ORGANIZATION\` are inactive with \`GATEWARDEN_ENTITIES=off\`. Context words and the injection pack are English.
`;

const actionOf = ({ action, phases }: Rule): string => {
  const [first = 'request', second] = phases;
  if (second === undefined) return `${action[first]} (${first})`;
  return action.request === action.response
    ? action.request
    : `${action.request} / ${action.response}`;
};

function row(rule: Rule): string {
  const system = rule.roles.includes('system') ? 'all' : 'all but system';
  const cells = [
    `\`${rule.id}\``,
    rule.title,
    `\`${rule.entity}\``,
    actionOf(rule),
    rule.roles.length < 3 ? rule.roles.join(', ') : system,
    rule.falsePositives,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function section({ name, title, version, rules }: RulePack): string {
  return [
    `## ${name}`,
    '',
    `${title}. Version ${version}, ${rules.length} rules.`,
    '',
    '| rule | finds | entity | action | reads | known false hits |',
    '|---|---|---|---|---|---|',
    ...rules.map(row),
  ].join('\n');
}

/** Writes the page. A test compares it with the file. */
export async function renderCatalogue(): Promise<string> {
  const packs = await loadRulePacks(['builtin:default', 'builtin:all', 'builtin:demo']);
  return `${HEAD}\n${packs.map(section).join('\n\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(CATALOGUE_FILE, await renderCatalogue());
}
