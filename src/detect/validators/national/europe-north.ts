import type { Validator } from '../validator.ts';
import { dkCpr } from './dk-cpr.ts';
import { dkCprMod11 } from './dk-cpr-mod11.ts';
import { dkCvr } from './dk-cvr.ts';
import { eeIsikukood } from './ee-isikukood.ts';
import { eeRegistrikood } from './ee-registrikood.ts';
import { eeVat } from './ee-vat.ts';
import { fiHetu } from './fi-hetu.ts';
import { fiYtunnus } from './fi-ytunnus.ts';
import { isKennitala } from './is-kennitala.ts';
import { ltAsmensKodas } from './lt-asmens-kodas.ts';
import { ltVat } from './lt-vat.ts';
import { lvPersonasKods } from './lv-personas-kods.ts';
import { lvVat } from './lv-vat.ts';
import { noAccount } from './no-account.ts';
import { noFodselsnummer } from './no-fodselsnummer.ts';
import { noOrgnr } from './no-orgnr.ts';
import { seOrganisationsnummer } from './se-organisationsnummer.ts';
import { sePersonnummer } from './se-personnummer.ts';

/** The identifiers of the Nordic and Baltic countries. */
export const EUROPE_NORTH: readonly Validator[] = [
  dkCpr,
  dkCprMod11,
  dkCvr,
  eeIsikukood,
  eeRegistrikood,
  eeVat,
  fiHetu,
  fiYtunnus,
  isKennitala,
  ltAsmensKodas,
  ltVat,
  lvPersonasKods,
  lvVat,
  noAccount,
  noFodselsnummer,
  noOrgnr,
  seOrganisationsnummer,
  sePersonnummer,
];
