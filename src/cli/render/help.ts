import type { OptionSpec, OptionSpecs } from '../args.ts';

/** Pairs of a term and what it means, under a title. */
export interface HelpSection {
  readonly title: string;
  readonly rows: readonly (readonly [term: string, meaning: string])[];
}

/** What the help of a command is made of. */
export interface HelpSource {
  readonly name: string;
  readonly usage: string;
  readonly about: string;
  readonly sections?: readonly HelpSection[];
  readonly options: OptionSpecs;
  readonly exitCodes?: string;
  readonly example: string;
}

/** The help of one command. */
export function renderHelp(source: HelpSource): string {
  const { name, usage, about, sections = [], options, exitCodes, example } = source;
  const parts = [
    `Usage: gatewarden ${name} ${usage}`,
    about,
    ...sections.map(sectionText),
    sectionText(optionSection(options)),
    ...(exitCodes === undefined ? [] : [`Exit codes: ${exitCodes}.`]),
    exampleText(example),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The help of the program: its commands and the options that stand in the place of one. */
export function renderProgramHelp(
  commands: readonly { readonly name: string; readonly summary: string }[],
  options: OptionSpecs,
  example: string,
): string {
  const rows = commands.map(({ name, summary }) => [name, summary] as const);
  const parts = [
    'Usage: gatewarden <command> [options]',
    sectionText({ title: 'Commands', rows }),
    sectionText(optionSection(options)),
    exampleText(example),
  ];
  return `${parts.join('\n\n')}\n`;
}

function optionSection(options: OptionSpecs): HelpSection {
  const rows = Object.entries(options).map(
    ([name, option]) => [termOf(name, option), option.help] as const,
  );
  return { title: 'Options', rows };
}

/** `-h, --help` or `--rules PATH`. */
function termOf(name: string, { short, value }: OptionSpec): string {
  const names = short === undefined ? `--${name}` : `-${short}, --${name}`;
  return value === undefined ? names : `${names} ${value}`;
}

/** Terms in one column, meanings in the next; further lines of a meaning stand below its first. */
function sectionText({ title, rows }: HelpSection): string {
  const width = Math.max(...rows.map(([term]) => term.length)) + 3;
  const lines = rows.map(([term, meaning]) => {
    const below = `\n${' '.repeat(width + 2)}`;
    return `  ${term.padEnd(width)}${meaning.replaceAll('\n', below)}`;
  });
  return [`${title}:`, ...lines].join('\n');
}

function exampleText(example: string): string {
  return `Example:\n${example.replace(/^/gm, '  ')}`;
}
