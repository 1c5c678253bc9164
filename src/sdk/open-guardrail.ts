import { createGuardrail, type Guardrail } from '../engine/guardrail.ts';
import { runRuleTests } from '../engine/run-rule-tests.ts';
import { GatewardenError } from '../model/errors.ts';
import { type CompiledPolicy, compilePolicy } from '../policy/compile.ts';
import { isShipped, loadRulePacks, policyVersion } from '../store/index.ts';
import { DEFAULT_RULES } from './defaults.ts';
import { openNames } from './open-names.ts';
import { checkOptions, type OpenGuardrailOptions, type RuleTestScope } from './options.ts';

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
  if (ruleTests !== 'off') requireTests(policy, ruleTests, entities);
  return createGuardrail({
    policy,
    ...(entities !== undefined && { entities }),
    ...(budget !== undefined && { budget }),
  });
}

function requireTests(
  policy: CompiledPolicy,
  which: Exclude<RuleTestScope, 'off'>,
  entities: Awaited<ReturnType<typeof openNames>>,
): void {
  const isConcerned = which === 'all' ? undefined : isOwn;
  const { problems } = runRuleTests(policy, entities, isConcerned);
  if (problems.length > 0) throw new GatewardenError(problems);
}

const isOwn = ({ location }: CompiledPolicy['rules'][number]): boolean => !isShipped(location.file);
