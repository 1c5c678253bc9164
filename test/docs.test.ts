import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renderErrors } from '../scripts/error-table.ts';
import { updatePage } from '../scripts/explain-match.ts';
import { renderCatalogue } from '../scripts/rule-catalogue.ts';
import { renderValidators, VALIDATORS_FILE } from '../scripts/validator-table.ts';
import { OPTIONS } from '../src/config/options.ts';
import { ERROR_CODES } from '../src/model/errors.ts';
import { METRICS } from '../src/telemetry/metric-table.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');
/** Folders with pages of our own; the root is searched without its subfolders. */
const FOLDERS = ['docs', 'bench', 'examples', 'k8s', 'test'];
const PAGES = [
  ...readdirSync(ROOT),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, file),
    ),
  ),
]
  .map((file) => file.replaceAll(sep, '/'))
  .filter((file) => file.endsWith('.md'));

const withoutCode = (markdown: string): string =>
  markdown.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, '');

/** Ids of all shipped rules. */
const RULES = readdirSync(join(ROOT, 'rules'))
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => read(`rules/${file}`).match(/(?<=^ {2}- id: )\S+/gm) ?? []);

/** The anchors of a page, made as code hosts make them. */
function anchorsOf(page: string): string[] {
  const text = read(page).replace(/^```.*?^```/gms, '');
  return Array.from(text.matchAll(/^#+ (.+)$/gm), ([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Why a link of a page leads nowhere, or nothing. */
function broken(page: string, link: string): string | undefined {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : posix.join(posix.dirname(page), path);
  if (!existsSync(join(ROOT, target))) return `${link}: no such file`;
  if (anchor !== undefined && !anchorsOf(target).includes(anchor))
    return `${link}: no such heading`;
  return undefined;
}

describe.each(PAGES)('%s', (page) => {
  const text = read(page);

  it('links only to files and headings that exist', () => {
    const links = Array.from(
      withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g),
      ([, link = '']) => link,
    );
    const ours = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(ours.flatMap((link) => broken(page, link) ?? [])).toEqual([]);
  });

  it('names only settings that exist', () => {
    const known = new Set([
      'GATEWARDEN_CONFIG',
      'GATEWARDEN_REFERENCE',
      'GATEWARDEN_WHOLE',
      ...OPTIONS.map((o) => o.env),
    ]);
    const named = text.match(/\b(?:GATEWARDEN|GUARDRAIL_WEBHOOK|TLS|ADMIN|LOG)_[A-Z_]*[A-Z]\b/g);
    expect([...new Set(named)].filter((name) => !known.has(name))).toEqual([]);
  });

  it('names only keys of the configuration file that exist', () => {
    const paths = OPTIONS.map((option) => `.${option.path.join('.')}`);
    const named = text.match(
      /(?<=`)(?:server|webhook|workers|entities|limits|pool|drain)\.(?!ts`)[\w.]+(?=`)/g,
    );
    const unknown = (name: string) => !paths.some((path) => path.endsWith(`.${name}`));
    expect([...new Set(named)].filter(unknown)).toEqual([]);
  });

  it('names only shipped rules that exist', () => {
    const named = text.match(/\b(?:pii|fin|secret|injection|demo)\.(?!yaml)[a-z][a-z0-9-]+/g);
    expect([...new Set(named)].filter((id) => !RULES.includes(id))).toEqual([]);
  });

  it('names only error codes that exist', () => {
    const named = text.match(/\bGW_[A-Z_]*[A-Z]\b/g);
    expect([...new Set(named)].filter((code) => !(code in ERROR_CODES))).toEqual([]);
  });

  it('runs only scripts that exist', () => {
    // A parsed boundary: our own package.json has scripts.
    const { scripts } = JSON.parse(read('package.json')) as { scripts: object };
    const named = Array.from(text.matchAll(/\bnpm (?:run )?(start|test|(?<=run )[\w:-]+)/g));
    expect(named.flatMap(([, name = '']) => (name in scripts ? [] : name))).toEqual([]);
  });
});

describe('the indexes', () => {
  const listed = (index: string): string[] =>
    Array.from(read(index).matchAll(/\]\(([^)#\s]+)\)/g), ([, link = '']) =>
      posix.join(posix.dirname(index), link),
    );
  it.each(['docs/README.md', 'docs/decisions/README.md'])(
    '%s lists every page beside it',
    (index) => {
      const beside = readdirSync(join(ROOT, dirname(index)))
        .filter((file) => file.endsWith('.md') && file !== 'README.md')
        .map((file) => relative(ROOT, join(ROOT, dirname(index), file)).replaceAll(sep, '/'));
      expect(listed(index)).toEqual(expect.arrayContaining(beside));
    },
  );
});

describe('docs/validators.md', () => {
  it('lists the validators (npx tsx scripts/validator-table.ts writes them)', () => {
    expect(readFileSync(VALIDATORS_FILE, 'utf8')).toBe(renderValidators());
  });
});

describe('docs/operations.md', () => {
  const page = read('docs/operations.md');

  it('lists every metric with its labels, and no other', () => {
    const section = page.slice(page.indexOf('## Metrics'), page.indexOf('## What to alert on'));
    const rows = Array.from(section.matchAll(/^\|([^|]*`gatewarden_[^|]*)\|([^|]*)\|/gm));
    const listed = rows.flatMap(([, names = '', labels = '']) =>
      Array.from(names.matchAll(/`(\w+)`/g), ([, name]) => `${name}: ${labels.trim()}`),
    );
    const written = METRICS.map(({ name, labels }) => `${name}: ${labels.join(', ')}`);
    expect(listed.sort()).toEqual(written.sort());
  });

  it('names only metrics that are written', () => {
    const known = METRICS.map(({ name }) => String(name));
    const named = page.match(/(?<=`)gatewarden_[a-z_]+[a-z](?=`)/g) ?? [];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('docs/errors.md', () => {
  it('shows the codes of the product (npx tsx scripts/error-table.ts writes them)', () => {
    expect(read('docs/errors.md')).toBe(renderErrors());
    for (const code of Object.keys(ERROR_CODES)) expect(renderErrors()).toContain(`\`${code}\``);
  });
});

describe('docs/matching.md', () => {
  const page = read('docs/matching.md');

  it('shows what the matcher does (npx tsx scripts/explain-match.ts writes it)', () => {
    expect(page).toBe(updatePage(page));
    expect(page).toContain('finding 9 up to 13 "x7k2"');
  });

  it('names every file of the matcher, and no other', () => {
    const paths = readdirSync(join(ROOT, 'src/match'), { recursive: true }).map(String);
    const files = paths
      .filter((path) => path.endsWith('.ts') && !path.startsWith('syntax'))
      .map((path) => basename(path));
    const table = page.slice(page.indexOf('## The files'), page.indexOf('## Sources'));
    const named = Array.from(table.matchAll(/`([a-z-]+\.ts)`/g), ([, file = '']) => file);
    const sparse = files.filter((file) => file.startsWith('sparse-'));
    expect([...new Set([...named, ...sparse])].sort()).toEqual(files.sort());
  });
});

describe('docs/rules.md', () => {
  it('lists the shipped rules (npx tsx scripts/rule-catalogue.ts writes them)', async () => {
    expect(read('docs/rules.md')).toBe(await renderCatalogue());
  });
});

describe('broken()', () => {
  it.each([
    ['README.md', 'docs/nothing.md', 'no such file'],
    ['docs/cli.md', 'configuration.md#nothing', 'no such heading'],
    ['docs/cli.md', '#nothing', 'no such heading'],
  ])('finds that %s cannot link to %s', (page, link, why) => {
    expect(broken(page, link)).toContain(why);
  });
});
