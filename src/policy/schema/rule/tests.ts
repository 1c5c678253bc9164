import { z } from 'zod';
import { VIEWS } from '../../../model/rule.ts';
import { filled, share } from '../words.ts';

const matchTest = z.union([
  filled('A text in which the rule finds something.'),
  z
    .strictObject({
      text: filled('A text in which the rule finds something.'),
      spans: z
        .array(filled('A found text.'))
        .min(1)
        .describe('Exactly the found texts, in order.')
        .exactOptional(),
      masked: z.string().describe('The exact text after masking.').exactOptional(),
      score: share('The least score of the finding.').exactOptional(),
      view: z.enum(VIEWS).describe('The view in which it is found.').exactOptional(),
    })
    .describe('A text with what must come out.'),
]);

const texts = (description: string) =>
  z.array(filled('A text.')).describe(`${description} Never real personal data.`).default([]);

/** The examples that a rule must satisfy before its pack loads. */
export const testsSchema = z
  .strictObject({
    match: z
      .array(matchTest.describe('A text, or a map with text, spans, masked, score, view.'))
      .describe('Texts with at least one finding at or above the threshold.')
      .default([]),
    noMatch: texts('Texts without a finding at or above the threshold.'),
    lowConfidence: texts('Texts with a finding between floor and threshold.'),
    evasion: z
      .array(matchTest.describe('A text, or a map with text, spans, masked, score, view.'))
      .describe('Disguised texts that the rule finds in a view other than raw.')
      .default([]),
  })
  .describe('Examples that must hold: at least one match and two noMatch.');
