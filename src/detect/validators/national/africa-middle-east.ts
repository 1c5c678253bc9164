import type { Validator } from '../validator.ts';
import { aeEid } from './ae-eid.ts';
import { egNid } from './eg-nid.ts';
import { ilId } from './il-id.ts';
import { irNid } from './ir-nid.ts';
import { kwCivil } from './kw-civil.ts';
import { saId } from './sa-id.ts';
import { trTckn } from './tr-tckn.ts';
import { trVkn } from './tr-vkn.ts';
import { zaId } from './za-id.ts';

/** The identifiers of Africa and the Middle East. */
export const AFRICA_MIDDLE_EAST: readonly Validator[] = [
  aeEid,
  egNid,
  ilId,
  irNid,
  kwCivil,
  saId,
  trTckn,
  trVkn,
  zaId,
];
