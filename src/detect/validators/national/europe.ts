import type { Validator } from '../validator.ts';
import { deTaxId } from './de-tax-id.ts';
import { esNif } from './es-nif.ts';
import { frNir } from './fr-nir.ts';
import { itFiscalCode } from './it-fiscal-code.ts';
import { nhsMod11 } from './nhs-mod11.ts';
import { nlBsn } from './nl-bsn.ts';
import { plPesel } from './pl-pesel.ts';
import { ukNino } from './uk-nino.ts';

/** The identifiers of European countries. */
export const EUROPE: readonly Validator[] = [
  deTaxId,
  esNif,
  frNir,
  itFiscalCode,
  nhsMod11,
  nlBsn,
  plPesel,
  ukNino,
];
