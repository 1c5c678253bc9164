import { z } from 'zod';
import { DEFAULT_VIEWS, VIEW_TABLE } from '../../../detect/views.ts';
import { VIEWS } from '../../../model/rule.ts';
import { SCORE_DEFAULTS } from '../score-defaults.ts';
import { filled, share, units, words } from '../words.ts';
import { candidateSchema, requiredSchema } from './candidate.ts';

const windowSchema = z
  .strictObject({
    before: units('Code units to look at before the match.').default(40),
    after: units('Code units to look at after the match.').default(20),
  })
  .describe('How far context reaches, in UTF-16 code units, never across a blank line.');

const contextSchema = z
  .strictObject({
    boost: words('Whole words near a match that make it more likely.').default([]),
    suppress: words('Whole words near a match that make it less likely.').default([]),
    boostBy: share('Added to the score once when a boost word is near.').default(
      SCORE_DEFAULTS.boostBy,
    ),
    suppressBy: share('Taken from the score once when a suppress word is near.').default(
      SCORE_DEFAULTS.suppressBy,
    ),
    window: windowSchema.prefault({}),
  })
  .describe('Words near a match that change its score.');

const requirementSchema = z
  .strictObject({
    any: z.array(requiredSchema).min(1).describe('One of these must be found near the finding.'),
    within: z
      .union([z.enum(['sentence', 'line']), units('At most so many code units away.')])
      .describe('How near: `sentence`, `line`, or the most UTF-16 code units in between.')
      .default('sentence'),
  })
  .describe('Something that must stand near a finding, or it is none.');

const candidates = (description: string) =>
  z.array(candidateSchema).min(1).describe(description).exactOptional();

/** What a rule looks for. */
export const detectSchema = z
  .strictObject({
    any: candidates('Each candidate finds for itself. One of `any`, `all` and `signals`.'),
    all: candidates('Every candidate must occur in the text; the first one is the finding.'),
    signals: candidates(
      'Signs of which none tells enough alone: those that occur in the text add up, and the strongest is the finding.',
    ),
    within: units('How far apart the signs of `signals` may lie, in UTF-16 code units.').default(
      2_048,
    ),
    require: z
      .array(requirementSchema)
      .describe('What must all stand near a finding, or it is none.')
      .default([]),
    keywords: words(
      'Literals of which one must occur before a pattern is tried. Default: read off the pattern.',
    ).default([]),
    validate: z
      .array(filled('The name of a validator, like `luhn`.'))
      .describe('Validators that must all hold; a failure drops the candidate.')
      .default([]),
    entropy: z
      .number()
      .min(0)
      .max(16)
      .describe('Shannon entropy in bits per character that the finding must exceed.')
      .exactOptional(),
    context: contextSchema.prefault({}),
    views: z
      .array(z.enum(VIEWS))
      .min(1)
      .describe(
        `Views of the text to search: ${VIEWS.map((view) => `\`${view}\` ${VIEW_TABLE[view].description}`).join(', ')}.`,
      )
      .default([...DEFAULT_VIEWS]),
  })
  .refine(
    ({ any, all, signals }) => [any, all, signals].filter((one) => one !== undefined).length === 1,
    { error: 'a rule has one of any, all and signals' },
  )
  .describe('What the rule looks for.');
