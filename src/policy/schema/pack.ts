import { z } from 'zod';
import { defaultsSchema } from './defaults.ts';
import { listSchema } from './list.ts';
import { metadataSchema } from './metadata.ts';
import { ruleSchema } from './rule/rule.ts';
import { filled, listName } from './words.ts';

const frame = {
  apiVersion: z.literal('gatewarden/v1').describe('Version of the format: `gatewarden/v1`.'),
  kind: z.literal('RulePack').describe('Kind of the file: `RulePack`.'),
  metadata: metadataSchema,
};
const name = listName('The name of a list.');
const LISTS = 'Term lists by name, used by `list` candidates.';
const defaults = defaultsSchema.exactOptional();
const fragments = z
  .record(
    listName('The name of a fragment.'),
    filled('A part of a pattern, without capture groups.'),
  )
  .describe('Parts of patterns by name: `{name}` in a pattern of the pack stands for them.')
  .default({});
/** `defaults` may give these. */
const writtenRule = ruleSchema.partial({ class: true, entity: true });
const RULES = 'The rules of the pack; may be empty when it extends another.';

/** A whole rule file; the source of the JSON Schema. */
export const packSchema = z
  .strictObject({
    ...frame,
    lists: z.record(name, listSchema).describe(LISTS).default({}),
    defaults,
    fragments,
    rules: z.array(writtenRule).describe(RULES),
  })
  .describe('A Gatewarden rule pack.');

/** The same file with lists and rules unread, so that each of them can fail on its own. */
export const frameSchema = z
  .strictObject({
    ...frame,
    lists: z.record(name, z.unknown()).describe(LISTS).default({}),
    defaults,
    fragments,
    rules: z.array(z.unknown()).describe(RULES),
  })
  .describe('A map with apiVersion, kind, metadata, lists, defaults, fragments and rules.');
