// The engine alone: no Node module is needed, so this also runs in a browser or a worker.
import { compilePolicy, createGuardrail, parseRulePack } from 'gatewarden';

const pack = parseRulePack(`
apiVersion: gatewarden/v1
kind: RulePack
metadata: { name: acme, version: 1.0.0 }
rules:
  - id: acme.ticket
    title: Internal ticket number
    class: commercial
    entity: TICKET
    detect: { any: [{ regex: '\\bACME-\\d{4,6}\\b', score: 0.8 }] }
    action: mask
    tests:
      match: ['see ACME-12345']
      noMatch: ['see ACME-1', 'the ACME-corp site']
      evasion: ["ACME-12\\u200b345"]
`);
const guardrail = createGuardrail({ policy: compilePolicy([pack]) });

const { decision, texts } = guardrail.evaluateSync({
  phase: 'request',
  segments: [{ role: 'user', text: 'Close ACME-12345, please' }],
});
console.log(decision.action, decision.rule, texts[0]);
