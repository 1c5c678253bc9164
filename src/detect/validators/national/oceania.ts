import type { Validator } from '../validator.ts';
import { auAbn } from './au-abn.ts';
import { auAcn } from './au-acn.ts';
import { auMedicare } from './au-medicare.ts';
import { auTfn } from './au-tfn.ts';
import { nzBank } from './nz-bank.ts';
import { nzIrd } from './nz-ird.ts';
import { nzNhi } from './nz-nhi.ts';

/** The identifiers of Oceania. */
export const OCEANIA: readonly Validator[] = [
  auAbn,
  auAcn,
  auMedicare,
  auTfn,
  nzBank,
  nzIrd,
  nzNhi,
];
