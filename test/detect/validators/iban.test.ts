import { describe, expect, it } from 'vitest';
import { ibanLength, ibanMod97 } from '../../../src/detect/validators/iban.ts';

describe('iban-mod97', () => {
  it.each([
    ['DE89 3704 0044 0532 0130 00'],
    ['GB29-NWBK-6016-1331-9268-19'],
    ['fr1420041010050500013m02606'],
    ['NO9386011117947'],
    ['CH9300762011623852957'],
    ['NL91ABNA0417164300'],
    ['BE68539007547034'],
    ['ES9121000418450200051332'],
    ['IT60X0542811101000000123456'],
    ['PL61109010140000071219812874'],
    ['SE4550000000058398257466'],
    ['MT84MALT011000012345MTLCAST001S'],
    ['SA0380000000608010167519'],
    ['AE070331234567890123456'],
    ['BR1800360305000010009795493C1'],
    ['TR330006100519786457841326'],
  ])('accepts %s', (value) => {
    expect(ibanMod97.check(value)).toBe(true);
  });

  it.each([
    ['a wrong digit', 'DE89370400440532013001'],
    ['swapped digits', 'DE89370400440523013000'],
    ['another length', 'DE8937040044053201300'],
    ['a country without IBANs', 'US89370400440532013000'],
    ['check digits that are never given', 'DE00370400440532013050'],
    ['an account of zeros', 'DE36000000000000000000'],
    ['check digits 99', 'DE99370400440532013014'],
    ['lower-case nonsense', 'iban number here'],
  ])('refuses %s', (_, value) => {
    expect(ibanMod97.check(value)).toBe(false);
  });
});

describe('ibanLength()', () => {
  it('knows the shortest, the longest and no others', () => {
    expect([ibanLength('NO'), ibanLength('RU'), ibanLength('US')]).toEqual([15, 33, undefined]);
  });
});
