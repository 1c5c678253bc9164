/** Ids by which a call is found again in the logs of other programs. */
export interface Correlation {
  /** The `x-request-id` header. */
  readonly requestId: string | undefined;
  /** The trace id of the W3C `traceparent` header: 32 lower-case hex digits. */
  readonly traceId: string | undefined;
}

/**
 * Reads the ids of a call; `header` gives a header's value by its lower-case name. The values are
 * chosen by clients and end up in logs, so what does not have the form of an id is left out: at most
 * 128 characters of ASCII letters, digits and `_.:/+=@~|;,#*!-`, without spaces, quotes and braces.
 */
export function correlationOf(header: (name: string) => string | undefined): Correlation {
  const requestId = header('x-request-id');
  const traceparent = header('traceparent');
  return {
    requestId: requestId !== undefined && REQUEST_ID.test(requestId) ? requestId : undefined,
    traceId: traceparent === undefined ? undefined : traceIdOf(traceparent),
  };
}

const REQUEST_ID = /^[\w.:/+=@~|;,#*!-]{1,128}$/;

/** Version, trace id, parent id, flags and, after version 00, further parts. No id is all zeros. */
const TRACEPARENT =
  /^(?!ff)([\da-f]{2})-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-[\da-f]{2}(-.*)?$/;

function traceIdOf(traceparent: string): string | undefined {
  const [, version, traceId, more] = TRACEPARENT.exec(traceparent) ?? [];
  return version === '00' && more !== undefined ? undefined : traceId;
}
