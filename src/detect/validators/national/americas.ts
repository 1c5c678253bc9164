import type { Validator } from '../validator.ts';
import { arCuit } from './ar-cuit.ts';
import { brCnpj } from './br-cnpj.ts';
import { brCpf } from './br-cpf.ts';
import { brPis } from './br-pis.ts';
import { caSin } from './ca-sin.ts';
import { clRut } from './cl-rut.ts';
import { coNit } from './co-nit.ts';
import { doCedula } from './do-cedula.ts';
import { ecCi } from './ec-ci.ts';
import { mxCurp } from './mx-curp.ts';
import { mxRfc } from './mx-rfc.ts';
import { peRuc } from './pe-ruc.ts';
import { pyRuc } from './py-ruc.ts';
import { usEin } from './us-ein.ts';
import { usItin } from './us-itin.ts';
import { usSsn } from './us-ssn.ts';
import { uyCi } from './uy-ci.ts';
import { uyRut } from './uy-rut.ts';
import { veRif } from './ve-rif.ts';

/** The identifiers of the Americas. */
export const AMERICAS: readonly Validator[] = [
  arCuit,
  brCnpj,
  brCpf,
  brPis,
  caSin,
  clRut,
  coNit,
  doCedula,
  ecCi,
  mxCurp,
  mxRfc,
  peRuc,
  pyRuc,
  usEin,
  usItin,
  usSsn,
  uyCi,
  uyRut,
  veRif,
];
