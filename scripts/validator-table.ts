import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { VALIDATORS } from '../src/detect/validators/registry.ts';

/** The file of the table of validators. */
export const VALIDATORS_FILE = new URL('../docs/validators.md', import.meta.url);

const HEAD = `# Validators

<!-- Written by scripts/validator-table.ts: npx tsx scripts/validator-table.ts -->

What rules may name in \`validate\`. The share is how much random input of the right shape passes, measured
again by a test: the less, the more a match says. A rule's base score is at least one minus that share.

| validator | random input that passes | source |
|---|---:|---|
`;

/** A share in percent with two significant digits. */
const percent = (share: number): string => `${Number((share * 100).toPrecision(2))} %`;

/** Writes the page. A test compares it with the file. */
export function renderValidators(): string {
  const rows = [...VALIDATORS.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, passRate, source }) => `| \`${name}\` | ${percent(passRate)} | ${source} |`);
  return `${HEAD}${rows.join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(VALIDATORS_FILE, renderValidators());
}
