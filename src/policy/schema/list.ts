import { z } from 'zod';

// Relative, with forward slashes, and no part that starts with a dot: never leaves its folder.
const INSIDE = /^(?!\.)[^\\/:\0]+(\/(?!\.)[^\\/:\0]+)*$/;

/** Terms that rules refer to by name. */
export const listSchema = z
  .strictObject({
    values: z
      .array(z.string())
      .min(1)
      .describe('The terms, one entry each. Either `values` or `file`.')
      .exactOptional(),
    file: z
      .string()
      .regex(INSIDE)
      .describe(
        'A text file with one term per line: a relative path inside the folder of the pack.',
      )
      .exactOptional(),
    match: z
      .enum(['word', 'substring'])
      .describe('`word`: no letter or digit stands next to the term. `substring`: anywhere.')
      .default('word'),
    fold: z.boolean().describe('Ignore case, accents and full-width forms.').default(true),
  })
  .refine((list) => (list.values === undefined) !== (list.file === undefined), {
    error: 'a list has either values or a file',
  })
  .describe('Terms to look for.');
