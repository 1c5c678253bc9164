import { basename } from 'node:path';
import { readGazetteer } from '../../src/detect/ner/gazetteer/gazetteer.ts';
import { createNameRecognizer } from '../../src/detect/ner/gazetteer/recognizer.ts';
import { createGuardrail } from '../../src/engine/guardrail.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { RulePack } from '../../src/model/rule.ts';
import { compilePolicy } from '../../src/policy/compile.ts';
import { builtinFiles } from '../../src/store/builtin.ts';
import { loadGazetteer, loadRulePacks } from '../../src/store/index.ts';

// The one place where tests read and compile the shipped packs, which costs 3 s and 2 s of a core.
// Files of the project `rules` share their modules, so that each of its workers does so once.

/** Every pack of the package, samples and template too. */
export const SHIPPED: readonly RulePack[] = await loadRulePacks([
  'builtin:all',
  'builtin:demo',
  'builtin:template',
]);
/** The packs in force when nobody chooses others. */
export const DEFAULT: readonly RulePack[] = await shippedPacks('builtin:default');
/** Names, places and addresses as they are found by default. */
export const NAMES = createNameRecognizer(readGazetteer(await loadGazetteer()));

/** The packs of entries such as `builtin:all`, in this order, as `loadRulePacks` gives them. */
export async function shippedPacks(...entries: readonly string[]): Promise<readonly RulePack[]> {
  const files = (await Promise.all(entries.map(builtinFiles))).flat();
  return files.map((file) => {
    const pack = SHIPPED.find((one) => basename(one.file) === basename(file));
    if (pack === undefined) throw new Error(`Cannot find the shipped pack ${file}`);
    return pack;
  });
}

/** The policy of all shipped packs. */
export const shippedPolicy = once(() => compilePolicy(SHIPPED));
const defaultGuardrail = once(() =>
  createGuardrail({ policy: compilePolicy(DEFAULT), entities: NAMES }),
);

/** What the default packs would act upon in one prompt. */
export function actingFindings(text: string): readonly Finding[] {
  const { decision } = defaultGuardrail().evaluateSync({
    phase: 'request',
    segments: [{ role: 'user', text }],
  });
  return decision.findings.filter(({ action, shadow }) => action !== 'pass' && !shadow);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
