import { COMPAT_PROFILES, type Compat } from '../../../src/adapters/webhook/settings.ts';
import type { Evaluate } from '../../../src/model/evaluate.ts';
import type { Phase } from '../../../src/model/request.ts';
import { type AdapterOutcome, describeAdapter } from '../../conformance/adapter.ts';
import { outcomeOf } from '../../simulator/client.ts';
import { answers, callTo, harness, prompts } from './fixtures.ts';

interface Variant {
  readonly client: Compat;
  readonly phase: Phase;
  readonly stream: boolean;
  readonly failOpen: boolean;
}

const variants: Variant[] = COMPAT_PROFILES.flatMap((client) => [
  { client, phase: 'request', stream: false, failOpen: false },
  { client, phase: 'response', stream: false, failOpen: false },
  { client, phase: 'response', stream: true, failOpen: false },
]);
// Failing open, only a refusal with an action holds: everything but unreadable bytes has one, and
// those get one by `onBadRequest: reject`.
variants.push(
  { client: 'agentgateway', phase: 'request', stream: false, failOpen: true },
  { client: 'agentgateway', phase: 'response', stream: false, failOpen: true },
  { client: 'agentgateway', phase: 'response', stream: true, failOpen: true },
);

async function send(
  variant: Variant,
  body: unknown,
  count: number,
  evaluate: Evaluate,
): Promise<AdapterOutcome> {
  const { client, phase, stream, failOpen } = variant;
  const onBadRequest = failOpen ? 'reject' : 'error';
  const { handler } = harness({ compat: client, maxMessages: 50, onBadRequest }, evaluate);
  const path = stream ? '/response/stream' : `/${phase}`;
  const answer = await handler(callTo(path, body));
  // The Python client's windows are ordinary calls.
  const call = { client, phase, stream: stream && client !== 'kgateway-2.1', failOpen, count };
  const outcome = outcomeOf(call, new TextEncoder().encode(answer.body));
  if (outcome.kind === 'original') return { kind: 'passed' };
  if (outcome.kind !== 'masked') return { kind: 'blocked' };
  return { kind: 'masked', texts: outcome.messages.map((message) => message.content) };
}

for (const variant of variants) {
  const { client, phase, stream, failOpen } = variant;
  const old = client !== 'agentgateway' && phase === 'response';
  const carriesMask = !stream || client === 'kgateway-2.1';
  const make = phase === 'request' ? prompts : answers;
  const many = Array<string>(51).fill('x');
  describeAdapter({
    name: `webhook for ${client}, ${stream ? 'stream' : phase}${failOpen ? ', fail open' : ''}`,
    send: (texts, evaluate) => send(variant, make(...texts), texts.length, evaluate),
    sendMalformed: (evaluate) => send(variant, new Uint8Array([0x7b, 0xff]), 1, evaluate),
    sendOversize: (evaluate) => send(variant, make(...many), many.length, evaluate),
    mask: carriesMask ? 'masked' : 'blocked',
    reject: old && carriesMask ? 'masked' : 'blocked',
  });
}
