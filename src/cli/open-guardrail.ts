import { createCompromiseRecognizer } from '../detect/ner/recognizer.ts';
import { createGuardrail, type Guardrail } from '../engine/guardrail.ts';
import { compilePolicy } from '../policy/compile.ts';
import { loadRulePacks, policyVersion } from '../store/index.ts';
import { MAX_TEXT_BYTES } from './input.ts';

/** The packs that are used when none are named. */
export const DEFAULT_RULES: readonly string[] = ['builtin:default'];

/**
 * The guardrail that a scan asks. Packs need no tests, so that drafts can be tried, and the entity
 * detector reads texts of any size, since nobody waits at a gateway.
 *
 * @throws GatewardenError when the packs are refused.
 */
export async function openGuardrail(
  paths: readonly string[],
  withEntities: boolean,
): Promise<Guardrail> {
  const packs = await loadRulePacks(paths, { strict: false });
  const policy = compilePolicy(packs, { version: policyVersion(packs) });
  if (!withEntities) return createGuardrail({ policy });
  const entities = await createCompromiseRecognizer({ maxBytes: MAX_TEXT_BYTES });
  return createGuardrail({ policy, entities });
}
