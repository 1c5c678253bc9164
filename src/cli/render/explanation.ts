import type { Decision } from '../../model/decision.ts';
import type { Rule } from '../../model/rule.ts';
import { explainFinding } from './explain-finding.ts';
import type { Paint } from './paint.ts';
import { describeDecision } from './scan.ts';
import { createLocate, visible } from './table.ts';

/**
 * What `scan --explain` shows: a block per finding and the decision. `text` gives lines and columns
 * only; nothing of it is shown.
 */
export function renderExplanation(
  text: string,
  decision: Decision,
  ruleOf: (id: string) => Rule | undefined,
  { paint }: Paint,
): string {
  const locate = createLocate(text);
  const blocks = decision.findings.map((finding) => {
    const where = locate(finding.start);
    const [head = '', ...lines] = explainFinding(finding, ruleOf(finding.rule), where).map(visible);
    return [paint('strong', head), ...lines].join('\n');
  });
  return `${[...blocks, paint('strong', describeDecision(decision))].join('\n\n')}\n`;
}
