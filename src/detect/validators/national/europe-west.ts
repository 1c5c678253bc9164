import type { Validator } from '../validator.ts';
import { atTin } from './at-tin.ts';
import { atVat } from './at-vat.ts';
import { atVnr } from './at-vnr.ts';
import { beIdCard } from './be-id-card.ts';
import { beNn } from './be-nn.ts';
import { beVat } from './be-vat.ts';
import { chAhv } from './ch-ahv.ts';
import { chUid } from './ch-uid.ts';
import { deBsnr } from './de-bsnr.ts';
import { deHealthInsurance } from './de-health-insurance.ts';
import { deIdCard } from './de-id-card.ts';
import { deLanr } from './de-lanr.ts';
import { dePassport } from './de-passport.ts';
import { dePlz } from './de-plz.ts';
import { deSocialSecurity } from './de-social-security.ts';
import { deTaxId } from './de-tax-id.ts';
import { deTaxIdDigit } from './de-tax-id-digit.ts';
import { deTaxNumber } from './de-tax-number.ts';
import { deVat } from './de-vat.ts';
import { frNir } from './fr-nir.ts';
import { frSiren } from './fr-siren.ts';
import { frSiret } from './fr-siret.ts';
import { frTaxNumber } from './fr-tax-number.ts';
import { frVat } from './fr-vat.ts';
import { iePps } from './ie-pps.ts';
import { ieVat } from './ie-vat.ts';
import { luNationalId } from './lu-national-id.ts';
import { luVat } from './lu-vat.ts';
import { nhsMod11 } from './nhs-mod11.ts';
import { nlBsn } from './nl-bsn.ts';
import { nlVat } from './nl-vat.ts';
import { ukChi } from './uk-chi.ts';
import { ukDrivingLicence } from './uk-driving-licence.ts';
import { ukNino } from './uk-nino.ts';
import { ukUtr } from './uk-utr.ts';
import { ukVat } from './uk-vat.ts';
import { ukVehicleRegistration } from './uk-vehicle-registration.ts';

/**
 * The identifiers of the United Kingdom, Ireland, France, the Benelux and German-speaking
 * countries.
 */
export const EUROPE_WEST: readonly Validator[] = [
  atTin,
  atVat,
  atVnr,
  beIdCard,
  beNn,
  beVat,
  chAhv,
  chUid,
  deBsnr,
  deHealthInsurance,
  deIdCard,
  deLanr,
  dePassport,
  dePlz,
  deSocialSecurity,
  deTaxIdDigit,
  deTaxId,
  deTaxNumber,
  deVat,
  frNir,
  frSiren,
  frSiret,
  frTaxNumber,
  frVat,
  iePps,
  ieVat,
  luNationalId,
  luVat,
  nhsMod11,
  nlBsn,
  nlVat,
  ukChi,
  ukDrivingLicence,
  ukNino,
  ukUtr,
  ukVat,
  ukVehicleRegistration,
];
