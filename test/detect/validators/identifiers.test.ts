import { describe, expect, it } from 'vitest';
import { VALIDATORS } from '../../../src/detect/validators/registry.ts';

/** Published or computed examples of one scheme. */
interface Examples {
  readonly name: string;
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
  /** True when the scheme promises that one wrong digit never passes. */
  readonly catchesOneDigit: boolean;
}

const EXAMPLES: readonly Examples[] = [
  {
    name: 'luhn',
    valid: ['79927398713', '4111 1111 1111 1111'],
    invalid: ['79927398710', '0000000000', '7992739871x'],
    catchesOneDigit: true,
  },
  {
    name: 'us-ssn',
    valid: ['123-45-6789', '856 45 6789', '899459999'],
    invalid: [
      ...['000-12-3456', '666-12-3456', '900-12-3456', '987-65-4320', '123-00-4567'],
      ...['123-45-0000', '078-05-1120', '219-09-9999', '111-11-1111', '12-345-678'],
    ],
    catchesOneDigit: false,
  },
  {
    name: 'us-itin',
    valid: [
      '912-50-1234',
      '912-65-1234',
      '999-88-0000',
      '900-70-1234',
      '912-92-1234',
      '912-94-1234',
    ],
    invalid: [
      '912-49-1234',
      '912-66-1234',
      '912-69-1234',
      '912-89-1234',
      '912-93-1234',
      '812-70-1234',
    ],
    catchesOneDigit: false,
  },
  {
    name: 'aba-routing',
    valid: ['021000021', '111000025', '0110-0001-5'],
    invalid: ['021000022', '131000005', '000000000', '811000008'],
    catchesOneDigit: true,
  },
  {
    name: 'ca-sin',
    valid: ['130 692 544', '123-456-782'],
    invalid: ['046 454 286', '800 000 002', '123 456 789', '777 777 777'],
    catchesOneDigit: true,
  },
  {
    name: 'nhs-mod11',
    valid: ['943 476 5919', '4505577104'],
    invalid: ['943 476 5918', '1111111111', '987 654 4320'],
    catchesOneDigit: true,
  },
  {
    name: 'uk-nino',
    valid: ['AB 12 34 56 C', 'jg103759a', 'ZY999999D'],
    invalid: [
      'QQ123456C',
      'GB123456A',
      'TN123456A',
      'ZZ123456A',
      'AO123456A',
      'AB123456E',
      'AB123456',
    ],
    catchesOneDigit: false,
  },
  {
    name: 'au-tfn',
    valid: ['123 456 782', '876543210'],
    invalid: ['123 456 783', '000 000 000', '12345678'],
    catchesOneDigit: true,
  },
  {
    name: 'au-abn',
    valid: ['51 824 753 556', '53004085616'],
    invalid: ['51 824 753 557', '01 824 753 556', '10 856 528 727'],
    catchesOneDigit: true,
  },
  {
    name: 'de-tax-id',
    valid: ['86 095 742 719', '47036892816', '12131456787'],
    // One wrong digit, leading zero, no digit twice, three in a row, two digits repeated, four of one.
    invalid: [
      '86095742718',
      '02476291358',
      '12345678903',
      '11123456786',
      '11223456785',
      '12131415674',
    ],
    catchesOneDigit: true,
  },
  {
    name: 'es-nif',
    valid: ['12345678Z', '54362315-K', 'X-1234567-L', 'Y1234567X', 'Z1234567R'],
    invalid: ['12345678A', 'X1234567Z', 'A1234567L', '00000000T', '1234567Z'],
    catchesOneDigit: true,
  },
  {
    name: 'fr-nir',
    valid: ['2 95 10 99 126 111 93', '253072B07300470', '2 53 07 2A 073 004 43', '255081416802538'],
    invalid: [
      ...['295109912611194', '595109912611140', '295139912611144', '253072C07300443'],
      ...['255080016802528', '255081400002534', '255081416800063'],
    ],
    catchesOneDigit: true,
  },
  {
    name: 'it-fiscal-code',
    valid: [
      'RCCMNL83S18D969H',
      'rss mra 85t10 a562s',
      'RCCMNL83S71D969U',
      'RCCMNL83S1UD969E',
      'RCCMNLU3SMUDV6VQ',
    ],
    invalid: [
      'RCCMNL83S18D969A',
      'RCCMNL83S00D969O',
      'RCCMNL83S32D969V',
      'RCCMNL83F18D969I',
      'RCCMNL83S72D969Z',
      'RCCMNL83S96D969L',
    ],
    catchesOneDigit: false,
  },
  {
    name: 'nl-bsn',
    valid: ['111222333', '1234.56.782'],
    invalid: ['111222334', '000000000', '12345678'],
    catchesOneDigit: true,
  },
  {
    name: 'pl-pesel',
    valid: ['44051401359', '02070803628', '00222901352', '44851401353', '02271409867'],
    invalid: [
      '44051401358',
      '44023001356',
      '44001401354',
      '44131401350',
      '44451401351',
      '01222901359',
    ],
    catchesOneDigit: true,
  },
  {
    name: 'br-cpf',
    valid: ['390.533.447-05', '529.982.247-25'],
    invalid: ['390.533.447-06', '111.111.111-11', '390533447'],
    catchesOneDigit: false,
  },
  {
    name: 'br-cnpj',
    valid: ['11.222.333/0001-81', '12.ABC.345/01DE-35'],
    invalid: ['11.222.333/0001-80', '12.ABC.345/01DE-36', '00.000.000/0000-00', '12ABC34501DE3A'],
    catchesOneDigit: false,
  },
  {
    name: 'in-aadhaar',
    valid: ['2341 2341 2346'],
    invalid: ['2341 2341 2347', '1341 2341 2346', '0341 2341 2346', '2222 2222 2222'],
    catchesOneDigit: true,
  },
  {
    name: 'imei',
    valid: ['49-015420-323751-8', '352099001761481'],
    invalid: ['490154203237517', '000000000000000', '49015420323751'],
    catchesOneDigit: true,
  },
  {
    name: 'vin',
    valid: ['1M8GDM9AXKP042788', '1hgcm82633a004352'],
    invalid: ['1M8GDM9A1KP042788', '11111111111111111', '1M8GDM9AXKPO42788', '1M8GDM9AXKP04278'],
    catchesOneDigit: false,
  },
];

const check = (name: string, value: string): boolean | undefined =>
  VALIDATORS.get(name)?.check(value);

/** The value with each of its digits replaced by each other digit. */
function withOneWrongDigit(value: string): string[] {
  return Array.from(value, (character, at) =>
    /[0-9]/.test(character)
      ? Array.from('0123456789')
          .filter((digit) => digit !== character)
          .map((digit) => value.slice(0, at) + digit + value.slice(at + 1))
      : [],
  ).flat();
}

describe.each(EXAMPLES)('$name', ({ name, valid, invalid }) => {
  it.each(valid)('accepts %s', (value) => {
    expect(check(name, value)).toBe(true);
  });

  it.each(invalid)('refuses %s', (value) => {
    expect(check(name, value)).toBe(false);
  });
});

describe('schemes that catch every single wrong digit', () => {
  it.each(EXAMPLES.filter((examples) => examples.catchesOneDigit))('$name', ({ name, valid }) => {
    const wrong = valid.flatMap(withOneWrongDigit);
    expect(wrong.length).toBeGreaterThan(70);
    expect(wrong.filter((value) => check(name, value))).toEqual([]);
  });
});
