import { createGuardrail, type Guardrail } from '../engine/guardrail.ts';
import { compilePolicy } from '../policy/compile.ts';
import { loadRulePacks, policyVersion } from '../store/index.ts';
import { DEFAULT_RULES } from './defaults.ts';
import { openNames } from './open-names.ts';
import { checkOptions, type OpenGuardrailOptions } from './options.ts';
import { requireRuleTests } from './require-rule-tests.ts';

/**
 * Loads rule packs, compiles them and finds names, for a guardrail that is ready to use. Everything
 * runs on the calling thread. The default packs take about a second to compile.
 *
 * @throws GatewardenError with every problem of the packs, or of a rule that fails its own tests
 * (GW_PACK_*, GW_PATTERN_*); GW_ENGINE_INPUT for an option that does not exist.
 *
 * @example
 * ```ts
 * const guardrail = await openGuardrail({ rules: ['builtin:default', 'rules/'] });
 * const { decision, texts } = await guardrail.evaluate({
 *   phase: 'request',
 *   segments: [{ role: 'user', text: 'Mail maria@example.com' }],
 * });
 * ```
 */
export async function openGuardrail(options: OpenGuardrailOptions = {}): Promise<Guardrail> {
  checkOptions(options);
  const { rules = DEFAULT_RULES, names = 'fast', ruleTests = 'own', budget } = options;
  const packs = await loadRulePacks(rules, { strict: ruleTests !== 'off' });
  const policy = compilePolicy(packs, { version: policyVersion(packs) });
  const entities = await openNames(names, options.namesMaxBytes);
  if (ruleTests !== 'off') requireRuleTests(policy, ruleTests, entities);
  return createGuardrail({
    policy,
    ...(entities !== undefined && { entities }),
    ...(budget !== undefined && { budget }),
  });
}
