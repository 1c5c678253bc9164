import type { Random } from '../../test/support/random.ts';
import type { Family } from './families-with-literals.ts';

const SEPARATORS = ['[- ]', '[-. ]?', '-', ' ?', '[ /-]', '\\.'];
const EDGES = [
  ['\\b', '\\b'],
  ['(?<!\\d)', '(?!\\d)'],
  ['(?<![\\w-])', '(?![\\w-])'],
  ['(?<![\\d.])', '(?!\\d|\\.\\d)'],
] as const;
const CAPITALS = ['[A-Z]', '[A-CEGHJ-NP-TV-Z]', '[A-HJ-NP-Z]', '[B-DF-HJ-NP-TV-Z]'];
const COUNTRIES = [...'ABCDEFGHIJKLMNOPRSTU'].map((letter, i) => letter + 'TERLNSZ'[i % 7]);

function edged(random: Random, body: string): string {
  const [open, close] = random.pick(EDGES);
  return open + body + close;
}

/** Groups of digits: 3-2-4, 4 4 4, 2.3.3. */
const digitGroups: Family = (random) => {
  const groups = Array.from({ length: 2 + random.int(3) }, () => `\\d{${2 + random.int(4)}}`);
  const first = random.pick(['[1-9]', '[0-8]', '(?!0)', '(?!000|999)', '']);
  return { source: edged(random, first + groups.join(random.pick(SEPARATORS))) };
};

/** Letters and digits of a national number: `[A-Z]{2}\d{6}[A-D]`. */
const nationalId: Family = (random) => {
  const letters = random.pick(CAPITALS);
  const source =
    `${letters}{${1 + random.int(3)}}${random.pick(['', ' ?', '-?'])}\\d{${4 + random.int(6)}}` +
    random.pick(['', letters, '[A-D]', '[0-9X]', `${letters}?`]);
  return { source: edged(random, source), ...(random.int(3) === 0 && { flags: 'i' }) };
};

const numberThenLetter: Family = (random) => ({
  source: edged(
    random,
    `\\d{${6 + random.int(6)}}[- ]?${random.pick(CAPITALS)}{1,${1 + random.int(3)}}`,
  ),
});

const date: Family = (random) => {
  const mark = random.pick(['/', '-', '\\.', '[/.-]']);
  const [day, month] = ['(?:0?[1-9]|[12]\\d|3[01])', '(?:0?[1-9]|1[0-2])'];
  const year = random.pick(['\\d{4}', '(?:1[89]|20)\\d{2}', '\\d{2}(?:\\d{2})?']);
  const order = random.pick([
    [day, month, year],
    [month, day, year],
    [year, month, day],
  ]);
  const time = random.pick(['', '(?:[T ]\\d{2}:\\d{2})?', ',?', '(?: [AP]M)?']);
  return { source: edged(random, order.join(mark) + time) };
};

const phone: Family = (random) => {
  const code = `\\+?${1 + random.int(98)}`;
  const mark = random.pick(['[-. ]?', '[ -]', ' ?']);
  const source =
    `(?<![\\d+])(?:${code}${mark})?\\(?\\d{${2 + random.int(3)}}\\)?${mark}\\d{3,4}${mark}` +
    `\\d{${2 + random.int(3)},${4 + random.int(2)}}(?!\\d)`;
  return { source };
};

const card: Family = (random) => {
  const [from, bin] = [3 + random.int(4), random.int(10)];
  const source = `(?:${from}${bin}\\d{2}|${from}[${random.int(5)}-9]\\d{2})(?:[ -]?\\d{4}){2}[ -]?\\d{${1 + random.int(5)}}`;
  return { source: edged(random, source) };
};

const bankAccount: Family = (random) => ({
  source: edged(
    random,
    `${random.pick(COUNTRIES)}\\d{2}(?: ?[A-Z0-9]{4}){${2 + random.int(5)}}(?: ?[A-Z0-9]{1,${1 + random.int(3)}})?`,
  ),
});

