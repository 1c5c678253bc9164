import { hasLuhnDigit } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** With 16 in front where a field has the length of a personal number, 01 behind as VAT number. */
const PARTS = /^(?:16)?([1-9][0-9][2-9][0-9]{7})$|^(?:SE)?([1-9][0-9]{9})01$/;

/**
 * Swedish organisation numbers: ten digits, the last by Luhn, the third 2 or more so that they are
 * no dates; and VAT numbers, which add SE and 01 (one-person businesses use their own number).
 */
export const seOrganisationsnummer: Validator = {
  name: 'se-organisationsnummer',
  passRate: 0.073,
  source: 'Lag (1974:174) om identitetsbeteckning för juridiska personer; Skatteverket, SKV 709',
  check: (value) => {
    const [, organisation, taxed] = PARTS.exec(compact(value)) ?? [];
    const digits = exactDigits(organisation ?? taxed ?? '', 10);
    return digits !== undefined && hasLuhnDigit(digits);
  },
};
