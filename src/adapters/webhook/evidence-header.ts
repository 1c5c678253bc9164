import type { Decision } from '../../model/decision.ts';
import type { Finding } from '../../model/finding.ts';

/** Name of the response header that describes findings, for debugging. */
export const EVIDENCE_HEADER = 'x-gatewarden-evidence';

/** Longest value in bytes, all of them ASCII: half of what the strictest known client takes. */
export const MAX_EVIDENCE_BYTES = 4_096;

/**
 * The findings of a decision as JSON for a response header: rule, entity, segment, span, score,
 * action and evidence, never text. By the contract the decision stands in the body of an answer, so
 * nothing here can be taken for an action. What does not fit is counted: `{"findings":[...],"more":3}`.
 */
export function evidenceHeader({ findings }: Decision): string {
  const parts: string[] = [];
  let length = closing(findings.length).length + OPENING.length;
  for (const finding of findings) {
    const part = asciiJson(describe(finding));
    length += part.length + 1;
    if (length > MAX_EVIDENCE_BYTES) break;
    parts.push(part);
  }
  return OPENING + parts.join(',') + closing(findings.length - parts.length);
}

const OPENING = '{"findings":[';
const closing = (more: number): string => (more === 0 ? ']}' : `],"more":${more}}`);

function describe(finding: Finding): object {
  const { rule, entity, segment, start, end, score, action, evidence } = finding;
  const { shadow, lowConfidence } = finding;
  return {
    rule,
    entity,
    segment,
    start,
    end,
    score,
    action,
    ...(shadow && { shadow }),
    ...(lowConfidence && { lowConfidence }),
    evidence,
  };
}

/** Context words of rules may have any letters; headers may not. */
function asciiJson(value: object): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
