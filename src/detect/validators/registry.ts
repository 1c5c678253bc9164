import { abaRouting } from './aba-routing.ts';
import { auAbn } from './au-abn.ts';
import { auTfn } from './au-tfn.ts';
import { brCnpj } from './br-cnpj.ts';
import { brCpf } from './br-cpf.ts';
import { caSin } from './ca-sin.ts';
import { card } from './card.ts';
import { deTaxId } from './de-tax-id.ts';
import { emailAddress } from './email-address.ts';
import { esNif } from './es-nif.ts';
import { frNir } from './fr-nir.ts';
import { ibanMod97 } from './iban.ts';
import { imei } from './imei.ts';
import { inAadhaar } from './in-aadhaar.ts';
import { ipPersonal } from './ip-personal.ts';
import { ipv4 } from './ipv4.ts';
import { ipv6 } from './ipv6.ts';
import { itFiscalCode } from './it-fiscal-code.ts';
import { jwt } from './jwt.ts';
import { luhn } from './luhn.ts';
import { macAddress } from './mac-address.ts';
import { nhsMod11 } from './nhs-mod11.ts';
import { nlBsn } from './nl-bsn.ts';
import { phoneNumber } from './phone-number.ts';
import { plPesel } from './pl-pesel.ts';
import { privateKeyPem } from './private-key-pem.ts';
import { githubTokenCrc32, npmTokenCrc32 } from './token-crc32.ts';
import { ukNino } from './uk-nino.ts';
import { usItin } from './us-itin.ts';
import { usSsn } from './us-ssn.ts';
import type { Validator } from './validator.ts';
import { vin } from './vin.ts';

const ALL: readonly Validator[] = [
  abaRouting,
  auAbn,
  auTfn,
  brCnpj,
  brCpf,
  caSin,
  card,
  deTaxId,
  emailAddress,
  esNif,
  frNir,
  githubTokenCrc32,
  ibanMod97,
  imei,
  inAadhaar,
  ipPersonal,
  ipv4,
  ipv6,
  itFiscalCode,
  jwt,
  luhn,
  macAddress,
  nhsMod11,
  nlBsn,
  npmTokenCrc32,
  phoneNumber,
  plPesel,
  privateKeyPem,
  ukNino,
  usItin,
  usSsn,
  vin,
];

/** Every validator that rules may name in `validate`, by its name. */
export const VALIDATORS: ReadonlyMap<string, Validator> = new Map(
  ALL.map((validator) => [validator.name, validator]),
);
