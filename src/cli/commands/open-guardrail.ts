import { createCompromiseRecognizer } from '../../detect/ner/compromise/recognizer.ts';
import { combineRecognizers } from '../../detect/ner/gazetteer/combine.ts';
import { readGazetteer } from '../../detect/ner/gazetteer/gazetteer.ts';
import { createNameRecognizer } from '../../detect/ner/gazetteer/recognizer.ts';
import { createGuardrail, type Guardrail } from '../../engine/guardrail.ts';
import type { EntityRecognizer } from '../../model/recognizer.ts';
import { compilePolicy } from '../../policy/compile.ts';
import { loadGazetteer, loadRulePacks, policyVersion } from '../../store/index.ts';
import { MAX_TEXT_BYTES } from '../io/input.ts';

/** The packs that are used when none are named. */
export const DEFAULT_RULES: readonly string[] = ['builtin:default'];
/** How names are found, from not at all to most thoroughly. */
export const ENTITY_TIERS = ['off', 'fast', 'standard'] as const;
export type EntityTier = (typeof ENTITY_TIERS)[number];

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

/** The shipped recognizer of names that needs no thread. */
export async function openNames() {
  return createNameRecognizer(readGazetteer(await loadGazetteer()));
}

async function openRecognizer(tier: EntityTier): Promise<EntityRecognizer | undefined> {
  if (tier === 'off') return undefined;
  const names = await openNames();
  if (tier === 'fast') return names;
  return combineRecognizers(names, await createCompromiseRecognizer({ maxBytes: MAX_TEXT_BYTES }));
}
