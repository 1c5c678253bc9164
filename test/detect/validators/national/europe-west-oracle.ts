import { FUTURE, type OracleRow, ours, theirs, ZERO } from '../stdnum-rows.ts';

/** Validators of `national/europe-west` that stdnum knows as well. */
export const EUROPE_WEST_ORACLE: readonly OracleRow[] = [
  { ours: 'uk-utr', theirs: 'GB.utr', forms: ['9999999999'] },
  {
    ours: 'uk-vat',
    theirs: 'GB.vat',
    forms: ['999999999', '999999999999', 'GD[01234]99', 'H[A][56789]99'],
  },
  { ours: 'uk-nino', theirs: 'GB.nino', forms: ['AA999999[ABCD]'] },
  {
    ours: 'ie-pps',
    theirs: 'IE.pps',
    forms: ['9999999A', '9999999A[ABHWTX]'],
    except: [ours('stdnum does not count the second letter B', /[A-W]B$/)],
  },
  {
    ours: 'ie-vat',
    theirs: 'IE.vat',
    forms: ['9999999A', '9999999A[ABCDEFGHI]', '9A99999A'],
    except: [theirs('the second letter is A to I', /[J-W]$/)],
  },
  { ours: 'de-vat', theirs: 'DE.vat', forms: ['999999999'], except: [ZERO] },
  {
    ours: 'de-tax-id',
    theirs: 'DE.idnr',
    forms: ['99999999999'],
    except: [theirs('stdnum allows a second digit to repeat, and leading zeros')],
  },
  {
    ours: 'de-social-security',
    theirs: 'DE.svnr',
    forms: ['99DDMMYYA999'],
    except: [theirs('stdnum does not look at the day'), ours('areas that stdnum does not list')],
  },
  {
    ours: 'de-passport',
    theirs: 'DE.passport',
    forms: ['[CFGHJK][CFGHJKLMNPRTVWXYZ0123456789]9999999', 'C99999999', 'C999999999'],
    except: [theirs('stdnum does not look at the check digit')],
  },
  { ours: 'at-vnr', theirs: 'AT.vnr', forms: ['9999DDMMYY'], except: [ZERO] },
  {
    ours: 'at-tin',
    theirs: 'AT.tin',
    forms: ['999999999'],
    except: [ours('stdnum lists the tax offices')],
  },
  { ours: 'at-vat', theirs: 'AT.uid', forms: ['U99999999'] },
  {
    ours: 'ch-ahv',
    theirs: 'CH.ssn',
    forms: ['756[0123456789]99999999[0123456789]', '9999999999999'],
  },
  { ours: 'ch-uid', theirs: 'CH.uid', forms: ['CHE999999999'] },
  {
    ours: 'fr-nir',
    theirs: 'FR.nir',
    forms: ['[12]YYMM9999999999'],
    except: [theirs('no place or serial number is 000', /^.{5}00|^.{7}000|^.{10}000/)],
  },
  { ours: 'fr-siren', theirs: 'FR.siren', forms: ['999999999'] },
  {
    ours: 'fr-siret',
    theirs: 'FR.siret',
    forms: ['99999999999999', '35600000099999'],
    except: [
      ours('the post has a rule of its own', /^356000000/),
      theirs('the company number has to hold as well'),
    ],
  },
  {
    ours: 'fr-vat',
    theirs: 'FR.tva',
    forms: ['99999999999', 'A9999999999', '9A999999999', 'AA999999999'],
  },
  { ours: 'fr-tax-number', theirs: 'FR.nif', forms: ['[0123]999999999[01234]99'] },
  {
    ours: 'be-nn',
    theirs: 'BE.nn',
    forms: ['YYMMDD99999'],
    except: [
      FUTURE,
      theirs(
        '97 less a remainder is 01 to 97, serial numbers 001 to 998',
        /(?:00|98|99)$|^.{6}(?:000|999)/,
      ),
    ],
  },
  { ours: 'be-vat', theirs: 'BE.vat', forms: ['0999999999', '1999999999', '999999999'] },
  { ours: 'nl-bsn', theirs: 'NL.bsn', forms: ['999999999'] },
  {
    ours: 'nl-vat',
    theirs: 'NL.btw',
    forms: ['999999999B99'],
    except: [theirs('suffixes begin with 01', /B00$/)],
  },
  { ours: 'lu-vat', theirs: 'LU.tva', forms: ['99999999'] },
];
