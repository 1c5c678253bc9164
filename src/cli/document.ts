import type { ErrorCode } from '../model/errors.ts';
import type { Phase } from '../model/phase.ts';
import type { Role, Segment } from '../model/segment.ts';
import type { Line } from './lines.ts';

/** What one line of a corpus asks to be judged; one segment per message. */
export interface Document {
  readonly form: 'text' | 'messages';
  readonly segments: readonly Segment[];
}

/** Why a line is no document. Never quotes it. */
export interface BadLine {
  readonly code: ErrorCode;
  readonly message: string;
}

/** The roles of chat protocols; anything else is taken for what a user may have written. */
const ROLES: ReadonlyMap<unknown, Role> = new Map([
  ['assistant', 'assistant'],
  ['model', 'assistant'],
  ['system', 'system'],
  ['developer', 'system'],
  ['tool', 'tool'],
  ['function', 'tool'],
]);

/** Who speaks a text of which only the phase is known. */
export function speakerOf(phase: Phase): Role {
  return phase === 'request' ? 'user' : 'assistant';
}

/** Reads `{"text": ...}` or `{"messages": [{"role", "content"}]}`; other keys are left alone. */
export function readDocument(line: Line, phase: Phase): Document | BadLine {
  if (line.kind === 'not-utf8') return bad('GW_WIRE_ENCODING', 'it is not UTF-8');
  if (line.kind === 'too-long') return bad('GW_LIMIT_BODY', 'it is too long');
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return bad('GW_WIRE_JSON', 'it is not JSON');
  }
  if (!isObject(value)) return bad('GW_WIRE_SHAPE', 'it is not a JSON object');
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
    const text = isObject(message) ? textOf(message['content']) : undefined;
    if (!isObject(message) || text === undefined) {
      return bad('GW_WIRE_SHAPE', `messages[${index}] has no content that is text`);
    }
    segments.push({ text, role: roleOf(message['role'], phase) });
  }
  return { form: 'messages', segments };
}

function roleOf(role: unknown, phase: Phase): Role {
  // As at the gateway: every message of an answer is the model's.
  return phase === 'response' ? 'assistant' : (ROLES.get(role) ?? 'user');
}

/** The text of a content; the text parts of a list are joined by a space, as the gateway does. */
function textOf(content: unknown): string | undefined {
  if (typeof content === 'string') return content;
  if (content === null || content === undefined) return '';
  if (!Array.isArray(content)) return undefined;
  return content.flatMap((part) => partText(part) ?? []).join(' ');
}

function partText(part: unknown): string | undefined {
  const text = isObject(part) ? part['text'] : part;
  return typeof text === 'string' ? text : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bad(code: ErrorCode, state: string): BadLine {
  return { code, message: `Cannot read the line: ${state}` };
}
