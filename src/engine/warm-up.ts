import type { CompiledPolicy } from '../policy/compile.ts';

/**
 * Runs the rules' own examples through a policy, so that the states of its automata are built before
 * the first requests need them. Yields after the examples of each rule, which take some milliseconds,
 * so that other work gets its turn. `runRuleTests` warms a policy up as well; this is for rules whose
 * tests ran before.
 */
export function* warmUp({ rules, finder }: CompiledPolicy): Generator<void> {
  for (const { tests } of rules) {
    const { match, noMatch, lowConfidence, evasion } = tests;
    const texts = [...[...match, ...evasion].map(({ text }) => text), ...noMatch, ...lowConfidence];
    for (const text of texts) finder.find(text, () => true);
    yield;
  }
}
