import { describe, expect, it } from 'vitest';
import { VALIDATORS } from '../../../../src/detect/validators/registry.ts';

/** Published samples, and numbers whose check digits were worked out by the published rule. */
const VALID: readonly (readonly [name: string, ...values: string[]])[] = [
  ['us-ein', '12-3456789', '94-2404110'],
  ['mx-curp', 'BOXW310820HNERXN09'],
  ['mx-rfc', 'GODE561231GR8'],
  ['ar-cuit', '20-05536168-2', '30-50001091-2'],
  ['cl-rut', '12.531.909-2', '76086428-5'],
  ['co-nit', '213.123.432-1'],
  ['pe-ruc', '20512333797'],
  ['ec-ci', '171430710-3'],
  ['uy-ci', '1.234.567-2'],
  ['uy-rut', '21-100342-001-7'],
  ['py-ruc', '80028061-0'],
  ['do-cedula', '00113918205'],
  ['ve-rif', 'V-11470283-4'],
  ['in-pan', 'ACUPA7085R'],
  ['in-gstin', '27AAPFU0939F1ZV'],
  ['pk-cnic', '34201-0891231-8'],
  ['lk-nic', '853400937V', '198534000937'],
  ['cn-ric', '360426199101010071'],
  ['hk-hkid', 'A123456(3)', 'AB987654(3)'],
  ['tw-id', 'A123456789'],
  ['jp-my-number', '1234 5678 9018'],
  ['jp-corporate-number', '5-8356-7825-6246'],
  ['kr-rrn', '971013-9019902'],
  ['kr-brn', '116-82-00276'],
  ['sg-nric', 'S1234567D', 'F1234567N', 'T1234567J', 'G1234567X', 'M1234567K'],
  ['sg-uen', '00192200M', '197401143C', 'S16FC0121D'],
  ['my-nric', '770305-02-1234'],
  ['th-tnin', '1-2345-45678-78-1'],
  ['vn-mst', '0100233488'],
  ['id-nik', '3171011708450001'],
  ['id-npwp', '01.312.166.0-091.000'],
  ['tr-tckn', '10000000146'],
  ['tr-vkn', '4540536920'],
  ['il-id', '39337423'],
  ['za-id', '7503305044089'],
  ['eg-nid', '29001011234567'],
  ['sa-id', '1000000008'],
  ['ir-nid', '0499370899'],
  ['au-acn', '004 085 616'],
  ['au-medicare', '2123 45670 1'],
  ['nz-ird', '49-091-850'],
  ['nz-nhi', 'ZAC5361', 'ZVB97XQ'],
  ['us-npi', '1234567893'],
  ['us-dea', 'AB1234563', 'F91234563'],
  ['us-mbi', '1EG4-TE5-MK73'],
  ['clabe', '032180000118359719'],
  ['isin', 'US0378331005'],
  ['lei', '5493001KJTIIGC8Y1R12'],
  ['creditor-reference', 'RF18 5390 0754 7034'],
  ['bic', 'DEUTDEFF', 'DEUTDEFF500'],
  ['iccid', '8901 4103 2111 1851 0720'],
  [
    'mrz',
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
    'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<',
  ],
];

/** Of the right shape, and wrong. */
const INVALID: readonly (readonly [name: string, ...values: string[]])[] = [
  ['us-ein', '07-3456789', '00-0000000'],
  ['mx-curp', 'BOXW310820HNERXN08', 'BOXW311320HNERXN09'],
  ['ar-cuit', '20-05536168-3', '10-05536168-2'],
  ['cl-rut', '12.531.909-3', '11.111.111-1'],
  ['pe-ruc', '20512333798', '30512333797'],
  ['ec-ci', '171430710-4', '991430710-3'],
  ['in-pan', 'ACUXA7085R', 'ACUPA0000R'],
  ['in-gstin', '27AAPFU0939F1ZW', '40AAPFU0939F1ZV'],
  ['cn-ric', '360426199101010072', '360426199113010071'],
  ['hk-hkid', 'A123456(4)'],
  ['jp-my-number', '123456789019'],
  ['kr-rrn', '971313-9019902', '971013-9019903'],
  ['sg-nric', 'S1234567E', 'X1234567D'],
  ['th-tnin', '1-2345-45678-78-2', '0-2345-45678-78-1'],
  ['tr-tckn', '10000000147', '00000000146'],
  ['za-id', '7513305044089', '7503305044080'],
  ['eg-nid', '49001011234567', '29013011234567'],
  ['au-medicare', '2123 45670 0', '7123 45670 1'],
  ['nz-nhi', 'ZAC5362', 'ZIC5361'],
  ['us-npi', '1234567890', '3234567893', '1111111112'],
  ['us-dea', 'AB1234564', 'OB1234563'],
  ['us-mbi', '1SG4-TE5-MK73', '0EG4-TE5-MK73'],
  ['lei', '5493001KJTIIGC8Y1R13', '12345678901234567897'],
  ['bic', 'DEUTXXFF', 'PASSWORD'],
  [
    'mrz',
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C37UTO7408122F1204159ZE184226B<<<<<10',
  ],
];

const flat = (table: typeof VALID) =>
  table.flatMap(([name, ...values]) => values.map((value) => [name, value] as const));

describe('validators of the world', () => {
  it.each(flat(VALID))('%s accepts %s', (name, value) => {
    expect(VALIDATORS.get(name)?.check(value)).toBe(true);
  });

  it.each(flat(INVALID))('%s refuses %s', (name, value) => {
    expect(VALIDATORS.get(name)?.check(value)).toBe(false);
  });
});
