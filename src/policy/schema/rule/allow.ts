import { z } from 'zod';
import { filled } from '../words.ts';

const terms = (description: string) =>
  z.array(z.string()).min(1).describe(description).exactOptional();

/** One exception of a rule. */
export const allowSchema = z
  .strictObject({
    values: terms('Findings that are fine: compared whole, case and accents ignored.'),
    regex: filled('A pattern; what contains a match is fine.').exactOptional(),
    stopwords: terms('A finding that contains one of these is fine.'),
    hosts: terms(
      'Where a URL or host may lead: `example.com`, `*.example.com`, `10.0.0.0/8`, `fd00::/8`.',
    ),
    target: z
      .enum(['finding', 'match', 'line'])
      .describe('What `regex` looks at: the finding, the whole match, or its line.')
      .default('finding'),
    condition: z
      .enum(['or', 'and'])
      .describe('How the keys of this entry are joined; entries are or-ed.')
      .default('or'),
  })
  .refine(
    ({ values, regex, stopwords, hosts }) => (values ?? regex ?? stopwords ?? hosts) !== undefined,
    { error: 'an exception has values, a regex, stopwords or hosts' },
  )
  .describe('One exception.');
