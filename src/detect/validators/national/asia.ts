import type { Validator } from '../validator.ts';
import { cnRic } from './cn-ric.ts';
import { cnUscc } from './cn-uscc.ts';
import { hkHkid } from './hk-hkid.ts';
import { idNik } from './id-nik.ts';
import { idNpwp } from './id-npwp.ts';
import { inAadhaar } from './in-aadhaar.ts';
import { inGstin } from './in-gstin.ts';
import { inPan } from './in-pan.ts';
import { inVid } from './in-vid.ts';
import { jpCorporateNumber } from './jp-corporate-number.ts';
import { jpMyNumber } from './jp-my-number.ts';
import { krBrn } from './kr-brn.ts';
import { krFrn } from './kr-frn.ts';
import { krRrn } from './kr-rrn.ts';
import { lkNic } from './lk-nic.ts';
import { myNric } from './my-nric.ts';
import { pkCnic } from './pk-cnic.ts';
import { sgNric } from './sg-nric.ts';
import { sgUen } from './sg-uen.ts';
import { thTnin } from './th-tnin.ts';
import { twId } from './tw-id.ts';
import { twUbn } from './tw-ubn.ts';
import { vnCccd } from './vn-cccd.ts';
import { vnMst } from './vn-mst.ts';

/** The identifiers of Asia. */
export const ASIA: readonly Validator[] = [
  cnRic,
  cnUscc,
  hkHkid,
  idNik,
  idNpwp,
  inAadhaar,
  inGstin,
  inPan,
  inVid,
  jpCorporateNumber,
  jpMyNumber,
  krBrn,
  krFrn,
  krRrn,
  lkNic,
  myNric,
  pkCnic,
  sgNric,
  sgUen,
  thTnin,
  twId,
  twUbn,
  vnCccd,
  vnMst,
];
