import type { Duplex } from 'node:stream';
import { errorBody, MALFORMED } from './error-answer.ts';

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
