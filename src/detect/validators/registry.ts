import { abaRouting } from './aba-routing.ts';
import { card } from './card.ts';
import { emailAddress } from './email-address.ts';
import { ibanMod97 } from './iban.ts';
import { imei } from './imei.ts';
import { ipPersonal } from './ip-personal.ts';
import { ipv4 } from './ipv4.ts';
import { ipv6 } from './ipv6.ts';
import { jwt } from './jwt.ts';
import { luhn } from './luhn.ts';
import { macAddress } from './mac-address.ts';
import { AMERICAS } from './national/americas.ts';
import { ELSEWHERE } from './national/elsewhere.ts';
import { EUROPE } from './national/europe.ts';
import { phoneNumber } from './phone-number.ts';
import { privateKeyPem } from './private-key-pem.ts';
import { githubTokenCrc32, npmTokenCrc32 } from './token-crc32.ts';
import type { Validator } from './validator.ts';
import { vin } from './vin.ts';

const ALL: readonly Validator[] = [
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
  phoneNumber,
  privateKeyPem,
  vin,
  ...AMERICAS,
  ...ELSEWHERE,
  ...EUROPE,
];

/** Every validator that rules may name in `validate`, by its name. */
export const VALIDATORS: ReadonlyMap<string, Validator> = new Map(
  ALL.map((validator) => [validator.name, validator]),
);
