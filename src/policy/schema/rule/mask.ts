import { z } from 'zod';
import { wireReason } from '../words.ts';

/** Which options each operator knows. */
const OPTIONS = {
  redact: ['with'],
  replace: ['template'],
  mask: ['char', 'keepFirst', 'keepLast'],
} as const;
const ALL_OPTIONS = Object.values(OPTIONS).flat();

const keep = (end: string) =>
  z.int().min(0).max(1024).describe(`Characters kept at the ${end}.`).exactOptional();

/** How a finding is rewritten. */
export const maskSchema = z
  .strictObject({
    operator: z
      .enum(['redact', 'replace', 'mask'])
      .describe('`replace` by a template, `redact` (remove), or `mask` the characters.')
      .default('replace'),
    with: z
      .string()
      .describe('Operator `redact`: what stands in the place of the finding. Default: nothing.')
      .exactOptional(),
    template: z
      .string()
      .describe('Operator `replace`: the stand-in. `{entity}` is the entity of the rule.')
      .exactOptional(),
    char: z
      .string()
      .regex(/^[!-~\u00a1-\u02ff\u2010-\u2027\u2030-\u2bff]$/)
      .describe('Operator `mask`: the one visible character that hides the others. Default: `*`.')
      .exactOptional(),
    keepFirst: keep('start'),
    keepLast: keep('end'),
    reason: wireReason(
      'The reason sent to the gateway when this rule decides a mask. Never user text.',
    ).exactOptional(),
  })
  .superRefine((mask, context) => {
    const known: readonly string[] = OPTIONS[mask.operator];
    for (const option of ALL_OPTIONS) {
      if (mask[option] === undefined || known.includes(option)) continue;
      const message = `it is no option of operator ${mask.operator}`;
      context.addIssue({ code: 'custom', path: [option], message });
    }
  })
  .describe('How a finding is rewritten.');
