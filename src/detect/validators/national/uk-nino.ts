import { compact } from '../digits.ts';
import type { Validator } from '../validator.ts';

const SHAPE = /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}[A-D]$/;
const UNUSED_PREFIX = /^(?:BG|GB|KN|NK|NT|TN|ZZ)/;

/** UK National Insurance numbers: allowed prefix letters, six digits, suffix A to D. */
export const ukNino: Validator = {
  name: 'uk-nino',
  passRate: 0.552,
  source: 'HM Revenue & Customs, National Insurance Manual NIM39110',
  check: (value) => {
    const nino = compact(value);
    return SHAPE.test(nino) && !UNUSED_PREFIX.test(nino);
  },
};
