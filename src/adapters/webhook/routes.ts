import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Context, Hono } from 'hono';
import type { BodyReader } from '../../server/body.ts';
import type { NodeEnv } from '../../server/web-app.ts';
import type { WireAnswer } from './encode.ts';
import { EVIDENCE_HEADER } from './evidence-header.ts';
import type { WebhookHandler } from './handle.ts';
import { WEBHOOK_PATHS } from './paths.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const JSON_CLOSE = { ...JSON_TYPE, connection: 'close' };
const JSON_ALLOW = { ...JSON_TYPE, allow: 'POST' };

/**
 * Mounts the webhook's paths, with and without `/p/<policy>`, for every method (other than POST they
 * answer 405). The body is read from the Node request: whatever its content type, and without the
 * web `Request`, which would cost more than the whole call.
 */
export function mountWebhook(
  app: Pick<Hono<NodeEnv>, 'all'>,
  handler: WebhookHandler,
  readBody: BodyReader,
): void {
  const route = async (c: Context<NodeEnv>): Promise<Response> => {
    const { incoming } = c.env;
    const { method } = incoming;
    const answer = await handler({
      path: c.req.path,
      method: method ?? '',
      header: (name) => single(incoming.headers[name]),
      encrypted: isTls(incoming.socket),
      body: method === 'POST' ? await readBody(incoming) : NO_BODY,
    });
    return new Response(answer.body, { status: answer.status, headers: headersOf(answer) });
  };
  for (const path of WEBHOOK_PATHS) {
    app.all(path, route);
    app.all(`/p/:policy${path}`, route);
  }
}

const NO_BODY = { ok: true, bytes: new Uint8Array() } as const;

function headersOf(answer: WireAnswer): Record<string, string> {
  if (answer.status === 405) return JSON_ALLOW;
  const headers = answer.close ? JSON_CLOSE : JSON_TYPE;
  const { evidence } = answer;
  return evidence === undefined ? headers : { ...headers, [EVIDENCE_HEADER]: evidence };
}

/** Only sockets of a TLS server have the property; reading it is far cheaper than `in`. */
function isTls(socket: Socket): boolean {
  // A TLSSocket is a Socket; which one it is, is what the property tells.
  return (socket as TLSSocket).encrypted === true;
}

/** The first value, as Node itself keeps the first of most headers. */
function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
