import { readGazetteer } from '../../src/detect/ner/gazetteer/gazetteer.ts';
import { createNameRecognizer } from '../../src/detect/ner/gazetteer/recognizer.ts';
import { createGuardrail } from '../../src/engine/guardrail.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { RulePack } from '../../src/model/rule.ts';
import { compilePolicy } from '../../src/policy/compile.ts';
import { loadGazetteer, loadRulePacks } from '../../src/store/index.ts';

/** The packs in force when nobody chooses others. */
export const DEFAULT: readonly RulePack[] = await loadRulePacks(['builtin:default']);
/** Every pack of the package. */
export const SHIPPED: readonly RulePack[] = [
  ...(await loadRulePacks(['builtin:all', 'builtin:demo', 'builtin:template'])),
];

/** Names, places and addresses as they are found by default. */
export const NAMES = createNameRecognizer(readGazetteer(await loadGazetteer()));

const guardrail = createGuardrail({ policy: compilePolicy(DEFAULT), entities: NAMES });

/** What the default packs would act upon in one prompt. */
export function actingFindings(text: string): readonly Finding[] {
  const { decision } = guardrail.evaluateSync({
    phase: 'request',
    segments: [{ role: 'user', text }],
  });
  return decision.findings.filter(({ action, shadow }) => action !== 'pass' && !shadow);
}
