import type { Decision, Evaluation } from '../../model/decision.ts';
import type { Finding } from '../../model/finding.ts';
import { summarize } from './evidence.ts';
import { highlight, toneOf } from './highlight.ts';
import type { Paint } from './paint.ts';
import { alignColumns, createLocate, visible } from './table.ts';

const HEAD = ['RULE', 'ENTITY', 'WHERE', 'SCORE', 'ACTION', 'WHY'];

/** What `scan` shows to people: the text, the findings, the decision, the text that is left. */
export function renderScan(text: string, { decision, texts }: Evaluation, paint: Paint): string {
  const { findings } = decision;
  const outcome = paint.paint('strong', describeDecision(decision));
  const parts =
    findings.length === 0
      ? [outcome]
      : [highlight(text, findings, paint), table(text, findings, paint), outcome];
  if (decision.action === 'mask') parts.push(visible(texts[0] ?? ''));
  return `${parts.map((part) => part.replace(/\n$/, '')).join('\n\n')}\n`;
}

function table(text: string, findings: readonly Finding[], { paint }: Paint): string {
  const locate = createLocate(text);
  const rows = findings.map((finding) => rowOf(finding, locate(finding.start)));
  const [head = '', ...lines] = alignColumns([HEAD, ...rows]);
  const painted = lines.map((line, index) => {
    const finding = findings[index];
    return finding !== undefined && toneOf(finding) === 'faint' ? paint('faint', line) : line;
  });
  return [paint('strong', head), ...painted].join('\n');
}

function rowOf(finding: Finding, where: string): readonly string[] {
  const { rule, entity, score, action, shadow, lowConfidence, evidence } = finding;
  const remarks = [shadow ? 'shadow' : [], lowConfidence ? 'low' : []].flat();
  const remark = remarks.length === 0 ? '' : ` (${remarks.join(', ')})`;
  return [
    rule,
    entity,
    where,
    score.toFixed(2),
    `${action}${remark}`,
    visible(summarize(evidence)),
  ];
}

/** The decision in one line: action, rule, answer of a rejection, unfinished detectors. */
export function describeDecision({ action, rule, findings, reject, unfinished }: Decision): string {
  const by = rule === undefined ? '' : ` by ${rule}`;
  const notes = unfinished.map(({ detector, cause }) => `; ${detector} did not finish: ${cause}`);
  const what = reject === undefined ? '' : `, status ${reject.status}: ${visible(reject.body)}`;
  const nothing = findings.length === 0 && action === 'pass' ? ': nothing found' : '';
  return `${action}${by}${what}${nothing}${notes.join('')}`;
}
