import { describe, expect, it } from 'vitest';
import { createGuardrail } from '../../../src/engine/guardrail.ts';
import { compilePolicy } from '../../../src/policy/compile.ts';
import { detection, pack, regex, rule } from '../../support/rule.ts';

const SIGNS = rule({
  id: 'x.signs',
  entity: 'SIGNS',
  threshold: 0.7,
  floor: 0.5,
  action: { request: 'reject', response: 'reject' },
  detect: detection(
    [
      { ...regex('one'), score: 0.5 },
      { ...regex('two'), score: 0.4 },
      { ...regex('three'), score: 0.3 },
    ],
    {
      mode: 'signals',
      within: 40,
    },
  ),
});
const guardrail = createGuardrail({ policy: compilePolicy([pack([SIGNS])]) });

const findings = (text: string) =>
  guardrail.evaluateSync({ phase: 'request', segments: [{ role: 'user', text }] }).decision
    .findings;

describe('a rule with signals', () => {
  it.each([
    ['one', 0.5, true],
    ['one two', 0.7, false],
    ['three two one', 0.79, false],
    ['one one one two two', 0.7, false],
    ['o\u200bne two', 0.7, false],
  ])('finds in "%s" one thing of score %d', (text, score, lowConfidence) => {
    expect(findings(text)).toMatchObject([{ score, lowConfidence }]);
  });

  it.each(['two', 'three', 'nothing'])('finds nothing in "%s"', (text) => {
    expect(findings(text)).toEqual([]);
  });

  it('counts only what lies near each other', () => {
    const far = ` ${'x'.repeat(40)} `;
    expect(findings(`one${far}two`)).toMatchObject([{ score: 0.5 }]);
    expect(findings(`three${far}one two`)).toMatchObject([{ score: 0.7 }]);
  });

  it('reports the strongest sign with all of them as evidence', () => {
    const [finding] = findings('two and one');
    expect(finding).toMatchObject({ start: 8, end: 11 });
    expect(finding?.evidence).toEqual([
      { kind: 'pattern', candidate: 0, score: 0.5 },
      { kind: 'pattern', candidate: 1, score: 0.4 },
      { kind: 'signals', count: 2, score: 0.7 },
    ]);
  });
});
