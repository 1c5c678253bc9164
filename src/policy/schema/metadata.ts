import { z } from 'zod';
import { PACK_NAME, ruleId } from './words.ts';

// https://semver.org, numbers without leading zeros, optional pre-release and build parts.
const SEMVER =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;
const EXTENDED = /^(builtin:)?[a-z][a-z0-9-]*$/;
/** A BCP 47 language tag as far as packs use it: `en`, `pt-BR`. */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Who made the pack and what it builds on. */
export const metadataSchema = z
  .strictObject({
    name: z
      .string()
      .regex(PACK_NAME)
      .describe(
        'Name of the pack, unique among all active packs: lower-case letters, digits and "-".',
      ),
    version: z
      .string()
      .regex(SEMVER)
      .describe('Semantic version like `1.4.2`. A published version never changes its content.'),
    title: z.string().describe('One line for humans, shown by tools.').default(''),
    owner: z.string().describe('Who answers for the pack: a team or an address.').default(''),
    license: z.string().describe('Licence of the pack, as an SPDX identifier.').default(''),
    languages: z
      .array(z.string().regex(LANGUAGE).describe('A BCP 47 language tag like `en` or `pt-BR`.'))
      .describe('Languages that the pack is made for; empty means all.')
      .default([]),
    extends: z
      .array(
        z
          .string()
          .regex(EXTENDED)
          .describe('The name of a pack, or `builtin:` and the name of a shipped pack.'),
      )
      .describe('Packs whose rules are part of this one. Own rules win by id.')
      .default([]),
    disable: z
      .array(ruleId('The id of a rule of an extended pack.'))
      .describe('Ids of rules of extended packs to leave out.')
      .default([]),
  })
  .describe('Who made the pack and what it builds on.');
