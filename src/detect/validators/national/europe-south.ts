import type { Validator } from '../validator.ts';
import { cyVat } from './cy-vat.ts';
import { esCif } from './es-cif.ts';
import { esNif } from './es-nif.ts';
import { esNss } from './es-nss.ts';
import { grAmka } from './gr-amka.ts';
import { grVat } from './gr-vat.ts';
import { itFiscalCode } from './it-fiscal-code.ts';
import { itVat } from './it-vat.ts';
import { mtVat } from './mt-vat.ts';
import { ptCc } from './pt-cc.ts';
import { ptNif } from './pt-nif.ts';
import { ptNiss } from './pt-niss.ts';

/** The identifiers of Spain, Portugal, Italy, Greece, Malta and Cyprus. */
export const EUROPE_SOUTH: readonly Validator[] = [
  cyVat,
  esCif,
  esNif,
  esNss,
  grAmka,
  grVat,
  itFiscalCode,
  itVat,
  mtVat,
  ptCc,
  ptNif,
  ptNiss,
];
