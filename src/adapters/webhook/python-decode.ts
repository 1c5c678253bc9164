import type { Phase } from '../../model/phase.ts';
import type { Reading, ReadMessage } from './gateway-decode.ts';

/**
 * The statuses that the Python client can pass on (Envoy's own list, without 418, 425 and 451); any
 * other becomes 200 and so a delivered answer.
 */
const PYTHON_STATUSES: ReadonlySet<number> = new Set([
  400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 421,
  422, 423, 424, 426, 428, 429, 431, 500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511,
]);

/** The status the Python client shows its caller for one of ours. */
export function pythonStatus(status: number): number {
  return PYTHON_STATUSES.has(status) ? status : 200;
}

/**
 * The status that goes out for one that a rule asked for: itself when every client generation
 * passes it on, else 503 for the 5xx and 403 for anything else.
 */
export function wireStatus(status: unknown): number {
  if (typeof status !== 'number' || !PYTHON_STATUSES.has(status)) {
    return typeof status === 'number' && status >= 500 && status < 600 ? 503 : 403;
  }
  return status;
}

/**
 * How the Python client of kgateway 2.1 reads an answer: pydantic's lax union, where the member
 * with most fields set wins, which comes to the order Mask, Reject, Pass. An answer to a response
 * knows no reject. A mask of the other phase's kind is an error.
 */
export function decodeForPython(text: string, phase: Phase): Reading {
  const action = parse(text)?.['action'];
  if (!isRecord(action) || !optionalString(action['reason'])) return { kind: 'error' };
  return (
    mask(action, phase) ?? (phase === 'request' ? reject(action) : undefined) ?? { kind: 'pass' }
  );
}

function mask(action: Readonly<Record<string, unknown>>, phase: Phase): Reading | undefined {
  const body = action['body'];
  if (!isRecord(body)) return undefined;
  const wanted = phase === 'request' ? 'messages' : 'choices';
  const other = phase === 'request' ? 'choices' : 'messages';
  if (body[wanted] === undefined && Array.isArray(body[other])) return { kind: 'error' };
  const list = body[wanted] ?? [];
  if (!Array.isArray(list)) return undefined;
  const messages: ReadMessage[] = [];
  for (const item of list) {
    const message: unknown = phase === 'request' ? item : isRecord(item) && item['message'];
    if (!isRecord(message)) return undefined;
    const { role, content } = message;
    if (!isText(role) || !isText(content)) return undefined;
    messages.push({ role, content });
  }
  return { kind: 'mask', list: wanted, messages };
}

function reject(action: Readonly<Record<string, unknown>>): Reading | undefined {
  const { body } = action;
  const given = action['status_code'];
  // pydantic's lax mode also takes "403" and 403.0 for an integer.
  const status = typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : given;
  if (!isText(body) || typeof status !== 'number' || !Number.isInteger(status)) return undefined;
  return { kind: 'reject', status, body };
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const root: unknown = JSON.parse(text);
    return isRecord(root) ? root : undefined;
  } catch {
    return undefined;
  }
}

function optionalString(value: unknown): boolean {
  return value === undefined || value === null || isText(value);
}

/** pydantic refuses a string with a lone surrogate. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed();
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
