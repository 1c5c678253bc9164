import type { Random } from '../../test/support/random.ts';
import { tokenPrefix, vendor } from './vendors.ts';

/** A pattern as a rule file would hold it. */
export interface Written {
  readonly source: string;
  readonly flags?: string;
  readonly group?: number;
}

/** Writes one pattern of a family; another draw gives another pattern. */
export type Family = (random: Random) => Written;

const ALPHABETS = ['[a-z0-9]', '[a-f0-9]', '[A-Za-z0-9]', '[A-Za-z0-9_-]', '[A-Z0-9]', '[\\w.=-]'];
const LENGTHS = [16, 20, 24, 27, 32, 36, 40, 43, 48, 52, 60, 64, 84, 100];
const LABELS = ['api', 'access', 'client', 'auth', 'private', 'service', 'deploy', 'webhook'];
const KEYS = ['key', 'token', 'secret', 'password', 'credential'];

/** A class with a count: `[a-z0-9]{32}`, `[\w-]{20,64}`. */
function shape(random: Random): string {
  const length = random.pick(LENGTHS);
  const count = random.int(3) === 0 ? `${length},${length + 4 + random.int(100)}` : `${length}`;
  return `${random.pick(ALPHABETS)}{${count}}`;
}

/** A service's name, then an assignment, then a value. */
const keywordNearToken: Family = (random) => {
  const before = 20 + random.int(31);
  const between = 10 + random.int(20);
  const end = random.pick(['["\'\\s;]|$', '[^\\w-]|$', '\\\\n|["\'`;,\\s]|$']);
  const source =
    `(?i)[\\w.-]{0,${before}}?(?:${vendor(random)})[\\w.\\t -]{0,${between}}['"\\s]{0,3}` +
    `(?:=>?|:{1,3}=?|<-|,)['"\\s=]{0,5}(${shape(random)})(?:${end})`;
  return { source, group: 1 };
};

/** Names with two spellings, as gateways and consoles write them. */
const spelledName: Family = (random) => {
  const [first, second] = [vendor(random), random.pick(LABELS)];
  const source =
    `(?i)\\b${first}[_. -]?${second}[_. -]?(?:${random.pick(KEYS)}|id)\\b` +
    `[^\\w\\n]{1,${4 + random.int(8)}}(${shape(random)})(?!\\w)`;
  return { source, group: 1 };
};

/** A token that says whose it is. */
const fixedPrefix: Family = (random) => {
  const prefix = `${tokenPrefix(random)}${random.pick(['_', '-', '_live_', '_pat_', '.v1.'])}`;
  const written = prefix.replaceAll('.', '\\.');
  const [open, close] = random.pick([
    ['\\b', '\\b'],
    ['(?<![A-Za-z0-9_-])', '(?![A-Za-z0-9])'],
    ['', '(?:[^\\w-]|$)'],
  ]);
  return { source: `${open}(${written}${shape(random)})${close}`, group: 1 };
};

const prefixWithParts: Family = (random) => ({
  source:
    `\\b${tokenPrefix(random)}(?:live|test)_${random.pick(ALPHABETS)}{${8 + random.int(9)}}` +
    `[-_.]${random.pick(ALPHABETS)}{${16 + random.int(40)}}\\b`,
});

const keyValue: Family = (random) => ({
  source:
    `(?i)\\b${vendor(random)}_?${random.pick(LABELS)}_?${random.pick(KEYS)}["']?` +
    `\\s{0,3}[:=]\\s{0,3}["']?([^\\s"']{${8 + random.int(9)},${64 + random.int(64)}})`,
  group: 1,
});

const url: Family = (random) => ({
  source:
    `https://(?:hooks|api|in)\\.${vendor(random)}\\.(?:com|io|example)/` +
    `(?:services|v\\d)/${shape(random)}(?:/[\\w-]{4,${20 + random.int(40)}})?`,
});

const connectionString: Family = (random) => ({
  source:
    `\\b${vendor(random)}(?:\\+(?:srv|ssl))?://[^\\s:@/]{1,${32 + random.int(64)}}:` +
    `([^\\s@/]{3,${64 + random.int(64)}})@[\\w.-]{1,${100 + random.int(100)}}`,
  group: 1,
});

const header: Family = (random) => ({
  source: `(?i)\\bx-${vendor(random)}-(?:${random.pick(LABELS)}-)?${random.pick(KEYS)}\\s*:\\s*(${shape(random)})`,
  group: 1,
});

/** Unbounded, as a fifth of published rules are. */
const unboundedValue: Family = (random) => ({
  source: `${vendor(random)}[_-]${random.pick(KEYS)}=["']?([^"'\\s&]{${6 + random.int(8)},})`,
  flags: 'i',
  group: 1,
});

const block: Family = (random) => {
  const name = vendor(random).toUpperCase();
  const source = `-----BEGIN ${name} KEY-----[\\s\\S]{64,${600 + random.int(400)}}?-----END ${name}`;
  return { source };
};

const labelledNumber: Family = (random) => {
  const label = random.pick(['passport', 'employee', 'member', 'policy', 'account', 'patient']);
  const source =
    `\\b${vendor(random)} ${label}\\s{1,2}(?:no|number|id|#)?[.:\\s#]{0,4}` +
    `([A-Z]{0,${1 + random.int(3)}}\\d{${4 + random.int(4)},${9 + random.int(4)}})\\b`;
  return { source, flags: 'i', group: 1 };
};

/**
 * Families whose patterns need a literal of three or more characters. Of 359 published patterns 105
 * were of the first form (the only lazy one), 195 had repeats above 20 and 22 unbounded ones.
 */
export const WITH_LITERALS: readonly Family[] = [
  ...Array.from({ length: 10 }, () => keywordNearToken),
  ...[fixedPrefix, fixedPrefix],
  ...[spelledName, prefixWithParts, keyValue, url, connectionString, header],
  ...[unboundedValue, block, labelledNumber],
];
