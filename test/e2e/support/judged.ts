import type { Compat } from '../../../src/adapters/webhook/settings.ts';
import { readGazetteer } from '../../../src/detect/ner/gazetteer/gazetteer.ts';
import { createNameRecognizer } from '../../../src/detect/ner/gazetteer/recognizer.ts';
import { createGuardrail } from '../../../src/engine/guardrail.ts';
import type { Decision } from '../../../src/model/decision.ts';
import type { Phase } from '../../../src/model/request.ts';
import { compilePolicy } from '../../../src/policy/compile.ts';
import { loadGazetteer, loadRulePacks } from '../../../src/store/index.ts';
import type { Outcome } from '../../simulator/client.ts';

/** What a text should come to. */
export interface Judged {
  readonly text: string;
  readonly decision: Decision;
  /** The text that may go on, when it is not rejected. */
  readonly masked: string;
}

/** Judges in this process, with the packs that the server has. */
export interface Judge {
  /** A text that is alone in its call. */
  one(phase: Phase, text: string): Judged;
  /** Texts of one call: a name that one of them tells is masked in the others. */
  together(phase: Phase, judged: readonly Judged[]): readonly Judged[];
}

/** Creates a judge. */
export async function createJudge(): Promise<Judge> {
  const packs = await loadRulePacks(['builtin:default']);
  const entities = createNameRecognizer(readGazetteer(await loadGazetteer()));
  const guardrail = createGuardrail({ policy: compilePolicy(packs), entities });
  const evaluate = (phase: Phase, texts: readonly string[]) => {
    const role = phase === 'request' ? 'user' : 'assistant';
    return guardrail.evaluateSync({ phase, segments: texts.map((text) => ({ role, text })) });
  };
  return {
    one: (phase, text) => {
      const { decision, texts } = evaluate(phase, [text]);
      return { text, decision, masked: texts[0] ?? '' };
    },
    together: (phase, judged) => {
      const { decision, texts } = evaluate(
        phase,
        judged.map(({ text }) => text),
      );
      if (decision.action === 'reject') return judged;
      return judged.map((one, i) => ({ ...one, masked: texts[i] ?? '' }));
    },
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
