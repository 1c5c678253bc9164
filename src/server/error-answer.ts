import type { Duplex } from 'node:stream';
import type { ErrorCode } from '../model/errors.ts';

const JSON_HEADERS = { 'content-type': 'application/json' } as const;

/**
 * INVARIANT: an error body never has a member `action`: gateways do not look at the HTTP status
 * and would take such a body for a decision.
 */
export function errorBody(code: ErrorCode, message: string): string {
  return JSON.stringify({ error: { code, message } });
}

/** A JSON error with a fixed message; nothing of the request is repeated in it. */
function errorAnswer(status: number, code: ErrorCode, message: string): Response {
  return new Response(errorBody(code, message), { status, headers: JSON_HEADERS });
}

/** What is said of a request that is no HTTP. */
export const MALFORMED = 'Cannot parse the request: its headers are malformed, too large or late';

/** For a request that Node accepts and the web's Request does not, e.g. a host that is no name. */
export function malformedAnswer(): Response {
  return errorAnswer(400, 'GW_WIRE_HTTP', MALFORMED);
}

/** For `app.notFound`. */
export function notFoundAnswer(): Response {
  return errorAnswer(
    404,
    'GW_WIRE_NOT_FOUND',
    'Cannot answer the request: there is nothing at this path',
  );
}

/** For `app.onError`: what went wrong inside stays inside. */
export function failureAnswer(): Response {
  return errorAnswer(500, 'GW_ENGINE_FAILED', 'Cannot answer the request: the server failed');
}

/** How the answer to a request that could not be parsed begins, by Node's error code. */
const STATUS_LINES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};
const BAD_REQUEST = '400 Bad Request';

/** The HTTP status for an error that Node's parser reports. */
export function clientErrorStatus(code: string | undefined): number {
  return Number.parseInt(STATUS_LINES[code ?? ''] ?? BAD_REQUEST, 10);
}

/** Answers a malformed request with a typed error and closes the connection. */
export function answerClientError(code: string | undefined, socket: Duplex): void {
  const body = errorBody('GW_WIRE_HTTP', MALFORMED);
  const head = [
    `HTTP/1.1 ${STATUS_LINES[code ?? ''] ?? BAD_REQUEST}`,
    'content-type: application/json',
    `content-length: ${body.length}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
