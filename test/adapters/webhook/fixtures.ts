import {
  createWebhookHandler,
  type WebhookCall,
  type WebhookHandler,
} from '../../../src/adapters/webhook/handle.ts';
import {
  DEFAULT_WEBHOOK_SETTINGS,
  type WebhookSettings,
} from '../../../src/adapters/webhook/settings.ts';
import type { Action } from '../../../src/model/action.ts';
import type { Decision, Evaluation } from '../../../src/model/decision.ts';
import type { DecisionEvent } from '../../../src/model/decision-event.ts';
import type { ActivePolicy, Evaluate } from '../../../src/model/evaluate.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { EvaluationRequest } from '../../../src/model/request.ts';

export const POLICY = { name: 'default', version: '3' };

export function finding(rule: string, entity: string, action: Action = 'mask'): Finding {
  return {
    rule,
    entity,
    severity: 'medium',
    segment: 0,
    start: 0,
    end: 1,
    score: 0.9,
    action,
    shadow: false,
    lowConfidence: false,
    evidence: [],
  };
}

export function decision(action: Action, more: Partial<Decision> = {}): Decision {
  return { action, phase: 'request', policy: POLICY, findings: [], unfinished: [], ...more };
}

/** Masks "secret", rejects "forbidden", throws on "explode"; keeps to the engine's contract. */
export const wordPolicy: Evaluate = async ({ phase, segments, unmaskable }) => {
  const texts = segments.map(({ text }) => text);
  if (texts.some((text) => text.includes('explode'))) throw new Error(`cannot read ${texts[0]}`);
  const masked = texts.map((text) => text.replaceAll('secret', '[SECRET]'));
  const hit = masked.some((text, index) => text !== texts[index]);
  const banned = texts.some((text) => text.includes('forbidden'));
  const unmasked = hit && unmaskable !== undefined && unmaskable !== 'pass';
  const reject = { status: 403, body: 'not allowed here' };
  const made = (action: Action, more: Partial<Decision> = {}): Evaluation => ({
    decision: decision(action, { phase, ...more }),
    texts: action === 'mask' ? masked : texts,
  });
  if (banned || unmasked) {
    return made('reject', { rule: 'test/word', reject, findings: [finding('test/word', 'WORD')] });
  }
  if (!hit || unmaskable === 'pass') return made('pass');
  return made('mask', { rule: 'test/word', findings: [finding('test/word', 'WORD')] });
};

export interface Harness {
  readonly handler: WebhookHandler;
  readonly events: DecisionEvent[];
  readonly requests: EvaluationRequest[];
}

/** A handler with a policy named `default` and one named `strict`, that records what it is told. */
export function harness(
  settings: Partial<WebhookSettings> = {},
  evaluate: Evaluate = wordPolicy,
): Harness {
  const events: DecisionEvent[] = [];
  const requests: EvaluationRequest[] = [];
  const active: ActivePolicy = {
    policy: POLICY,
    evaluate: (request) => {
      requests.push(request);
      return evaluate(request);
    },
  };
  const handler = createWebhookHandler({
    resolvePolicy: (name) => (name === undefined || name === 'strict' ? active : undefined),
    settings: { ...DEFAULT_WEBHOOK_SETTINGS, ...settings },
    newId: () => 'id-1',
    onDecision: (event) => events.push(event),
  });
  return { handler, events, requests };
}

/** A call to `path` with `body`: bytes as they are, anything else as JSON. */
export function callTo(
  path: string,
  body: unknown,
  more: Partial<WebhookCall> & { readonly headers?: Readonly<Record<string, string>> } = {},
): WebhookCall {
  const { headers = {}, ...rest } = more;
  const bytes = body instanceof Uint8Array ? body : new TextEncoder().encode(JSON.stringify(body));
  return {
    path,
    method: 'POST',
    header: (name) => headers[name],
    encrypted: false,
    body: { ok: true, bytes },
    ...rest,
  };
}

/** The body of a request call with one user message per text. */
export function prompts(...contents: readonly unknown[]): unknown {
  return { body: { messages: contents.map((content) => ({ role: 'user', content })) } };
}

/** The body of a response call with one choice per text. */
export function answers(...contents: readonly unknown[]): unknown {
  const choices = contents.map((content) => ({ message: { role: 'assistant', content } }));
  return { body: { choices } };
}
