// The shipped packs and the entity detector in a program of your own, with types.
import { compilePolicy, createCompromiseRecognizer, createGuardrail } from 'gatewarden';
import { loadRulePacks, policyVersion } from 'gatewarden/node';

const packs = await loadRulePacks(['builtin:default']);
const guardrail = createGuardrail({
  policy: compilePolicy(packs, { version: policyVersion(packs) }),
  entities: await createCompromiseRecognizer(),
});

const text = 'Mail Maria Lopez at maria@example.com.';
const { decision, texts } = await guardrail.evaluate({
  phase: 'request',
  segments: [{ role: 'user', text }],
});
console.log(decision.action, decision.findings.map(({ rule }) => rule), texts);
