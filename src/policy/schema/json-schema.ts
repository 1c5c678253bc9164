import { z } from 'zod';
import { packSchema } from './pack.ts';

/**
 * The JSON Schema (draft 2020-12) of rule files, for editors. It says less than `parseRulePack`:
 * relations between fields are not in it. Fields of later versions are absent.
 */
export function rulePackJsonSchema(): object {
  return z.toJSONSchema(packSchema, { target: 'draft-2020-12', io: 'input' });
}
