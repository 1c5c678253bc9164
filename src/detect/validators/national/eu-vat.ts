import { compact } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { atVat } from './at-vat.ts';
import { beVat } from './be-vat.ts';
import { bgVat } from './bg-vat.ts';
import { cyVat } from './cy-vat.ts';
import { czDic } from './cz-dic.ts';
import { deVat } from './de-vat.ts';
import { dkCvr } from './dk-cvr.ts';
import { eeVat } from './ee-vat.ts';
import { esCif } from './es-cif.ts';
import { esNif } from './es-nif.ts';
import { fiYtunnus } from './fi-ytunnus.ts';
import { frVat } from './fr-vat.ts';
import { grVat } from './gr-vat.ts';
import { hrOib } from './hr-oib.ts';
import { huVat } from './hu-vat.ts';
import { ieVat } from './ie-vat.ts';
import { itVat } from './it-vat.ts';
import { ltVat } from './lt-vat.ts';
import { luVat } from './lu-vat.ts';
import { lvPersonasKods } from './lv-personas-kods.ts';
import { lvVat } from './lv-vat.ts';
import { mtVat } from './mt-vat.ts';
import { nlVat } from './nl-vat.ts';
import { plNip } from './pl-nip.ts';
import { ptNif } from './pt-nif.ts';
import { roCui } from './ro-cui.ts';
import { seOrganisationsnummer } from './se-organisationsnummer.ts';
import { siVat } from './si-vat.ts';
import { skVat } from './sk-vat.ts';
import { ukVat } from './uk-vat.ts';

/** The schemes of a prefix; Greece writes EL, Northern Ireland XI. */
const SCHEMES: Readonly<Record<string, readonly Validator[]>> = {
  AT: [atVat],
  BE: [beVat],
  BG: [bgVat],
  CY: [cyVat],
  CZ: [czDic],
  DE: [deVat],
  DK: [dkCvr],
  EE: [eeVat],
  EL: [grVat],
  ES: [esCif, esNif],
  FI: [fiYtunnus],
  FR: [frVat],
  HR: [hrOib],
  HU: [huVat],
  IE: [ieVat],
  IT: [itVat],
  LT: [ltVat],
  LU: [luVat],
  LV: [lvVat, lvPersonasKods],
  MT: [mtVat],
  NL: [nlVat],
  PL: [plNip],
  PT: [ptNif],
  RO: [roCui],
  SE: [seOrganisationsnummer],
  SI: [siVat],
  SK: [skVat],
  XI: [ukVat],
};

/**
 * VAT numbers of the European Union: a country code and a number that follows the scheme of the
 * country.
 */
export const euVat: Validator = {
  name: 'eu-vat',
  passRate: 0.065,
  source: 'European Commission, VIES, formats of VAT numbers; check digits of each country',
  check: (value) => {
    const number = compact(value);
    const schemes = SCHEMES[number.slice(0, 2)] ?? [];
    return schemes.some((scheme) => scheme.check(number.slice(2)));
  },
};
