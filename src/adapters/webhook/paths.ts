/** What the path says; the phase itself is told by the body. */
export interface WebhookPath {
  readonly kind: 'request' | 'response' | 'stream';
  /** The policy named in `/p/<policy>/...`, as written; absent means the default policy. */
  readonly policy?: string;
}

const PATH = /^(?:\/p\/([^/?#]+))?\/(request|response|response\/stream)\/?(?:\?|$)/;

/** The paths that are mounted, each also below `/p/<policy>`. */
export const WEBHOOK_PATHS = ['/request', '/response', '/response/stream'] as const;

/** Reads a request path (a query is ignored); undefined when there is nothing at it. */
export function parsePath(path: string): WebhookPath | undefined {
  const match = PATH.exec(path);
  if (match === null) return undefined;
  const [, policy, name] = match;
  const kind = name === 'request' ? 'request' : name === 'response' ? 'response' : 'stream';
  return policy === undefined ? { kind } : { kind, policy };
}
