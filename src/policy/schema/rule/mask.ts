import { z } from 'zod';
import type { OptionSpec } from '../../mask/operator.ts';
import { DEFAULT_OPERATOR, OPERATOR_NAMES, OPERATORS } from '../../mask/operators.ts';
import { wireReason } from '../words.ts';

const OTHERS = OPERATOR_NAMES.filter((name) => name !== DEFAULT_OPERATOR);
const SUMMARIES = [DEFAULT_OPERATOR, ...OTHERS].map((name) => OPERATORS[name].summary);
const OPTIONS: ReadonlyMap<string, OptionSpec> = new Map(
  OPERATOR_NAMES.flatMap((name) => Object.entries<OptionSpec>(OPERATORS[name].options)),
);

/** How a finding is rewritten. The operators and their options are those of the operator table. */
export const maskSchema = z
  .strictObject({
    operator: z
      .enum(OPERATOR_NAMES)
      .describe(`${SUMMARIES.join(', ').replace(/, (?=[^,]*$)/, ', or ')}.`)
      .default(DEFAULT_OPERATOR),
    ...Object.fromEntries(Array.from(OPTIONS, ([name, option]) => [name, fieldOf(option)])),
    reason: wireReason(
      'The reason sent to the gateway when this rule decides a mask. Never user text.',
    ).exactOptional(),
  })
  .superRefine((mask, context) => {
    const own = Object.keys(OPERATORS[mask.operator].options);
    for (const option of Object.keys(mask)) {
      if (!OPTIONS.has(option) || own.includes(option)) continue;
      const message = `it is no option of operator ${mask.operator}`;
      context.addIssue({ code: 'custom', path: [option], message });
    }
  })
  .describe('How a finding is rewritten.');

function fieldOf(option: OptionSpec) {
  return schemaOf(option).describe(option.description).exactOptional();
}

function schemaOf(option: OptionSpec): z.ZodString | z.ZodInt {
  if (option.kind === 'count') return z.int().min(0).max(option.max);
  return option.pattern === undefined ? z.string() : z.string().regex(option.pattern);
}
