import { describe, expect, it } from 'vitest';
import { runRuleTests } from '../../src/engine/run-rule-tests.ts';
import type { Rule } from '../../src/model/rule.ts';
import { warningsOf } from '../../src/policy/warnings.ts';
import { readRulePacks } from '../../src/store/index.ts';
import { DEFAULT, NAMES, SHIPPED, shippedPolicy } from '../support/shipped.ts';

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060]/;
const FULL_WIDTH = /[\uff01-\uff5e]/;

const rules = SHIPPED.flatMap((pack) => pack.rules.map((rule) => [rule.id, rule] as const));
const isDisguisable = ({ status, action, detect }: Rule): boolean =>
  status === 'stable' &&
  (action.request !== 'pass' || action.response !== 'pass') &&
  detect.views.includes('folded');

describe('the shipped packs', () => {
  it('load in strict mode without a problem', async () => {
    const { problems } = await readRulePacks(['builtin:all', 'builtin:demo', 'builtin:template']);
    expect(problems).toEqual([]);
  });

  it('hold every example they carry, those of named entities too', () => {
    const proof = runRuleTests(shippedPolicy(), NAMES);
    expect(proof.problems).toEqual([]);
    expect(proof.skipped).toEqual([]);
    const examples = rules.map(([, { tests }]) => tests);
    const written = examples.flatMap((tests) => Object.values(tests).flat()).length;
    expect(proof.run).toBe(written);
  });

  it.each(SHIPPED.map((pack) => [pack.name, pack] as const))('%s has no warnings', (_, pack) => {
    expect(warningsOf(pack)).toEqual([]);
  });

  it.each(DEFAULT.map((pack) => [pack.name, pack] as const))(
    '%s is not released yet',
    (_, pack) => {
      expect(pack.version).toBe('0.1.0');
    },
  );
});

describe.each(rules)('%s', (_, rule) => {
  it('says what is fine at least three times', () => {
    expect(rule.tests.noMatch.length).toBeGreaterThanOrEqual(3);
    expect(new Set(rule.tests.noMatch).size).toBe(rule.tests.noMatch.length);
  });
});

describe.each(rules.filter(([, rule]) => isDisguisable(rule)))('%s', (_, rule) => {
  it('undoes invisible characters and full-width forms', () => {
    const texts = rule.tests.evasion.map(({ text }) => text);
    expect(texts.some((text) => INVISIBLE.test(text))).toBe(true);
    expect(texts.some((text) => FULL_WIDTH.test(text))).toBe(true);
  });
});
