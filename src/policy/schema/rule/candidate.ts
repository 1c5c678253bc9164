import { z } from 'zod';
import { NER_ENTITIES, SHAPES } from '../../../model/rule.ts';
import { SCORE_DEFAULTS } from '../score-defaults.ts';
import { filled, listName, share } from '../words.ts';

type Fields = Readonly<Record<string, unknown>>;
const SOURCES = ['regex', 'list', 'ner'] as const;
const REGEX_OPTIONS = ['flags', 'group'] as const;

/** Where a candidate comes from: exactly one of the sources, and what belongs to a regex. */
const SOURCE_FIELDS = {
  regex: filled('A pattern of the pattern language, best in single quotes.').exactOptional(),
  list: listName('The name of a list of this pack.').exactOptional(),
  ner: z
    .array(z.enum(NER_ENTITIES))
    .min(1)
    .describe(`What the entity detector reports: ${NER_ENTITIES.join(', ')}.`)
    .exactOptional(),
  flags: z
    .string()
    .regex(/^(?!.*(.).*\1)[ims]*$/)
    .describe(
      'Flags of the pattern, each at most once: `i` any case, `m` lines, `s` dot matches all.',
    )
    .exactOptional(),
  group: z
    .int()
    .min(0)
    .max(99)
    .describe('The capture group that is the finding; 0, the default, is the whole match.')
    .exactOptional(),
};

function checkSource(candidate: Fields, context: z.core.$RefinementCtx): void {
  const sources = SOURCES.filter((source) => candidate[source] !== undefined);
  if (sources.length !== 1) {
    context.addIssue(`a candidate has exactly one of ${SOURCES.join(', ')}`);
  } else if (candidate['regex'] === undefined) {
    for (const path of REGEX_OPTIONS.filter((option) => candidate[option] !== undefined)) {
      context.addIssue({ code: 'custom', path: [path], message: 'it belongs to a regex' });
    }
  }
}

/** One way in which a rule finds something. */
export const candidateSchema = z
  .strictObject({
    ...SOURCE_FIELDS,
    score: share('How sure a match is without validator and context, 0 to 1.').default(
      SCORE_DEFAULTS.score,
    ),
    shape: z
      .enum(SHAPES)
      .describe(
        'How telling the form is. `bare` (plain digits) stays below the threshold without context.',
      )
      .default('distinctive'),
  })
  .superRefine(checkSource)
  .describe('One way to find something: a regex, a list or the entity detector.');

/** Something that must stand near a finding: it is there or not, so it has no score. */
export const requiredSchema = z
  .strictObject(SOURCE_FIELDS)
  .superRefine(checkSource)
  .describe('One way to find it: a regex, a list or the entity detector.');
