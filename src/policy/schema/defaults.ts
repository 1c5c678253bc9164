import { ruleSchema } from './rule/rule.ts';

/** What only the rule itself can say; everything else may have a default for a whole pack. */
const OWN = {
  id: true,
  title: true,
  detect: true,
  docs: true,
  falsePositives: true,
  tests: true,
} as const;

/** Fields that the rules of a pack share. */
export const defaultsSchema = ruleSchema
  .omit(OWN)
  .partial()
  .describe('Fields of every rule that does not say otherwise; `allow` is added to its own.');
