import type { Problem } from '../model/errors.ts';
import type { EntityHit, EntityRecognizer } from '../model/recognizer.ts';
import type { Rule } from '../model/rule.ts';
import { type CompiledPolicy, usesEntities } from '../policy/compile.ts';
import { type FindHits, failedExamples } from './failed-examples.ts';

/** What came of running the tests that rules carry. */
export interface RuleTestReport {
  /** How many examples were run. */
  readonly run: number;
  /** One problem per example that does not hold. The texts quoted are the rule author's own. */
  readonly problems: readonly Problem[];
  /** Rules whose tests need an entity recognizer that was not given. */
  readonly skipped: readonly string[];
}

/**
 * Runs every inline test of every rule, each rule alone: `match`, `noMatch`, `lowConfidence`,
 * `evasion`, and that masking a masked text again changes nothing. Also warms the detectors up.
 * `entities` must answer at once. `concerns` leaves out the rules whose tests were run elsewhere.
 *
 * @example
 * ```ts
 * const { problems } = runRuleTests(policy);
 * if (problems.length > 0) throw new GatewardenError(problems);
 * ```
 */
export function runRuleTests(
  policy: CompiledPolicy,
  entities?: Pick<EntityRecognizer, 'recognizeSync'>,
  concerns: (rule: Rule) => boolean = () => true,
): RuleTestReport {
  const skipped: string[] = [];
  const problems: Problem[] = [];
  let run = 0;
  policy.rules.forEach((rule, index) => {
    if (!concerns(rule)) return;
    if (usesEntities(rule) && entities?.recognizeSync === undefined) {
      skipped.push(rule.id);
      return;
    }
    const find: FindHits = (text) =>
      policy.finder.find(text, (other) => other === index, {
        entities: hitsFor(rule, text, entities),
      }).hits;
    run += Object.values(rule.tests).flat().length;
    problems.push(...failedExamples(rule, find).map((message) => toProblem(rule, message)));
  });
  return { run, problems, skipped };
}

function hitsFor(
  rule: Rule,
  text: string,
  entities: Pick<EntityRecognizer, 'recognizeSync'> | undefined,
): readonly EntityHit[] {
  if (!usesEntities(rule)) return [];
  const result = entities?.recognizeSync?.([text]);
  return result?.status === 'done' ? (result.hits[0] ?? []) : [];
}

function toProblem(rule: Rule, message: string): Problem {
  return { code: 'GW_PACK_TEST_FAILED', message, rule: rule.id, location: rule.location };
}
