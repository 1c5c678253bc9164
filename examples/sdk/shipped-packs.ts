// The shipped packs and the names in a program of your own, with types.
import { openGuardrail } from 'gatewarden/node';

const guardrail = await openGuardrail({ rules: ['builtin:default'], names: 'fast' });

const text = 'Mail Maria Lopez at maria@example.com.';
const { decision, texts } = await guardrail.evaluate({
  phase: 'request',
  segments: [{ role: 'user', text }],
});
console.log(decision.action, decision.findings.map(({ rule }) => rule), texts);
