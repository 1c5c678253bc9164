import { abaRouting } from './aba-routing.ts';
import { base58check } from './base58check.ts';
import { bech32 } from './bech32.ts';
import { bic } from './bic.ts';
import { bip39 } from './bip39.ts';
import { card } from './card.ts';
import { clabe } from './clabe.ts';
import { creditorReference } from './creditor-reference.ts';
import { eip55 } from './eip55.ts';
import { emailAddress } from './email-address.ts';
import { ibanMod97 } from './iban.ts';
import { iccid } from './iccid.ts';
import { imei } from './imei.ts';
import { ipPersonal } from './ip-personal.ts';
import { ipv4 } from './ipv4.ts';
import { ipv6 } from './ipv6.ts';
import { isin } from './isin.ts';
import { jwt } from './jwt.ts';
import { lei } from './lei.ts';
import { luhn } from './luhn.ts';
import { macAddress } from './mac-address.ts';
import { mrz } from './mrz.ts';
import { AFRICA_MIDDLE_EAST } from './national/africa-middle-east.ts';
import { AMERICAS } from './national/americas.ts';
import { ASIA } from './national/asia.ts';
import { EUROPE } from './national/europe.ts';
import { OCEANIA } from './national/oceania.ts';
import { phoneNational } from './phone-national.ts';
import { phoneNumber } from './phone-number.ts';
import { privateKeyPem } from './private-key-pem.ts';
import { githubTokenCrc32, npmTokenCrc32 } from './token-crc32.ts';
import { usDea } from './us-dea.ts';
import { usMbi } from './us-mbi.ts';
import { usNpi } from './us-npi.ts';
import type { Validator } from './validator.ts';
import { vin } from './vin.ts';

const ALL: readonly Validator[] = [
  eip55,
  bip39,
  bech32,
  base58check,
  mrz,
  iccid,
  bic,
  creditorReference,
  lei,
  isin,
  clabe,
  usMbi,
  usDea,
  usNpi,
  abaRouting,
  card,
  emailAddress,
  githubTokenCrc32,
  ibanMod97,
  imei,
  ipPersonal,
  ipv4,
  ipv6,
  jwt,
  luhn,
  macAddress,
  npmTokenCrc32,
  phoneNational,
  phoneNumber,
  privateKeyPem,
  vin,
  ...AFRICA_MIDDLE_EAST,
  ...AMERICAS,
  ...ASIA,
  ...EUROPE,
  ...OCEANIA,
];

/** Every validator that a rule may name in `validate`, by name. */
export const VALIDATORS: ReadonlyMap<string, Validator> = new Map(
  ALL.map((validator) => [validator.name, validator]),
);
