/** A request to a service that answers with JSON. */
export interface PostRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly signal: AbortSignal;
  /** Longest answer, in bytes. */
  readonly maxBytes: number;
}

/**
 * What came back: the parsed answer; `unreachable` when there was no answer (no connection, or it
 * broke before the head of the answer), `unusable` for any other status, too long or broken answers,
 * and what is not JSON; `aborted` by the signal.
 */
export type PostResult =
  | { readonly status: 'answered'; readonly value: unknown }
  | { readonly status: 'unreachable' | 'unusable' | 'aborted' };

/** Posts JSON and reads the JSON that comes back. Never rejects; follows no redirects. */
export async function postJson(request: PostRequest): Promise<PostResult> {
  const { url, headers, body, signal, maxBytes } = request;
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      // The text must go nowhere else.
      redirect: 'error',
      signal,
    });
  } catch {
    // The cause is not kept: it could quote what was sent.
    return { status: signal.aborted ? 'aborted' : 'unreachable' };
  }
  try {
    if (response.status !== 200) {
      await response.body?.cancel();
      return { status: 'unusable' };
    }
    const text = await readText(response, maxBytes);
    if (text === undefined) return { status: 'unusable' };
    const value: unknown = JSON.parse(text);
    return { status: 'answered', value };
  } catch {
    return { status: signal.aborted ? 'aborted' : 'unusable' };
  }
}

/** The body as text, or undefined when it is longer than `maxBytes`. */
async function readText(response: Response, maxBytes: number): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
}