const postcode: Family = (random) => ({
  source: edged(
    random,
    random.pick([
      `[A-Z]{1,2}\\d[A-Z\\d]? ?\\d${random.pick(CAPITALS)}{2}`,
      `${random.pick(COUNTRIES)}[- ]\\d{${4 + random.int(3)}}`,
      `${random.pick(CAPITALS)}\\d${random.pick(CAPITALS)}[ -]?\\d[A-Z]\\d`,
      `\\d{4} ?${random.pick(CAPITALS)}{2}`,
    ]),
  ),
});

const digest: Family = (random) => {
  const set = random.pick([
    '[0-9a-f]',
    '[0-9A-F]',
    '[A-Za-z0-9]',
    '[A-Z2-7]',
    '[1-9A-HJ-NP-Za-km-z]',
  ]);
  const length = 20 + random.int(60);
  return {
    source: `(?<!${set})${set}{${length}${random.int(2) === 0 ? '' : `,${length + 12}`}}(?!${set})`,
  };
};

const base64: Family = (random) => ({
  source: `(?:[A-Za-z0-9+/]{4}){${5 + random.int(20)},${40 + random.int(60)}}[A-Za-z0-9+/]{2,3}={1,2}(?!=)`,
});

const amount: Family = (random) => ({
  source: `[$€£¥]\\s?\\d{1,${3 + random.int(3)}}(?:[,.]\\d{3}){0,${1 + random.int(4)}}(?:[.,]\\d{2})?\\b`,
});

const address: Family = (random) => ({
  source: `\\b[\\w.%+-]{1,${32 + random.int(33)}}@(?:[a-z\\d-]{1,${20 + random.int(44)}}\\.){1,${2 + random.int(5)}}[a-z]{2,${4 + random.int(20)}}\\b`,
  flags: 'i',
});

const network: Family = (random) => ({
  source: random.pick([
    `(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?::\\d{2,${3 + random.int(3)}})?(?!\\d|\\.\\d)`,
    `\\b(?:[\\da-f]{2}[:-]){${4 + random.int(6)}}[\\da-f]{2}\\b`,
    `(?<![\\w:])(?:[\\da-f]{1,4}:){${3 + random.int(5)}}[\\da-f]{1,4}(?![\\w:])`,
    `-?\\d{1,2}\\.\\d{${3 + random.int(4)},9},\\s?-?\\d{1,3}\\.\\d{${3 + random.int(4)},9}`,
  ]),
  flags: 'i',
});

const plate: Family = (random) => ({
  source: edged(
    random,
    `${random.pick(CAPITALS)}{${1 + random.int(2)},3}[ -]${random.pick(CAPITALS)}{0,2} ?\\d{${2 + random.int(2)},${4 + random.int(2)}}`,
  ),
});

/** Unbounded and lazy forms without a literal. */
const looseNumber: Family = (random) => ({
  source: random.pick([
    `\\b\\d+(?:${random.pick(['-', '\\.', ':', '/'])}\\d+){${2 + random.int(4)},}\\b`,
    `\\b[A-Z]{2,${3 + random.int(4)}}-(?:19|20)?\\d{2}-\\d{${2 + random.int(4)},}\\b`,
    `[#№]\\s*\\d{${3 + random.int(5)},}?(?=\\s|$|[,;.])`,
    `\\b[A-Z][a-z]{1,${8 + random.int(12)}},? \\d{${3 + random.int(3)}}(?: [A-Z]{2})?\\b`,
  ]),
});

/** Families whose patterns hold no literal of three characters. */
export const WITHOUT_LITERALS: readonly Family[] = [
  ...[digitGroups, digitGroups, nationalId, nationalId, numberThenLetter, date, phone, card],
  ...[bankAccount, postcode, digest, base64, amount, address, network, plate, looseNumber],
];
