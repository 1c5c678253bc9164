import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands/table.ts';
import { PROGRAM_HELP, PROGRAM_OPTIONS } from '../../../src/cli/run.ts';

const PAGE = readFileSync('docs/cli.md', 'utf8');
const optionsOf = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(/(?<![\w-])--([a-z][a-z-]*)/g), ([, name = '']) => name)),
];
/** The part of docs/cli.md about a command. */
const sectionOf = (name: string): string =>
  PAGE.split(/^## /m).find((section) => section.startsWith(`${name}\n`)) ?? '';

describe('the table of commands', () => {
  it('has no name twice', () => {
    const names = COMMANDS.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});

describe.each(COMMANDS)('$name', ({ name, help, summary, options }) => {
  const own = Object.keys(options);

  it('is in the general help and in the table of docs/cli.md', () => {
    expect(PROGRAM_HELP).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
    expect(PAGE).toContain(`| \`gatewarden ${name}`);
  });

  it('shows each of its options in its help, and lines that fit', () => {
    expect(optionsOf(help)).toEqual(expect.arrayContaining(own));
    expect(help.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  it('has each of its options in its section of docs/cli.md', () => {
    const named = optionsOf(sectionOf(name));
    expect(own.filter((option) => option !== 'help' && !named.includes(option))).toEqual([]);
  });

  it('has no other option in the tables of its section', () => {
    const rows = sectionOf(name).match(/^\| `--.*?\|/gm) ?? [];
    expect(optionsOf(rows.join('\n')).filter((option) => !own.includes(option))).toEqual([]);
  });
});

describe('docs/cli.md', () => {
  it('names only options that exist, and those of the program', () => {
    const known = [...COMMANDS.map(({ options }) => options), PROGRAM_OPTIONS].flatMap(Object.keys);
    expect(optionsOf(PAGE).filter((option) => !known.includes(option))).toEqual([]);
    expect(optionsOf(PAGE)).toEqual(expect.arrayContaining(Object.keys(PROGRAM_OPTIONS)));
  });
});

describe('the package', () => {
  it('holds every file that a help text names, which docs/configuration.md once was not', () => {
    // A parsed boundary: our own package.json lists its files.
    const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] };
    const isIn = (path: string) => (entry: string) =>
      path === entry || path.startsWith(`${entry}/`);
    const left = files.filter((entry) => entry.startsWith('!')).map((entry) => entry.slice(1));
    const help = [PROGRAM_HELP, ...COMMANDS.map((command) => command.help)].join('\n');
    const paths = help.match(/[\w.-]+(?:\/[\w.-]+)+/g) ?? [];
    const named = paths
      .map((path) => path.replace(/^\.\//, ''))
      .filter((path) => path.startsWith('docs/') || existsSync(path));
    expect(named).toContain('docs/configuration.md');
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
    expect(named.filter((path) => !files.some(isIn(path)) || left.some(isIn(path)))).toEqual([]);
  });
});
