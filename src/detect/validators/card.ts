import { hasLuhnDigit } from './checksums.ts';
import { compact, isOneCharacter, toDigits } from './digits.ts';
import type { Validator } from './validator.ts';

/** The networks whose numbers are recognised. */
export type CardBrand =
  | 'visa'
  | 'mastercard'
  | 'amex'
  | 'discover'
  | 'diners'
  | 'jcb'
  | 'unionpay'
  | 'maestro'
  | 'mir'
  | 'troy'
  | 'dankort'
  | 'uatp'
  | 'rupay'
  | 'verve'
  | 'elo'
  | 'hipercard';

/** Prefix ranges with equally many digits on both sides, and the lengths that are issued. */
interface Issuer {
  readonly brand: CardBrand;
  readonly prefixes: readonly (readonly [first: string, last: string])[];
  readonly lengths: readonly number[];
}

const ISSUERS: readonly Issuer[] = [
  { brand: 'visa', prefixes: [['4', '4']], lengths: [13, 16, 19] },
  {
    brand: 'mastercard',
    prefixes: [
      ['51', '55'],
      ['2221', '2720'],
    ],
    lengths: [16],
  },
  {
    brand: 'amex',
    prefixes: [
      ['34', '34'],
      ['37', '37'],
    ],
    lengths: [15],
  },
  {
    brand: 'discover',
    prefixes: [
      ['6011', '6011'],
      ['644', '649'],
      ['65', '65'],
    ],
    lengths: [16, 19],
  },
  {
    brand: 'diners',
    prefixes: [
      ['300', '305'],
      ['3095', '3095'],
      ['36', '36'],
      ['38', '39'],
    ],
    lengths: [14, 16, 19],
  },
  { brand: 'jcb', prefixes: [['3528', '3589']], lengths: [16, 17, 18, 19] },
  // Fifteen digits until 1989; samples of these are still made.
  {
    brand: 'jcb',
    prefixes: [
      ['1800', '1800'],
      ['2131', '2131'],
    ],
    lengths: [15],
  },
  {
    brand: 'unionpay',
    prefixes: [
      ['62', '62'],
      ['8100', '8171'],
    ],
    lengths: [16, 17, 18, 19],
  },
  {
    brand: 'maestro',
    prefixes: [
      ['5018', '5018'],
      ['5020', '5020'],
      ['5038', '5038'],
      ['5893', '5893'],
      ['6304', '6304'],
      ['6759', '6759'],
      ['6761', '6763'],
    ],
    lengths: [12, 13, 14, 15, 16, 17, 18, 19],
  },
  { brand: 'mir', prefixes: [['2200', '2204']], lengths: [16, 17, 18, 19] },
  { brand: 'troy', prefixes: [['9792', '9792']], lengths: [16] },
  { brand: 'dankort', prefixes: [['5019', '5019']], lengths: [16] },
  { brand: 'uatp', prefixes: [['1', '1']], lengths: [15] },
  {
    brand: 'rupay',
    prefixes: [
      ['508500', '508999'],
      ['606985', '607984'],
      ['608001', '608500'],
      ['652150', '653149'],
      ['817200', '820199'],
      ['353800', '353800'],
    ],
    lengths: [16],
  },
  {
    brand: 'verve',
    prefixes: [
      ['506099', '506198'],
      ['507865', '507964'],
      ['650002', '650027'],
    ],
    lengths: [16, 18, 19],
  },
  {
    brand: 'elo',
    prefixes: [
      ['506699', '506778'],
      ['509000', '509999'],
      ['627780', '627780'],
      ['636297', '636297'],
      ['636368', '636368'],
    ],
    lengths: [16],
  },
  { brand: 'hipercard', prefixes: [['606282', '606282']], lengths: [16] },
];

function isIssuedBy(issuer: Issuer, digits: string): boolean {
  return (
    issuer.lengths.includes(digits.length) &&
    issuer.prefixes.some(([first, last]) => {
      const prefix = digits.slice(0, first.length);
      return first <= prefix && prefix <= last;
    })
  );
}

/** Returns the network that issues numbers of this prefix and length; ignores the check digit. */
export function cardBrand(value: string): CardBrand | undefined {
  const digits = compact(value);
  return ISSUERS.find((issuer) => isIssuedBy(issuer, digits))?.brand;
}

/**
 * Payment card numbers: issuer prefix, a length of that issuer, and the Luhn digit. The numbers
 * that networks publish for tests pass, because demonstrations use them.
 */
export const card: Validator = {
  name: 'card',
  passRate: 0.0285,
  source: 'ISO/IEC 7812-1 with the prefix ranges that the card networks publish',
  check: (value) => {
    const text = compact(value);
    const digits = toDigits(text);
    return (
      digits !== undefined &&
      !isOneCharacter(text) &&
      cardBrand(text) !== undefined &&
      hasLuhnDigit(digits)
    );
  },
};
