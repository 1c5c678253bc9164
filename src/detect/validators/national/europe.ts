import type { Validator } from '../validator.ts';
import { euVat } from './eu-vat.ts';
import { EUROPE_EAST } from './europe-east.ts';
import { EUROPE_NORTH } from './europe-north.ts';
import { EUROPE_SOUTH } from './europe-south.ts';
import { EUROPE_WEST } from './europe-west.ts';

/** The identifiers of European countries. */
export const EUROPE: readonly Validator[] = [
  ...EUROPE_WEST,
  ...EUROPE_NORTH,
  ...EUROPE_SOUTH,
  ...EUROPE_EAST,
  euVat,
];
