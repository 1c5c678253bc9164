import { compact } from './digits.ts';
import type { Validator } from './validator.ts';

/** Countries whose banks have codes; XK is Kosovo. */
const COUNTRIES: ReadonlySet<string> = new Set(
  (
    'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF ' +
    'CG CH CI CK CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FM FO FR GA GB ' +
    'GD GE GG GH GI GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH ' +
    'KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MS MT MU MV ' +
    'MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PF PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE ' +
    'SG SI SK SL SM SN SO SR ST SV SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE ' +
    'VG VN VU WS XK YE ZA ZM ZW'
  ).split(' '),
);

/** Bank identifier codes: four letters, a country, two characters, and three of a branch. */
export const bic: Validator = {
  name: 'bic',
  passRate: 0.314,
  source: 'ISO 9362; countries of ISO 3166-1',
  check: (value) => {
    const bic = compact(value);
    return /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(bic) && COUNTRIES.has(bic.slice(4, 6));
  },
};
