import { describe, expect, it } from 'vitest';
import { actingFindings } from '../support/shipped.ts';
import { labelledTexts } from './reference.ts';

const FILES = ['benign/humaneval_prompts.jsonl', 'benign/self_instruct_seed.jsonl'];
const loaded = FILES.map(labelledTexts);
const isComplete = loaded.every((texts) => texts !== undefined);
const texts = loaded.flatMap((file) => file ?? []).map(({ text }) => text);

/**
 * What the prompts really hold, read by hand: a task that builds a curriculum vitae (phone number
 * and e-mail address), a bank's notice with its sender, and a fact sheet with a date of birth.
 */
const TRUE_FINDINGS: Readonly<Record<string, number>> = {
  'pii.date-of-birth': 1,
  'pii.phone-labelled': 1,
  'pii.email': 2,
};

/** Acting findings of one family of rules: per rule, and in how many documents. */
function count(family: (rule: string) => boolean) {
  const perRule: Record<string, number> = {};
  let documents = 0;
  for (const text of texts) {
    const findings = actingFindings(text).filter(({ rule }) => family(rule));
    if (findings.length > 0) documents += 1;
    for (const { rule } of findings) perRule[rule] = (perRule[rule] ?? 0) + 1;
  }
  return { perRule, documents };
}

const wrong = (perRule: Readonly<Record<string, number>>): number =>
  Object.entries(perRule).reduce(
    (sum, [rule, found]) => sum + Math.max(0, found - (TRUE_FINDINGS[rule] ?? 0)),
    0,
  );

if (!isComplete) {
  process.stdout.write(
    'benign prompts: skipped, the labelled data (GATEWARDEN_REFERENCE) is absent\n',
  );
}

describe.runIf(isComplete)('benign prompts', () => {
  it('are 339', () => {
    expect(texts).toHaveLength(339);
  });

  it.each([
    [
      'patterns',
      (rule: string) =>
        rule !== 'pii.person' && ['pii.', 'id.', 'fin.'].some((prefix) => rule.startsWith(prefix)),
    ],
    ['secrets', (rule: string) => rule.startsWith('secret.')],
    ['injection', (rule: string) => rule.startsWith('injection.')],
  ])('set off %s wrongly at most once', (name, family) => {
    const { perRule, documents } = count(family);
    process.stdout.write(
      `${name}: ${documents} of ${texts.length} documents, ${wrong(perRule)} wrong findings ${JSON.stringify(perRule)}\n`,
    );
    expect(wrong(perRule)).toBeLessThanOrEqual(1);
  });
});
