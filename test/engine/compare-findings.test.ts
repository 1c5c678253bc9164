import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFindings, decidingFinding } from '../../src/engine/compare-findings.ts';
import { ACTIONS } from '../../src/model/action.ts';
import type { Finding } from '../../src/model/finding.ts';
import { SEVERITIES } from '../../src/model/rule.ts';

const anyFinding: fc.Arbitrary<Finding> = fc.record({
  rule: fc.constantFrom('a', 'b', 'c'),
  entity: fc.constant('X'),
  severity: fc.constantFrom(...SEVERITIES),
  segment: fc.nat(3),
  start: fc.nat(9),
  end: fc.nat(9),
  score: fc.constant(0.9),
  action: fc.constantFrom(...ACTIONS),
  shadow: fc.boolean(),
  lowConfidence: fc.boolean(),
  evidence: fc.constant([]),
});

describe('compareFindings()', () => {
  it('is antisymmetric', () => {
    fc.assert(
      fc.property(anyFinding, anyFinding, (a, b) => {
        expect(Math.sign(compareFindings(a, b))).toBe(-Math.sign(compareFindings(b, a)) || 0);
      }),
    );
  });
});

describe('decidingFinding()', () => {
  it('is undefined for no findings', () => {
    expect(decidingFinding([])).toBeUndefined();
  });

  it('names the same rule whatever the order of the findings', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { minLength: 1 }), (findings) => {
        const name = (found: Finding | undefined) => [found?.action, found?.severity, found?.rule];
        expect(name(decidingFinding(findings.toReversed()))).toEqual(
          name(decidingFinding(findings)),
        );
      }),
    );
  });
});
