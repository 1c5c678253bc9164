import type { Compat } from '../../../src/adapters/webhook/settings.ts';
import { createGuardrail } from '../../../src/engine/guardrail.ts';
import type { Decision } from '../../../src/model/decision.ts';
import type { Phase } from '../../../src/model/phase.ts';
import { compilePolicy } from '../../../src/policy/compile.ts';
import { loadRulePacks } from '../../../src/store/index.ts';
import type { Outcome } from '../../simulator/client.ts';

/** What a text should come to. */
export interface Judged {
  readonly text: string;
  readonly decision: Decision;
  /** The text that may go on, when it is not rejected. */
  readonly masked: string;
}

/** Judges single texts in this process, with the packs that the server has. */
export async function createJudge(): Promise<(phase: Phase, text: string) => Judged> {
  const packs = await loadRulePacks(['builtin:default']);
  const guardrail = createGuardrail({ policy: compilePolicy(packs) });
  return (phase, text) => {
    const role = phase === 'request' ? 'user' : 'assistant';
    const { decision, texts } = guardrail.evaluateSync({ phase, segments: [{ role, text }] });
    return { text, decision, masked: texts[0] ?? '' };
  };
}

/**
 * What the gateway should do with a call of these texts: at most one of them is rejected, so the
 * others cannot hide what it comes to.
 */
export function expectedOutcome(client: Compat, phase: Phase, judged: readonly Judged[]): Outcome {
  const reject = judged.find(({ decision }) => decision.action === 'reject')?.decision.reject;
  const role = phase === 'request' ? 'user' : 'assistant';
  if (reject !== undefined) {
    const { status, body } = reject;
    if (phase === 'request' || client === 'agentgateway') return { kind: 'rejected', status, body };
    // Older clients know no reject of answers and show the notice instead.
    return { kind: 'masked', messages: judged.map(() => ({ role, content: body })) };
  }
  if (judged.every(({ text, masked }) => text === masked)) return { kind: 'original' };
  const messages = judged.map(({ masked }) => ({ role, content: masked.toWellFormed() }));
  return { kind: 'masked', messages };
}
