import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCompromiseRecognizer } from '../../src/detect/ner/compromise/recognizer.ts';
import { hitsOf } from '../conformance/entity-recognizer.ts';

/** What the analyzer was asked. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: { readonly text: string; readonly language: string; readonly entities?: string[] };
}

/** How the analyzer answers one request. */
export type Answer = (asked: Asked, response: ServerResponse) => unknown;

/** A server that speaks as Presidio's analyzer does, on a port of its own. */
export interface TestAnalyzer {
  readonly url: string;
  readonly asked: Asked[];
  /** How many requests are in it now, and how many were at most. */
  readonly open: { now: number; most: number };
  close(): Promise<void>;
}

/** Starts an analyzer that answers as told. */
export async function startAnalyzer(answer: Answer): Promise<TestAnalyzer> {
  const asked: Asked[] = [];
  const open = { now: 0, most: 0 };
  const server = createServer(async (request, response) => {
    open.now += 1;
    open.most = Math.max(open.most, open.now);
    response.on('close', () => {
      open.now -= 1;
    });
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Asked['body'];
    const one = { path: request.url ?? '', headers: request.headers, body };
    asked.push(one);
    await answer(one, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    open,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Sends a value as JSON. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

/** Answers with the same list, whatever is asked. */
export const always =
  (value: unknown): Answer =>
  (_, response) =>
    sendJson(response, value);

/** Finds names as our own detector does, and counts in code points as Python does. */
export async function nameFinder(): Promise<Answer> {
  const names = await createCompromiseRecognizer({ maxBytes: 16 * 1024 * 1024 });
  return async ({ body: { text } }, response) => {
    const points = (end: number): number => Array.from(text.slice(0, end)).length;
    const [hits = []] = hitsOf(await names.recognize([text]));
    const found = hits.map(({ entity, start, end, score }) => ({
      entity_type: entity,
      start: points(start),
      end: points(end),
      score,
      analysis_explanation: null,
      recognition_metadata: { recognizer_name: 'SpacyRecognizer' },
    }));
    sendJson(response, found);
  };
}
