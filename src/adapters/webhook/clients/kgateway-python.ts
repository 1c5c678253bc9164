import { isJsonObject, type JsonObject } from '../../../model/json-object.ts';
import { REJECT_STATUSES } from '../../../model/reject-statuses.ts';
import type { Phase } from '../../../model/request.ts';
import type { Reading, ReadMessage } from './agentgateway.ts';

/** The status the Python client shows its caller: others become 200 and so a delivered answer. */
export function pythonStatus(status: number): number {
  return REJECT_STATUSES.includes(status) ? status : 200;
}

/**
 * How the Python client of kgateway 2.1 reads an answer: pydantic's lax union, where the member
 * with most fields set wins, which comes to the order Mask, Reject, Pass. An answer to a response
 * knows no reject. A mask of the other phase's kind is an error.
 */
export function decodeForPython(text: string, phase: Phase): Reading {
  const action = parse(text)?.['action'];
  if (!isJsonObject(action) || !optionalString(action['reason'])) return { kind: 'error' };
  return (
    mask(action, phase) ?? (phase === 'request' ? reject(action) : undefined) ?? { kind: 'pass' }
  );
}

function mask(action: JsonObject, phase: Phase): Reading | undefined {
  const body = action['body'];
  if (!isJsonObject(body)) return undefined;
  const wanted = phase === 'request' ? 'messages' : 'choices';
  const other = phase === 'request' ? 'choices' : 'messages';
  if (body[wanted] === undefined && Array.isArray(body[other])) return { kind: 'error' };
  const list = body[wanted] ?? [];
  if (!Array.isArray(list)) return undefined;
  const messages: ReadMessage[] = [];
  for (const item of list) {
    const message: unknown = phase === 'request' ? item : isJsonObject(item) && item['message'];
    if (!isJsonObject(message)) return undefined;
    const { role, content } = message;
    if (!isText(role) || !isText(content)) return undefined;
    messages.push({ role, content });
  }
  return { kind: 'mask', list: wanted, messages };
}

function reject(action: JsonObject): Reading | undefined {
  const { body } = action;
  const given = action['status_code'];
  // pydantic's lax mode also takes "403" and 403.0 for an integer.
  const status = typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : given;
  if (!isText(body) || typeof status !== 'number' || !Number.isInteger(status)) return undefined;
  return { kind: 'reject', status, body };
}

function parse(text: string): JsonObject | undefined {
  try {
    const root: unknown = JSON.parse(text);
    return isJsonObject(root) ? root : undefined;
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
