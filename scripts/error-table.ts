/**
 * Writes `docs/errors.md` from the error codes of the product.
 * Run it with `npx tsx scripts/error-table.ts`; a test compares the page with the codes.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ERROR_CODES } from '../src/model/errors.ts';

const PAGE = fileURLToPath(new URL('../docs/errors.md', import.meta.url));

const AREAS: Readonly<Record<string, string>> = {
  PACK: 'Rule packs, found by `check` and at the start',
  PATTERN: 'Patterns of rules',
  IMPORT: 'Rules of other products, read by `import`',
  CONFIG: 'Settings, found at the start',
  WIRE: 'Calls that cannot be read: HTTP 4xx, or a reject with `GATEWARDEN_ON_BAD_REQUEST=reject`',
  LIMIT: 'Calls that are refused: HTTP 200 with a reject',
  POLICY: 'The policy of a call',
  CLI: 'The command line',
  ENGINE: 'The engine and its threads',
};

const INTRO = `# Error codes

<!-- Written by scripts/error-table.ts: npx tsx scripts/error-table.ts -->

Codes are stable, messages are not: match on the code. Errors about files have the form
\`file:line:column: CODE [rule] message (hint)\`. No message holds text of a prompt or an answer.
`;

/** Writes the whole page: one table per area, in the order of the codes. */
export function renderErrors(): string {
  const entries = Object.entries(ERROR_CODES);
  const areaOf = (code: string): string => code.split('_')[1] ?? '';
  const areas = [...new Set(entries.map(([code]) => areaOf(code)))];
  const sections = areas.map((area) => {
    const title = AREAS[area];
    if (title === undefined) throw new Error(`Cannot name the area "${area}": it has no title`);
    const rows = entries
      .filter(([code]) => areaOf(code) === area)
      .map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);
    return [`## ${area}`, '', `${title}.`, '', '| Code | Meaning |', '|---|---|', ...rows].join(
      '\n',
    );
  });
  return `${[INTRO.trimEnd(), ...sections].join('\n\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PAGE, renderErrors());
