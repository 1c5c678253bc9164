import { z } from 'zod';
import { PHASES, ROLES } from '../../../model/request.ts';
import { DETECTION_CLASSES, SEVERITIES, STATUSES } from '../../../model/rule.ts';
import { SCORE_DEFAULTS } from '../score-defaults.ts';
import { action, line, ruleId, share } from '../words.ts';
import { allowSchema } from './allow.ts';
import { rejectSchema } from './answer.ts';
import { detectSchema } from './detect.ts';
import { maskSchema } from './mask.ts';
import { testsSchema } from './tests.ts';

const actionSchema = z
  .union([
    action('What is done about a finding.'),
    z
      .strictObject({
        request: action('What is done about a finding in a prompt.').default('pass'),
        response: action('What is done about a finding in an answer.').default('pass'),
      })
      .describe('An action per phase.'),
  ])
  .describe('pass, mask or reject, or a map with one of them for `request` and `response`.');

/** One rule as it is written in a file. */
export const ruleSchema = z
  .strictObject({
    id: ruleId('Stable for ever, unique over all packs.'),
    title: line('One line that says what the rule finds.'),
    class: z
      .enum(DETECTION_CLASSES)
      .describe(`The detection class: ${DETECTION_CLASSES.join(', ')}.`),
    entity: z
      .string()
      .regex(/^[A-Z][A-Z0-9_]*$/)
      .describe('What is found, in upper snake case like `IBAN_CODE`; Presidio names where known.'),
    status: z
      .enum(STATUSES)
      .describe('`experimental` rules only report, `stable` ones act, `deprecated` ones warn.')
      .default('stable'),
    severity: z
      .enum(SEVERITIES)
      .describe('Order in reports. `critical` with reject ends the evaluation at once.')
      .default('medium'),
    phase: z
      .array(z.enum(PHASES))
      .min(1)
      .describe('Where the rule looks: prompts (`request`), answers (`response`), or both.')
      .default([...PHASES]),
    roles: z
      .array(z.enum(ROLES))
      .min(1)
      .describe('Whose texts the rule looks at. Default: all but system.')
      .default(['user', 'assistant', 'tool']),
    detect: detectSchema,
    threshold: share('The score that a finding needs, 0 to 1.').default(SCORE_DEFAULTS.threshold),
    floor: share('Lower end of the low-confidence band, below the threshold.').default(
      SCORE_DEFAULTS.floor,
    ),
    onLowConfidence: action('What is done between floor and threshold.').default('pass'),
    action: actionSchema.default('pass'),
    mask: maskSchema.prefault({}),
    onUnmaskable: z
      .enum(['pass', 'reject'])
      .describe('What is done where a mask is wanted but cannot be sent, as in streams.')
      .default('reject'),
    onBudget: action(
      'What is done when the search could not finish; mask hides the segment.',
    ).default('reject'),
    allow: z.array(allowSchema).describe('Exceptions.').default([]),
    reject: rejectSchema.prefault({}),
    citation: line('The law or policy that the rule enforces, for the audit.').exactOptional(),
    message: z.string().describe('Shown to the caller on a rejection.').default(''),
    docs: z
      .url({ protocol: /^https?$/ })
      .describe('A web address that explains the rule, with http:// or https://.')
      .exactOptional(),
    tags: z.array(line('A word for grouping.')).describe('Words for grouping.').default([]),
    falsePositives: z.string().describe('What the rule is known to find wrongly.').default(''),
    tests: testsSchema.prefault({}),
  })
  .describe('One rule.');

/** A rule whose fields have the right form, defaults filled in. */
export type RuleShape = z.output<typeof ruleSchema>;
