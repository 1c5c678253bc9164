import type { WebhookHandler } from '../../src/adapters/webhook/handle.ts';
import type { Compat } from '../../src/adapters/webhook/settings.ts';
import type { Body, LlmApi } from './apis.ts';
import { type Outcome, outcomeOf } from './client.ts';
import { sentencesOf, windowsOf } from './windows.ts';

/** A gateway in front of a webhook: which client, and how its route is set up. */
export interface GatewayOptions {
  readonly client: Compat;
  readonly failOpen?: boolean;
  /** Headers that the route adds by CEL. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of `/request`, `/response` and `/response/stream`. */
  readonly path?: string;
}

/** What reaches the other side, or why nothing does. */
export type Delivery =
  | { readonly kind: 'delivered'; readonly body: unknown }
  | { readonly kind: 'rejected'; readonly status: number; readonly body: string }
  | { readonly kind: 'failed' };

/** Calls `webhook` as a gateway of that generation does, and does with its answers what it does. */
export function createGateway(webhook: WebhookHandler, options: GatewayOptions) {
  const { client, failOpen = false, headers = {} } = options;

  async function call(path: string, body: unknown): Promise<Uint8Array> {
    const answer = await webhook({
      path: options.path ?? path,
      method: 'POST',
      header: (name) => headers[name],
      encrypted: client === 'kgateway-2.1',
      body: { ok: true, bytes: new TextEncoder().encode(JSON.stringify({ body })) },
    });
    return new TextEncoder().encode(answer.body);
  }

  async function request(api: LlmApi, body: Body): Promise<Delivery> {
    const messages = api.requestMessages(body);
    const answer = await call('/request', { messages });
    const count = messages.length;
    const outcome = outcomeOf({ client, phase: 'request', stream: false, failOpen, count }, answer);
    return deliver(outcome, body, (masked) => api.maskRequest(body, masked));
  }

  async function response(api: LlmApi, body: Body): Promise<Delivery> {
    const choices = api.responseChoices(body).map((message) => ({ message }));
    const answer = await call('/response', { choices });
    const count = choices.length;
    const outcome = outcomeOf(
      { client, phase: 'response', stream: false, failOpen, count },
      answer,
    );
    return deliver(outcome, body, (masked) => api.maskResponse(body, masked));
  }

  /** Streams `text`: what was released before the end, and whether the stream broke. */
  async function stream(text: string): Promise<{ released: string; broken: boolean }> {
    const python = client === 'kgateway-2.1';
    const windows = python
      ? sentencesOf(text).map((fresh) => ({ overlap: '', fresh }))
      : windowsOf(text);
    let released = '';
    for (const { overlap, fresh } of windows) {
      const message = { role: python ? '' : 'assistant', content: overlap + fresh };
      const path = python ? '/response' : '/response/stream';
      const answer = await call(path, { choices: [{ message }] });
      const outcome = outcomeOf(
        { client, phase: 'response', stream: !python, failOpen, count: 1 },
        answer,
      );
      if (outcome.kind === 'rejected' || outcome.kind === 'failed') {
        return { released, broken: true };
      }
      released += outcome.kind === 'masked' ? outcome.messages[0]?.content : fresh;
    }
    return { released, broken: false };
  }

  return { request, response, stream };
}

function deliver(
  outcome: Outcome,
  original: unknown,
  mask: (messages: Extract<Outcome, { kind: 'masked' }>['messages']) => unknown,
): Delivery {
  switch (outcome.kind) {
    case 'original':
      return { kind: 'delivered', body: original };
    case 'masked':
      return { kind: 'delivered', body: mask(outcome.messages) };
    case 'rejected':
    case 'failed':
      return outcome;
    default:
      return outcome satisfies never;
  }
}
