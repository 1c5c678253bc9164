// The shipped packs and the entity detector in a program of your own, with types.
import { compilePolicy, createGuardrail, createNameRecognizer, readGazetteer } from 'gatewarden';
import { loadGazetteer, loadRulePacks, policyVersion } from 'gatewarden/node';

const packs = await loadRulePacks(['builtin:default']);
const guardrail = createGuardrail({
  policy: compilePolicy(packs, { version: policyVersion(packs) }),
  entities: createNameRecognizer(readGazetteer(await loadGazetteer())),
});

const text = 'Mail Maria Lopez at maria@example.com.';
const { decision, texts } = await guardrail.evaluate({
  phase: 'request',
  segments: [{ role: 'user', text }],
});
console.log(decision.action, decision.findings.map(({ rule }) => rule), texts);
