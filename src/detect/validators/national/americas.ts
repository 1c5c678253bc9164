import type { Validator } from '../validator.ts';
import { arCuit } from './ar-cuit.ts';
import { brCnh } from './br-cnh.ts';
import { brCnpj } from './br-cnpj.ts';
import { brCpf } from './br-cpf.ts';
import { brPis } from './br-pis.ts';
import { brRenavam } from './br-renavam.ts';
import { brVoter } from './br-voter.ts';
import { caBcPhn } from './ca-bc-phn.ts';
import { caBn } from './ca-bn.ts';
import { caOhip } from './ca-ohip.ts';
import { caRamq } from './ca-ramq.ts';
import { caSin } from './ca-sin.ts';
import { clRut } from './cl-rut.ts';
import { coNit } from './co-nit.ts';
import { doCedula } from './do-cedula.ts';
import { doRnc } from './do-rnc.ts';
import { ecCi } from './ec-ci.ts';
import { gtCui } from './gt-cui.ts';
import { gtNit } from './gt-nit.ts';
import { mxCurp } from './mx-curp.ts';
import { mxNss } from './mx-nss.ts';
import { mxRfc } from './mx-rfc.ts';
import { peRuc } from './pe-ruc.ts';
import { pyRuc } from './py-ruc.ts';
import { svDui } from './sv-dui.ts';
import { svNit } from './sv-nit.ts';
import { usAtin } from './us-atin.ts';
import { usEin } from './us-ein.ts';
import { usItin } from './us-itin.ts';
import { usSsn } from './us-ssn.ts';
import { uyCi } from './uy-ci.ts';
import { uyRut } from './uy-rut.ts';
import { veRif } from './ve-rif.ts';

/** The identifiers of the Americas. */
export const AMERICAS: readonly Validator[] = [
  arCuit,
  brCnh,
  brCnpj,
  brCpf,
  brPis,
  brRenavam,
  brVoter,
  caBcPhn,
  caBn,
  caOhip,
  caRamq,
  caSin,
  clRut,
  coNit,
  doCedula,
  doRnc,
  ecCi,
  gtCui,
  gtNit,
  mxCurp,
  mxNss,
  mxRfc,
  peRuc,
  pyRuc,
  svDui,
  svNit,
  usAtin,
  usEin,
  usItin,
  usSsn,
  uyCi,
  uyRut,
  veRif,
];
