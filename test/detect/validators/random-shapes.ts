import { AFRICA_MIDDLE_EAST_SHAPES } from './national/africa-middle-east-shapes.ts';
import { AMERICAS_SHAPES } from './national/americas-shapes.ts';
import { ASIA_SHAPES } from './national/asia-shapes.ts';
import { EUROPE_SHAPES } from './national/europe-shapes.ts';
import { OCEANIA_SHAPES } from './national/oceania-shapes.ts';
import { BASE62, DIGITS, digits, HEX, type Random, type Shapes, UPPER } from './random.ts';
import { SECTOR_SHAPES } from './sector-shapes.ts';

const IBAN_COUNTRIES: readonly (readonly [country: string, length: number])[] = [
  ['DE', 22],
  ['FR', 27],
  ['GB', 22],
  ['NL', 18],
  ['ES', 24],
  ['PL', 28],
];

const octet = (random: Random): string => String(random.below(1000));
const group = (random: Random): string => random.of(HEX, random.below(5));

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
export const SHAPES: Shapes = {
  'aba-routing': digits(9),
  card: digits(16),
  // Words of e-mail characters around an @, with a dot in the domain.
  'email-address': (random) =>
    `${random.of(`${BASE62}._-+`, 1 + random.below(12))}@${random.of(`${BASE62}-`, 1 + random.below(10))}.${random.of(`${UPPER}${DIGITS}`, 2 + random.below(3))}`,
  'github-token-crc32': (random) => `ghp_${random.of(BASE62, 36)}`,
  'iban-mod97': iban,
  imei: digits(15),
  // Half dotted numbers of 0..999, half groups of up to four hex digits between colons.
  'ip-personal': (random) => (random.below(2) === 0 ? ipv4(random) : ipv6(random)),
  ipv4,
  ipv6,
  jwt: (random) =>
    `eyJ${random.of(`${BASE62}-_`, 33)}.${random.of(`${BASE62}-_`, 60)}.${random.of(`${BASE62}-_`, 43)}`,
  luhn: digits(16),
  'mac-address': (random) => Array.from({ length: 6 }, () => random.of(HEX, 2)).join(':'),
  'npm-token-crc32': (random) => `npm_${random.of(BASE62, 36)}`,
  // A plus and 8 to 14 digits.
  'phone-national': (random) =>
    `0${random.of(DIGITS, 2)} ${random.of(DIGITS, 4)} ${random.of(DIGITS, 4)}`,
  'phone-number': (random) => `+${random.of(DIGITS, 8 + random.below(7))}`,
  'private-key-pem': (random) =>
    `-----BEGIN PRIVATE KEY-----\n${random.of(`${BASE62}+/`, 64)}\n-----END PRIVATE KEY-----`,
  vin: (random) => random.of('ABCDEFGHJKLMNPRSTUVWXYZ0123456789', 17),
  ...AFRICA_MIDDLE_EAST_SHAPES,
  ...AMERICAS_SHAPES,
  ...ASIA_SHAPES,
  ...EUROPE_SHAPES,
  ...OCEANIA_SHAPES,
  ...SECTOR_SHAPES,
};
