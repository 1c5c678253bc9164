import { expect, it } from 'vitest';
import { warmUp } from '../../src/engine/warm-up.ts';
import { compilePolicy } from '../../src/policy/compile.ts';
import { detection, pack, regex, rule } from '../support/rule.ts';

it('warmUp() makes the machines that the examples of each rule need, rule by rule', () => {
  const tests = { match: [], noMatch: [], lowConfidence: [], evasion: [] };
  const policy = compilePolicy([
    pack([
      rule({
        id: 'x.a',
        detect: detection([regex('acme-\\d{3}')]),
        tests: { ...tests, match: [{ text: 'acme-123' }], noMatch: ['acme-12'] },
      }),
      rule({
        id: 'x.b',
        detect: detection([regex('wile-\\d{3}')]),
        tests: { ...tests, lowConfidence: ['wile-12'], evasion: [{ text: 'wi\u200ble-123' }] },
      }),
    ]),
  ]);
  const machines = () => policy.finder.stats.machines;
  const steps = warmUp(policy);
  const made = [machines()];
  while (steps.next().done !== true) made.push(machines());
  // Each pattern has a machine that narrows its places and one that searches them.
  expect(made).toEqual([0, 2, 4]);
  for (const _ of warmUp(policy)) expect(machines()).toBe(4);
});
