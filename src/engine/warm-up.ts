import type { CompiledPolicy } from '../policy/compile.ts';

/**
 * Runs the rules' own examples through a policy, so that the first requests find its machines made.
 * Pauses after the examples of each rule, which take some milliseconds, so that others get their
 * turn. `runRuleTests` warms a policy up as well; this is for a copy of one whose tests were run elsewhere.
 */
export function* warmUp({ rules, finder }: CompiledPolicy): Generator<void> {
  for (const { tests } of rules) {
    const { match, noMatch, lowConfidence, evasion } = tests;
    const texts = [...[...match, ...evasion].map(({ text }) => text), ...noMatch, ...lowConfidence];
    for (const text of texts) finder.find(text, () => true);
    yield;
  }
}
