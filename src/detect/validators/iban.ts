import { mod97, toDecimal } from './checksums.ts';
import { compact } from './digits.ts';
import type { Validator } from './validator.ts';

/** Country code and length of its IBANs, as registered. */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 ' +
    'DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 ' +
    'IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 ' +
    'MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 ' +
    'SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** Returns the length of the IBANs of a country (ISO 3166 code); undefined if it has none. */
export function ibanLength(country: string): number | undefined {
  return LENGTHS.get(country);
}

/** International bank account numbers: a country with its length, check digits modulo 97. */
export const ibanMod97: Validator = {
  name: 'iban-mod97',
  passRate: 0.01,
  source: 'ISO 13616-1 and the SWIFT IBAN registry; check digits ISO/IEC 7064 MOD 97-10',
  check: (value) => {
    const iban = compact(value);
    if (!/^[A-Z]{2}[0-9]{2}[A-Z0-9]+$/.test(iban)) return false;
    if (iban.length !== ibanLength(iban.slice(0, 2))) return false;
    const check = Number(iban.slice(2, 4));
    if (check < 2 || check > 98 || /^0+$/.test(iban.slice(4))) return false;
    const rotated = iban.slice(4) + iban.slice(0, 4);
    return mod97(toDecimal(rotated)) === 1;
  },
};
