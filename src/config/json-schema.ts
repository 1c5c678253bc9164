import { z } from 'zod';
import { settingsSchema } from './schema.ts';

/** The JSON Schema (draft 2020-12) of the configuration file, for editors and CI. */
export function configJsonSchema(): object {
  return z.toJSONSchema(settingsSchema, { io: 'input' });
}
