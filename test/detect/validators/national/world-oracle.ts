import { FUTURE, type OracleRow, ours, theirs } from '../stdnum-rows.ts';

/** Validators of other continents that stdnum knows as well. */
export const WORLD_ORACLE: readonly OracleRow[] = [
  {
    ours: 'ca-sin',
    theirs: 'CA.sin',
    forms: ['999999999'],
    except: [theirs('none begins with 0 or 8', /^[08]/)],
  },
  {
    ours: 'ca-bn',
    theirs: 'CA.bn',
    forms: ['999999999', '999999999R[CMPT]9999', '999999999R[CDGMPRTZ]9999'],
    except: [ours('programmes that stdnum does not know', /R[DGRZ]/)],
  },
  { ours: 'ca-bc-phn', theirs: 'CA.bc_bhn', forms: ['9999999999'] },
  { ours: 'br-cpf', theirs: 'BR.cpf', forms: ['99999999999'] },
  { ours: 'do-cedula', theirs: 'DO.cedula', forms: ['99999999999'] },
  { ours: 'do-rnc', theirs: 'DO.rnc', forms: ['999999999'] },
  { ours: 'gt-nit', theirs: 'GT.nit', forms: ['99999999', '9999999[0123456789K]', '999999999999'] },
  {
    ours: 'gt-cui',
    theirs: 'GT.cui',
    forms: ['999999999[01]9[012]9'],
    except: [
      theirs('a rest of 10 has no digit, and municipalities count from 1'),
      ours('stdnum does not know the 33rd of Huehuetenango', /1333$/),
    ],
  },
  {
    ours: 'sv-nit',
    theirs: 'SV.nit',
    forms: ['0999DDMMYY9999', '[19]999DDMMYY9999', '0614DDMMYY1019'],
    except: [
      theirs('only days that exist; serial numbers to 100 follow the old rule'),
      ours('serial numbers to 100 follow the old rule, a rest of 0 gives 0', /^.{10}0|0$/),
    ],
  },
  {
    ours: 'cn-uscc',
    theirs: 'CN.uscc',
    forms: ['9199999999999999[0123456789ABCDEFGHJKLMNPQRTUWXY]A', '91999999MA[ABCD]999999A'],
    except: [
      ours('stdnum has no check character for the rest 0', /0$/),
      theirs('no authority has the number 0', /^0/),
    ],
  },
  {
    ours: 'cn-ric',
    theirs: 'CN.ric',
    forms: ['11010119YYMMDD9999'],
    except: [FUTURE, theirs('years are 1900 to 2099', /^.{6}(?!19|20)/)],
  },
  {
    ours: 'tw-ubn',
    theirs: 'TW.ubn',
    forms: ['99999999', '999999[7]9'],
    except: [ours('a multiple of 5 suffices since 2023')],
  },
  { ours: 'in-vid', theirs: 'IN.vid', forms: ['9999999999999999'] },
  { ours: 'in-aadhaar', theirs: 'IN.aadhaar', forms: ['999999999999'] },
  {
    ours: 'nz-ird',
    theirs: 'NZ.ird',
    forms: ['99999999', '999999999'],
    except: [
      theirs('numbers in use are 10 to 150 million', /^0{1,2}\d{7}$|^(?:1[5-9]|[2-9]\d)\d{7}$/),
    ],
  },
  {
    ours: 'nz-bank',
    theirs: 'NZ.bank',
    forms: [
      '01-0999-0999999-00',
      '12-3[012]99-0999999-00',
      '38-9099-0999999-00',
      '08-6599-0999999-00',
      '25-2599-0999999-00',
    ],
  },
  { ours: 'ar-cuit', theirs: 'AR.cuit', forms: ['2[0347]999999999', '3[034]999999999'] },
  { ours: 'pe-ruc', theirs: 'PE.ruc', forms: ['10999999999', '20999999999'] },
  { ours: 'uy-rut', theirs: 'UY.rut', forms: ['219999990019'] },
  { ours: 've-rif', theirs: 'VE.rif', forms: ['[VEJPG]999999999'] },
  { ours: 'jp-corporate-number', theirs: 'JP.cn', forms: ['9999999999999'] },
  { ours: 'tr-tckn', theirs: 'TR.tckimlik', forms: ['[123456789]9999999999'] },
  { ours: 'tr-vkn', theirs: 'TR.vkn', forms: ['9999999999'] },
  { ours: 'za-id', theirs: 'ZA.idnr', forms: ['YYMMDD9999[01]89'] },
  { ours: 'au-tfn', theirs: 'AU.tfn', forms: ['999999999'] },
  { ours: 'au-abn', theirs: 'AU.abn', forms: ['99999999999'] },
  { ours: 'au-acn', theirs: 'AU.acn', forms: ['999999999'] },
];
