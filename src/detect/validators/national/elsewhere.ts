import type { Validator } from '../validator.ts';
import { auAbn } from './au-abn.ts';
import { auTfn } from './au-tfn.ts';
import { inAadhaar } from './in-aadhaar.ts';

/** The identifiers of countries in Africa, Asia and Oceania. */
export const ELSEWHERE: readonly Validator[] = [auAbn, auTfn, inAadhaar];
