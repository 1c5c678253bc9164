import type { Evaluation } from '../../model/decision.ts';
import type { Finding } from '../../model/finding.ts';

/** What `scan --json` prints: the decision on one text, with all evidence. */
export function toScanObject({ decision, texts: [text = ''] }: Evaluation): object {
  const { action, rule, reject, unfinished } = decision;
  return {
    action,
    ...(rule !== undefined && { rule }),
    ...(reject !== undefined && { reject }),
    findings: decision.findings.map((finding) => {
      const { shadow, lowConfidence, evidence } = finding;
      return { ...placed(finding), shadow, lowConfidence, evidence };
    }),
    ...(unfinished.length > 0 && { spent: unfinished }),
    text,
  };
}

/** One output line of `scan --jsonl`: shorter, with one text per message for messages. */
export function toCorpusObject({ decision, texts }: Evaluation, form: 'text' | 'messages'): object {
  const { action, rule, unfinished } = decision;
  return {
    action,
    ...(rule !== undefined && { rule }),
    findings: decision.findings.map((finding) => {
      const { shadow, lowConfidence } = finding;
      return {
        ...placed(finding),
        ...(shadow && { shadow }),
        ...(lowConfidence && { lowConfidence }),
      };
    }),
    ...(unfinished.length > 0 && { spent: unfinished }),
    ...(form === 'text' ? { text: texts[0] ?? '' } : { texts }),
  };
}

function placed({ rule, entity, segment, start, end, score, action }: Finding): object {
  return { rule, entity, segment, start, end, score, action };
}
