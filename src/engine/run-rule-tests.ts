import type { ScoredHit } from '../detect/scored-hit.ts';
import type { Problem } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';
import type { EntityHit, EntityRecognizer } from '../model/recognizer.ts';
import type { MatchTest, Rule } from '../model/rule.ts';
import { type CompiledPolicy, usesEntities } from '../policy/compile.ts';
import { redact } from './redact.ts';

/** What came of running the tests that rules carry. */
export interface RuleTestReport {
  /** How many examples were run. */
  readonly run: number;
  /** One problem per example that does not hold. The texts quoted are the rule author's own. */
  readonly problems: readonly Problem[];
  /** Rules whose tests need an entity recognizer that was not given. */
  readonly skipped: readonly string[];
}

type Find = (text: string) => readonly ScoredHit[];

/**
 * Runs every inline test of every rule, each rule alone: `match`, `noMatch`, `lowConfidence`,
 * `evasion`, and that masking a masked text again changes nothing. Also warms the detectors up.
 * `entities` must answer at once. `concerns` leaves rules out that were proven elsewhere.
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
    const find: Find = (text) =>
      policy.finder.find(text, (wanted) => wanted === index, {
        entities: hitsFor(rule, text, entities),
      }).hits;
    const failures = proveRule(rule, find);
    run += failures.run;
    problems.push(...failures.messages.map((message) => failed(rule, message)));
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

function failed(rule: Rule, message: string): Problem {
  return { code: 'GW_PACK_TEST_FAILED', message, rule: rule.id, location: rule.location };
}

function proveRule(rule: Rule, find: Find): { run: number; messages: readonly string[] } {
  const { match, noMatch, lowConfidence, evasion } = rule.tests;
  const sure = (text: string) => find(text).filter(({ score }) => score >= rule.threshold);
  const messages = [
    ...match.flatMap((test) => proveMatch(rule, test, sure)),
    ...evasion.flatMap((test) => proveEvasion(rule, test, sure)),
    ...noMatch
      .filter((text) => sure(text).length > 0)
      .map((text) => `Cannot hold noMatch ${quote(text)}: the rule finds something`),
    ...lowConfidence
      .filter((text) => !find(text).some(({ score }) => score < rule.threshold))
      .map((text) => `Cannot hold lowConfidence ${quote(text)}: nothing between the limits`),
  ];
  const run = match.length + noMatch.length + lowConfidence.length + evasion.length;
  return { run, messages };
}

/** Longest part of an example that is shown, in code units: a key in a build log is a leak. */
const SHOWN = 80;

// Invisible characters are what evasion tests are about, so they are shown escaped.
const quote = (text: string): string =>
  JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text).replace(
    /[^\x20-\x7e]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function proveMatch(rule: Rule, test: MatchTest, sure: Find): readonly string[] {
  const found = sure(test.text);
  const name = `match ${quote(test.text)}`;
  if (found.length === 0) return [`Cannot hold ${name}: nothing is found`];
  const messages: string[] = [];
  const spans = found.map(({ start, end }) => test.text.slice(start, end));
  if (test.spans !== undefined && !sameList(spans, test.spans)) {
    messages.push(`Cannot hold ${name}: the spans are ${spans.map(quote).join(', ')}`);
  }
  const best = Math.max(...found.map(({ score }) => score));
  if (test.score !== undefined && best < test.score) {
    messages.push(`Cannot hold ${name}: the score is ${best}`);
  }
  if (test.view !== undefined && !found.some((one) => viewOf(one) === test.view)) {
    messages.push(`Cannot hold ${name}: not found in the ${test.view} view`);
  }
  return [...messages, ...proveMask(rule, test, found, sure)];
}

function proveEvasion(rule: Rule, test: MatchTest, sure: Find): readonly string[] {
  const messages = proveMatch(rule, test, sure);
  const disguised = sure(test.text).some((found) => viewOf(found) !== 'raw');
  return disguised || messages.length > 0
    ? messages
    : [`Cannot hold evasion ${quote(test.text)}: it is found without undoing a disguise`];
}

const viewOf = ({ evidence }: ScoredHit): string =>
  evidence.find((one) => one.kind === 'view')?.view ?? 'raw';

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

function proveMask(
  rule: Rule,
  test: MatchTest,
  found: readonly ScoredHit[],
  sure: Find,
): readonly string[] {
  const findings = found.map((one) => asFinding(rule, one));
  const [masked = test.text] = redact([{ text: test.text, role: 'user' }], findings, (id) =>
    id === rule.id ? rule : undefined,
  );
  if (test.masked !== undefined && masked !== test.masked) {
    return [`Cannot hold match ${quote(test.text)}: masked it reads ${quote(masked)}`];
  }
  return !canMask(rule) || sure(masked).length === 0
    ? []
    : [`Cannot mask ${quote(test.text)} once for all: the rule matches ${quote(masked)} again`];
}

const canMask = ({ action, onLowConfidence }: Rule): boolean =>
  [action.request, action.response, onLowConfidence].includes('mask');

const asFinding = (rule: Rule, found: ScoredHit): Finding => ({
  rule: rule.id,
  entity: rule.entity,
  severity: rule.severity,
  segment: 0,
  start: found.start,
  end: found.end,
  score: found.score,
  action: 'mask',
  shadow: false,
  lowConfidence: false,
  evidence: found.evidence,
});
