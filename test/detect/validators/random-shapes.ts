/** A generator of random text. */
export interface Random {
  /** A whole number in `[0, below)`. */
  readonly below: (below: number) => number;
  /** Characters of an alphabet, `count` of them. */
  readonly of: (alphabet: string, count: number) => string;
}

export const DIGITS = '0123456789';
export const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const HEX = '0123456789abcdef';
export const BASE62 = `${DIGITS}${UPPER}${UPPER.toLowerCase()}`;

/** The same numbers for the same seed on every machine (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const of = (alphabet: string, count: number): string =>
    Array.from({ length: count }, () => alphabet.charAt(below(alphabet.length))).join('');
  return { below, of };
}

const IBAN_COUNTRIES: readonly (readonly [country: string, length: number])[] = [
  ['DE', 22],
  ['FR', 27],
  ['GB', 22],
  ['NL', 18],
  ['ES', 24],
  ['PL', 28],
];

const digits =
  (count: number) =>
  (random: Random): string =>
    random.of(DIGITS, count);
const octet = (random: Random): string => String(random.below(1000));
const group = (random: Random): string => random.of(HEX, random.below(5));
const pick = (random: Random, values: readonly string[]): string =>
  values[random.below(values.length)] ?? '';

function iban(random: Random): string {
  const [country, length] = IBAN_COUNTRIES[random.below(IBAN_COUNTRIES.length)] ?? ['DE', 22];
  const letters = country === 'GB' || country === 'NL' ? random.of(UPPER, 4) : '';
  return `${country}${random.of(DIGITS, 2)}${letters}${random.of(DIGITS, length - 4 - letters.length)}`;
}

const ipv4 = (random: Random): string =>
  [octet(random), octet(random), octet(random), octet(random)].join('.');
const ipv6 = (random: Random): string =>
  Array.from({ length: 3 + random.below(6) }, () => group(random)).join(':');

/** Random input of the shape that each validator is asked about; its pass rate refers to this. */
export const SHAPES: Readonly<Record<string, (random: Random) => string>> = {
  'aba-routing': digits(9),
  'au-abn': digits(11),
  'au-tfn': digits(9),
  'br-cnpj': digits(14),
  'br-cpf': digits(11),
  'ca-sin': digits(9),
  card: digits(16),
  'de-tax-id': digits(11),
  // Words of e-mail characters around an @, with a dot in the domain.
  'email-address': (random) =>
    `${random.of(`${BASE62}._-+`, 1 + random.below(12))}@${random.of(`${BASE62}-`, 1 + random.below(10))}.${random.of(`${UPPER}${DIGITS}`, 2 + random.below(3))}`,
  'es-nif': (random) => random.of(DIGITS, 8) + random.of(UPPER, 1),
  'fr-nir': digits(15),
  'github-token-crc32': (random) => `ghp_${random.of(BASE62, 36)}`,
  'iban-mod97': iban,
  imei: digits(15),
  'in-aadhaar': digits(12),
  // Half dotted numbers of 0..999, half groups of up to four hex digits between colons.
  'ip-personal': (random) => (random.below(2) === 0 ? ipv4(random) : ipv6(random)),
  ipv4,
  ipv6,
  'it-fiscal-code': (random) =>
    random.of(UPPER, 6) +
    random.of(DIGITS, 2) +
    random.of(UPPER, 1) +
    random.of(DIGITS, 2) +
    random.of(UPPER, 1) +
    random.of(DIGITS, 3) +
    random.of(UPPER, 1),
  jwt: (random) =>
    `eyJ${random.of(`${BASE62}-_`, 33)}.${random.of(`${BASE62}-_`, 60)}.${random.of(`${BASE62}-_`, 43)}`,
  luhn: digits(16),
  'mac-address': (random) => Array.from({ length: 6 }, () => random.of(HEX, 2)).join(':'),
  'nhs-mod11': digits(10),
  'nl-bsn': digits(9),
  'npm-token-crc32': (random) => `npm_${random.of(BASE62, 36)}`,
  // A plus and 8 to 14 digits.
  'phone-number': (random) => `+${random.of(DIGITS, 8 + random.below(7))}`,
  'pl-pesel': digits(11),
  'private-key-pem': (random) =>
    `-----BEGIN PRIVATE KEY-----\n${random.of(`${BASE62}+/`, 64)}\n-----END PRIVATE KEY-----`,
  'uk-nino': (random) =>
    random.of(UPPER, 2) + random.of(DIGITS, 6) + pick(random, ['A', 'B', 'C', 'D']),
  'us-itin': digits(9),
  'us-ssn': digits(9),
  vin: (random) => random.of('ABCDEFGHJKLMNPRSTUVWXYZ0123456789', 17),
};
