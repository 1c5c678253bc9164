import { createCompromiseRecognizer } from '../../../detect/ner/compromise/recognizer.ts';
import { combineRecognizers } from '../../../detect/ner/gazetteer/combine.ts';
import { createGuardrail, type Guardrail } from '../../../engine/guardrail.ts';
import type { EntityRecognizer } from '../../../model/recognizer.ts';
import { compilePolicy } from '../../../policy/compile.ts';
import { loadRulePacks, policyVersion } from '../../../store/index.ts';
import { MAX_TEXT_BYTES } from '../../io/input.ts';
import { openNames } from '../open-names.ts';
import type { EntityTier } from './settings.ts';

/**
 * The guardrail that a scan asks. Packs need no tests, so that drafts can be tried, and names are
 * found in texts of any size, since nobody waits at a gateway.
 *
 * @throws GatewardenError when the packs are refused.
 */
export async function openGuardrail(
  paths: readonly string[],
  tier: EntityTier,
): Promise<Guardrail> {
  const packs = await loadRulePacks(paths, { strict: false });
  const policy = compilePolicy(packs, { version: policyVersion(packs) });
  const entities = await openRecognizer(tier);
  return createGuardrail({ policy, ...(entities !== undefined && { entities }) });
}

async function openRecognizer(tier: EntityTier): Promise<EntityRecognizer | undefined> {
  if (tier === 'off') return undefined;
  const names = await openNames();
  if (tier === 'fast') return names;
  return combineRecognizers(names, await createCompromiseRecognizer({ maxBytes: MAX_TEXT_BYTES }));
}
