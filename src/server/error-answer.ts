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
