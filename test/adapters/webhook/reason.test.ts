import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasonOf, refusalReason } from '../../../src/adapters/webhook/reason.ts';
import { decision, finding } from './fixtures.ts';

const email = finding('pii/email', 'EMAIL_ADDRESS');
const iban = finding('pii/iban', 'IBAN_CODE');

describe('reasonOf()', () => {
  it('names action, rules, entities with counts, policy and decision', () => {
    const made = decision('mask', { rule: 'pii/iban', findings: [email, iban, email] });
    expect(reasonOf(made, 'mask', 'd1')).toBe(
      'gw1 a=mask r=pii/iban,pii/email e=EMAIL_ADDRESS:2,IBAN_CODE:1 p=default@3 d=d1',
    );
  });

  it('leaves out findings that asked for nothing or are in shadow', () => {
    const findings = [{ ...email, action: 'pass' as const }, { ...email, shadow: true }, iban];
    const made = decision('mask', { rule: 'pii/iban', findings });
    expect(reasonOf(made, 'mask', 'd1')).toBe(
      'gw1 a=mask r=pii/iban e=IBAN_CODE:1 p=default@3 d=d1',
    );
  });

  it('names an unfinished detector', () => {
    const unfinished = [{ detector: 'entities', cause: 'time', action: 'reject' } as const];
    expect(reasonOf(decision('reject', { unfinished }), 'reject', 'd1')).toBe(
      'gw1 a=reject b=entities:time p=default@3 d=d1',
    );
  });

  it('carries the decision id of a pass without findings, which no reason did', () => {
    expect(reasonOf(decision('pass'), 'pass', 'd1')).toBe('passed d=d1');
    expect(reasonOf(decision('pass'), 'pass', 'd 1\n')).toBe('passed d=d_1_');
  });

  it('marks a hit of a rule on trial, which read like one that counts', () => {
    const findings = [
      { ...email, shadow: true },
      { ...iban, action: 'pass' as const },
    ];
    expect(reasonOf(decision('pass', { findings }), 'pass', 'd1')).toBe(
      'gw1 a=pass r=pii/iban s=pii/email e=IBAN_CODE:1 p=default@3 d=d1',
    );
    const trial = decision('pass', { findings: findings.slice(0, 1) });
    expect(reasonOf(trial, 'pass', 'd1')).toBe('gw1 a=pass s=pii/email p=default@3 d=d1');
  });

  it('names what a pass let through', () => {
    const seen = decision('pass', { findings: [{ ...email, action: 'pass' }] });
    expect(reasonOf(seen, 'pass', 'd1')).toBe(
      'gw1 a=pass r=pii/email e=EMAIL_ADDRESS:1 p=default@3 d=d1',
    );
  });

  it('prefers the literal reason of the rule', () => {
    const made = decision('mask', {
      findings: [email],
      maskReason: 'Sensitive content detected',
      reject: { status: 403, body: 'b', reason: 'Inappropriate content detected' },
    });
    expect(reasonOf(made, 'mask', 'd1')).toBe('Sensitive content detected');
    expect(reasonOf(made, 'reject', 'd1')).toBe('Inappropriate content detected');
    expect(reasonOf(made, 'pass', 'd1')).toContain('gw1 a=pass');
  });

  it('counts what does not fit and keeps policy and decision', () => {
    const findings = Array.from({ length: 40 }, (_, i) => finding(`pack/rule-${i}`, `ENTITY_${i}`));
    const reason = reasonOf(decision('mask', { findings }), 'mask', 'd1');
    expect(reason.length).toBeLessThanOrEqual(256);
    expect(reason).toMatch(/r=pack\/rule-0,.*,\+\d+ e=ENTITY_0:1,.*,\+\d+ p=default@3 d=d1$/);
  });

  it('is printable ASCII of at most 256 bytes for any names', () => {
    const name = fc.string({ unit: 'binary', maxLength: 120 });
    const args = fc.record({
      rules: fc.array(fc.tuple(name, name), { maxLength: 30 }),
      policy: fc.record({ name, version: name }),
      id: name,
      literal: fc.option(fc.string({ unit: 'binary', maxLength: 400 }), { nil: undefined }),
      action: fc.constantFrom('pass' as const, 'mask' as const, 'reject' as const),
    });
    fc.assert(
      fc.property(args, ({ rules, policy, id, literal, action }) => {
        const findings = rules.map(([rule, entity], index) => ({
          ...finding(rule, entity),
          shadow: index % 3 === 0,
        }));
        const made = decision(action, {
          policy,
          findings,
          ...(literal !== undefined && { maskReason: literal }),
        });
        const reason = reasonOf(made, action, id);
        expect(reason).toMatch(/^[ -~]{1,256}$/);
        if (reason.startsWith('gw1 ') && literal === undefined) {
          expect(reason).toMatch(/^gw1( [abrsepd]=[\w./:@+,-]*)+$/);
          expect(reason).toContain(' d=');
        }
      }),
    );
  });
});

describe('refusalReason()', () => {
  it('names the code', () => {
    expect(refusalReason('GW_LIMIT_LOAD', 'd 1')).toBe('gw1 a=reject c=GW_LIMIT_LOAD d=d_1');
  });
});
