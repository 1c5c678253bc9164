import type { ScoredHit } from '../detect/scored-hit.ts';
import type { Finding } from '../model/finding.ts';
import type { MatchTest, Rule } from '../model/rule.ts';
import { redact } from './redact.ts';

/** What the rule under test finds in a text. */
export type FindHits = (text: string) => readonly ScoredHit[];

/** One message for each example of a rule that does not hold, in the order of its sections. */
export function failedExamples(rule: Rule, find: FindHits): readonly string[] {
  const { match, noMatch, lowConfidence, evasion } = rule.tests;
  const sure = (text: string) => find(text).filter(({ score }) => score >= rule.threshold);
  return [
    ...match.flatMap((test) => failuresOfMatch(rule, test, sure)),
    ...evasion.flatMap((test) => failuresOfEvasion(rule, test, sure)),
    ...noMatch
      .filter((text) => sure(text).length > 0)
      .map((text) => `Cannot hold noMatch ${quote(text)}: the rule finds something`),
    ...lowConfidence
      .filter((text) => !find(text).some(({ score }) => score < rule.threshold))
      .map((text) => `Cannot hold lowConfidence ${quote(text)}: nothing between the limits`),
  ];
}

/** Longest part of an example that is shown, in code units: a key in a build log is a leak. */
const SHOWN = 80;

// Invisible characters are what evasion tests are about, so they are shown escaped.
const quote = (text: string): string =>
  JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text).replace(
    /[^\x20-\x7e]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function failuresOfMatch(rule: Rule, test: MatchTest, sure: FindHits): readonly string[] {
  const hits = sure(test.text);
  const name = `match ${quote(test.text)}`;
  if (hits.length === 0) return [`Cannot hold ${name}: nothing is found`];
  const messages: string[] = [];
  const spans = hits.map(({ start, end }) => test.text.slice(start, end));
  if (test.spans !== undefined && !sameList(spans, test.spans)) {
    messages.push(`Cannot hold ${name}: the spans are ${spans.map(quote).join(', ')}`);
  }
  const best = Math.max(...hits.map(({ score }) => score));
  if (test.score !== undefined && best < test.score) {
    messages.push(`Cannot hold ${name}: the score is ${best}`);
  }
  if (test.view !== undefined && !hits.some((one) => viewOf(one) === test.view)) {
    messages.push(`Cannot hold ${name}: not found in the ${test.view} view`);
  }
  return [...messages, ...failuresOfMask(rule, test, hits, sure)];
}

function failuresOfEvasion(rule: Rule, test: MatchTest, sure: FindHits): readonly string[] {
  const messages = failuresOfMatch(rule, test, sure);
  const disguised = sure(test.text).some((hit) => viewOf(hit) !== 'raw');
  return disguised || messages.length > 0
    ? messages
    : [`Cannot hold evasion ${quote(test.text)}: it is found without undoing a disguise`];
}

const viewOf = ({ evidence }: ScoredHit): string =>
  evidence.find((one) => one.kind === 'view')?.view ?? 'raw';

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

function failuresOfMask(
  rule: Rule,
  test: MatchTest,
  hits: readonly ScoredHit[],
  sure: FindHits,
): readonly string[] {
  const findings = hits.map((hit) => asFinding(rule, hit));
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

const asFinding = (rule: Rule, hit: ScoredHit): Finding => ({
  rule: rule.id,
  entity: rule.entity,
  severity: rule.severity,
  segment: 0,
  start: hit.start,
  end: hit.end,
  score: hit.score,
  action: 'mask',
  shadow: false,
  lowConfidence: false,
  evidence: hit.evidence,
});
