import type { Random } from '../../test/support/random.ts';

/** Writes the next piece of a text. */
export type Writer = (random: Random) => string;

const SUBJECTS = [
  ...['the team', 'our release', 'a new customer', 'the nightly job', 'my colleague', 'the report'],
  ...[
    'this module',
    'the second draft',
    'every reviewer',
    'the search index',
    'nobody',
    'the store',
  ],
];
const VERBS = [
  ...['moved', 'checked', 'rewrote', 'forgot', 'measured', 'explained', 'sent', 'closed', 'opened'],
  ...['compared', 'found', 'described', 'kept', 'planned', 'dropped', 'asked for', 'signed'],
];
const OBJECTS = [
  ...['the old table', 'two tickets', 'a short summary', 'the invoice', 'all the tests', 'the key'],
  ...[
    'an answer',
    'the plan for spring',
    'version 2.4',
    'the login page',
    'page 17',
    'the contract',
  ],
];
const TAILS = [
  ...['on Monday at 10:30', 'before the meeting', 'in about 40 minutes', 'as we agreed', 'again'],
  ...['without a word', 'because the import was slow', 'for the third time', 'by the end of May'],
];
const FOREIGN = ['“naïve”', '– so they say –', '“ok”…', '东京', 'Привет', '🙂', '→', 'łódź'];
const NAMES = ['index', 'total', 'items', 'reader', 'result', 'config', 'user', 'handler', 'token'];
const CALLS = ['load', 'parse', 'append', 'close', 'render', 'resolve', 'filter', 'toString'];
const ROLES = ['user', 'assistant', 'system'];

function clause(random: Random): string {
  return [SUBJECTS, VERBS, OBJECTS, TAILS].map((words) => random.pick(words)).join(' ');
}

function sentence(random: Random, wide: boolean): string {
  const foreign = wide && random.int(3) === 0 ? ` ${random.pick(FOREIGN)}` : '';
  const more = random.int(3) === 0 ? `, and ${clause(random)}` : '';
  const text = `${clause(random)}${more}${foreign}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}. `;
}

const prose =
  (wide: boolean): Writer =>
  (random) =>
    sentence(random, wide) + (random.int(6) === 0 ? '\n\n' : '');

const code =
  (wide: boolean): Writer =>
  (random) => {
    const [name, call, other] = [random.pick(NAMES), random.pick(CALLS), random.pick(NAMES)];
    return random.pick([
      `const ${name} = await ${call}(${other}, ${random.int(4096)});\n`,
      `  if (${name}.${other} !== '${call}') return ${name}[${random.int(9)}];\n`,
      `  // ${sentence(random, wide)}\n`,
      `    ${name}_${other} += "${call}-${random.int(100)}" + ${other}.${call}();\n`,
      `export function ${call}${random.int(50)}(${name}: string): void {\n`,
      `  self.${name} = self.${call}(${other}=0x${random.int(0xffffff).toString(16)})\n}\n\n`,
    ]);
  };

const chat =
  (wide: boolean): Writer =>
  (random) => {
    const body = Array.from({ length: 1 + random.int(3) }, () => sentence(random, wide)).join('');
    return `[${10 + random.int(13)}:${10 + random.int(49)}] ${random.pick(ROLES)}: ${body}\n`;
  };

const json =
  (wide: boolean): Writer =>
  (random) =>
    `{"id": ${random.int(1e6)}, "${random.pick(NAMES)}": "${sentence(random, wide).trim()}", ` +
    `"at": "2024-0${1 + random.int(9)}-1${random.int(10)}T08:${10 + random.int(49)}:00Z", ` +
    `"${random.pick(NAMES)}": [${random.int(99)}, ${random.int(99)}.5, null]},\n`;

/** Kinds of text; asked to be wide, they hold characters beyond U+00FF. */
export const WRITERS: Readonly<Record<string, (wide: boolean) => Writer>> = {
  prose,
  code,
  chat,
  json,
};
