import { replayEvidence } from '../../detect/scoring/replay.ts';
import { CEILING } from '../../detect/scoring/score.ts';
import type { Evidence, Finding } from '../../model/finding.ts';
import type { Rule } from '../../model/rule.ts';
import { count } from './count.ts';
import { percent } from './evidence.ts';
import { alignColumns } from './table.ts';

/**
 * How a finding came about, as lines: what was found and where, each step with the score after it, and
 * what follows from the score. Offsets and names of the rule only, nothing of the text.
 */
export function explainFinding(finding: Finding, rule: Rule | undefined, where: string): string[] {
  const { rule: id, entity, severity, segment, start, end, evidence } = finding;
  const title = rule === undefined ? '' : `: ${rule.title}`;
  const length = end - start;
  const facts = [
    ['entity', `${entity}, ${rule === undefined ? '' : `${rule.class}, `}severity ${severity}`],
    [
      'where',
      `${where}, segment ${segment}, offsets ${start} to ${end} (${count(length, 'unit')})`,
    ],
  ];
  const rows = scoreRows(evidence, rule);
  return [
    `${id}${title}`,
    ...alignColumns(facts).map((line) => `  ${line}`),
    ...alignColumns(rows).map((line, i) => `  ${i === 0 ? 'score ' : '      '}  ${line}`),
    `  action  ${outcome(finding, rule)}`,
  ];
}

/** Each step with the score after it; a last one where the score had to be limited. */
function scoreRows(all: readonly Evidence[], rule: Rule | undefined): string[][] {
  const { steps, score } = replayEvidence(all);
  const rows = steps.map((step) => [inWords(step.evidence, rule), step.score.toFixed(2)]);
  const isLimited = Math.abs(score - (steps.at(-1)?.score ?? 0)) >= 0.0005;
  return isLimited ? [...rows, [`scores lie between 0 and ${CEILING}`, score.toFixed(2)]] : rows;
}

function inWords(evidence: Evidence, rule: Rule | undefined): string {
  switch (evidence.kind) {
    case 'pattern':
    case 'list':
    case 'ner':
      return source(evidence, rule);
    case 'check':
      return checks(evidence, rule);
    case 'entropy':
      return `entropy of ${evidence.bits.toFixed(2)} bits per character, above ${rule?.detect.entropy ?? 0}`;
    case 'alternative':
      return `rule ${evidence.rule} found it too (${evidence.score.toFixed(2)}) and stood back`;
    case 'view':
      return `found in the ${evidence.view} view only`;
    case 'required':
      return required(evidence, rule);
    case 'signals':
      return `${evidence.count} different signs together`;
    case 'bare':
      return 'a bare shape without a context word: capped';
    case 'boost':
      return `context word "${evidence.word}": +${evidence.by.toFixed(2)}`;
    case 'suppress':
      return `context word "${evidence.word}": -${evidence.by.toFixed(2)}`;
  }
}

type Source = Extract<Evidence, { readonly candidate: number }>;

function source({ kind, candidate }: Source, rule: Rule | undefined): string {
  const noun = { pattern: 'pattern', list: 'list', ner: 'named entity' }[kind];
  const candidates = rule?.detect.candidates ?? [];
  const own = candidates[candidate];
  const name = own?.kind === 'list' ? ` "${own.list}"` : '';
  const shape = own === undefined ? '' : `, ${own.shape} shape`;
  const among =
    candidates.length > 1 ? ` (candidate ${candidate + 1} of ${candidates.length})` : '';
  const all = rule?.detect.mode === 'all' && candidates.length > 1 ? ', all found' : '';
  return `${noun}${name}${among}${all}${shape}`;
}

function required(
  { requirement, distance }: Extract<Evidence, { kind: 'required' }>,
  rule: Rule | undefined,
): string {
  const within = rule?.detect.require[requirement]?.within;
  const place = typeof within === 'string' ? ` in the same ${within}` : '';
  return `requirement ${requirement + 1} stands ${count(distance, 'unit')} away${place}`;
}

/** The strictest validator makes the score; the others held as well. */
function checks(
  { name, passRate }: Extract<Evidence, { kind: 'check' }>,
  rule: Rule | undefined,
): string {
  const others = (rule?.detect.validate ?? []).filter((other) => other !== name);
  const also = others.length === 0 ? '' : `; also held: ${others.join(', ')}`;
  return `check ${name}, which ${percent(passRate)} of random input passes${also}`;
}

function outcome(
  { score, action, lowConfidence, shadow }: Finding,
  rule: Rule | undefined,
): string {
  const trial = shadow ? '; the rule is on trial and does nothing' : '';
  if (rule === undefined) return `${action}${trial}`;
  const { threshold, floor } = rule;
  const reached = lowConfidence
    ? `${score.toFixed(2)} is below the threshold ${threshold} and not below the floor ${floor}`
    : `${score.toFixed(2)} reaches the threshold ${threshold}`;
  return `${action}: ${reached}${trial}`;
}
