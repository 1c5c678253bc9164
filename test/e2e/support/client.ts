import {
  Agent,
  type ClientRequest,
  request as httpRequest,
  type IncomingHttpHeaders,
} from 'node:http';
import { request as httpsRequest, Agent as TlsAgent } from 'node:https';
import { connect } from 'node:net';

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
  /** Whether the call went over a connection that had carried one before. */
  readonly reused: boolean;
}

export interface CallOptions {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly agent?: Agent;
  /** Sends the body; by default all of it at once, with its length. */
  readonly send?: (call: ClientRequest) => void;
}

/** A net for a call that hangs. */
const CALL_LIMIT_MS = 120_000;

/** Keep-alive connections, `count` at most. */
export function connections(count: number): Agent {
  return new Agent({ keepAlive: true, maxSockets: count });
}

/** The same over TLS; any certificate will do. */
export function tlsConnections(count: number): TlsAgent {
  return new TlsAgent({ keepAlive: true, maxSockets: count, rejectUnauthorized: false });
}

/** One call. Rejects when the connection breaks before the answer is complete. */
export function call(
  port: number,
  body: string | Uint8Array = '',
  options: CallOptions = {},
): Promise<Answer> {
  const { method = 'POST', path = '/request', headers = {}, agent, send } = options;
  const request = agent instanceof TlsAgent ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const common = { host: '127.0.0.1', port, method, path, headers, timeout: CALL_LIMIT_MS };
    const outgoing = request({ ...common, agent: agent ?? false }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const { statusCode = 0 } = incoming;
        const { reusedSocket: reused } = outgoing;
        const text = bytes.toString();
        resolve({ status: statusCode, headers: incoming.headers, bytes, text, reused });
      });
    });
    outgoing.on('error', reject);
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in time')));
    if (send !== undefined) send(outgoing);
    else outgoing.end(method === 'GET' ? undefined : body);
  });
}

/** Writes raw bytes to a connection of its own and reads until the other side closes it. */
export function exchange(port: number, sent: string | Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(sent));
    socket.setEncoding('utf8').on('data', (text: string) => {
      received += text;
    });
    socket.setTimeout(CALL_LIMIT_MS, () => socket.destroy(new Error('no answer in time')));
    socket.on('error', (error) => (received === '' ? reject(error) : resolve(received)));
    socket.on('close', () => resolve(received));
  });
}

/** A call of the request phase with one user message per text. */
export function prompts(...texts: readonly unknown[]): string {
  return JSON.stringify({
    body: { messages: texts.map((content) => ({ role: 'user', content })) },
  });
}

/** A call of the response phase with one choice per text. */
export function answers(...texts: readonly unknown[]): string {
  const choices = texts.map((content) => ({ message: { role: 'assistant', content } }));
  return JSON.stringify({ body: { choices } });
}

/**
 * Makes small calls one after the other until `work` is done, at least one of them; no detector of
 * names has a reason to look at them.
 * Returns what `work` came to and how many small calls were answered before it was done. That is a
 * figure of its own kind for time: on a busy machine both take longer.
 */
export async function alongside<T>(port: number, work: Promise<T>) {
  const agent = connections(1);
  let done = false;
  const end = () => {
    done = true;
  };
  work.then(end, end);
  let meanwhile = 0;
  do {
    const { status, text } = await call(port, prompts('how are you'), { agent });
    if (status !== 200 || !/^\{"action":\{"reason":"passed d=[\w-]+"\}\}$/.test(text)) {
      throw new Error(text);
    }
    if (!done) meanwhile += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
  } while (!done);
  agent.destroy();
  return { result: await work, meanwhile };
}

/** Reads one number of the metrics. NaN when there is none of this name and these labels. */
export async function metric(adminPort: number, name: string): Promise<number> {
  const { text } = await call(adminPort, '', { method: 'GET', path: '/metrics' });
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1) ?? Number.NaN);
}

/** Waits until a condition holds; the test's own net ends it otherwise. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10));
}
