import { contentText, roleOf } from '../../../adapters/webhook/index.ts';
import type { ErrorCode } from '../../../model/errors.ts';
import { isJsonObject } from '../../../model/json-object.ts';
import type { Phase, Role, Segment } from '../../../model/request.ts';
import type { Line } from '../../io/lines.ts';

/** The texts of one line of a corpus; one segment per message. */
export interface Document {
  readonly form: 'text' | 'messages';
  readonly segments: readonly Segment[];
}

/** Why a line is no document. Never quotes it. */
export interface BadLine {
  readonly code: ErrorCode;
  readonly message: string;
}

/** The role of a text of which only the phase is known. */
export function speakerOf(phase: Phase): Role {
  return phase === 'request' ? 'user' : 'assistant';
}

/** Reads `{"text": ...}` or `{"messages": [{"role", "content"}]}`; other keys are ignored. */
export function readDocument(line: Line, phase: Phase): Document | BadLine {
  if (line.kind === 'not-utf8') return bad('GW_WIRE_ENCODING', 'it is not UTF-8');
  if (line.kind === 'too-long') return bad('GW_LIMIT_BODY', 'it is too long');
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return bad('GW_WIRE_JSON', 'it is not JSON');
  }
  if (!isJsonObject(value)) return bad('GW_WIRE_SHAPE', 'it is not a JSON object');
  const { text, messages } = value;
  if (typeof text === 'string') {
    return { form: 'text', segments: [{ text, role: speakerOf(phase) }] };
  }
  if (Array.isArray(messages)) return readMessages(messages, phase);
  return bad('GW_WIRE_SHAPE', 'it has neither a text nor a list of messages');
}

function readMessages(messages: readonly unknown[], phase: Phase): Document | BadLine {
  const segments: Segment[] = [];
  for (const [index, message] of messages.entries()) {
    const text = isJsonObject(message) ? contentText(message['content']) : undefined;
    if (!isJsonObject(message) || text === undefined) {
      return bad('GW_WIRE_SHAPE', `messages[${index}] has no content that is text`);
    }
    segments.push({ text, role: roleOf(phase, message['role']) });
  }
  return { form: 'messages', segments };
}

function bad(code: ErrorCode, state: string): BadLine {
  return { code, message: `Cannot read the line: ${state}` };
}
