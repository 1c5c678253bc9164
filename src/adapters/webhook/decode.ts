import { Buffer, isUtf8 } from 'node:buffer';
import { exceedsDepth } from '../../chat/json-depth.ts';
import { contentText, holdsMoreThanText, roleOf } from '../../chat/message.ts';
import { copyUnknown } from '../../chat/unknown-fields.ts';
import type { ErrorCode } from '../../model/errors.ts';
import { isJsonObject, type JsonObject } from '../../model/json-object.ts';
import type { Phase, Segment } from '../../model/request.ts';
import type { WireFailure } from './failure.ts';

/** One message or choice of a call, with what is needed to send it back. */
export interface WireItem {
  /** As received; "" when there was none. */
  readonly role: string;
  /** The message as parsed. */
  readonly message: JsonObject;
  /** The choice around the message, in the response phase. */
  readonly choice?: JsonObject;
}

/**
 * A call, free of its bytes. The first segments are the contents of the items, one each and in
 * order; then come the strings found in unknown fields, in the order of `copyUnknown`.
 */
export interface DecodedCall {
  readonly phase: Phase;
  readonly items: readonly WireItem[];
  readonly segments: readonly Segment[];
  /** A sign that a request mask would cost tool calls or images (never set on a response). */
  readonly lossy: boolean;
}

/** What one call may hold at most. */
export interface DecodeLimits {
  readonly maxMessages: number;
  readonly maxDepth: number;
}

/** Fields of a message that have a meaning here; all others are unknown and scanned as found. */
export const MESSAGE_FIELDS = ['role', 'content'] as const;
/** Fields of a choice that have a meaning here. */
export const CHOICE_FIELDS = ['message'] as const;

/** So many strings in unknown fields are scanned per allowed message; a flood of them is refused. */
const UNKNOWN_STRINGS_PER_MESSAGE = 8;
const BOM_BYTES = 3;

/**
 * Reads a call from its raw bytes, whatever its content type. Loose on purpose: unknown fields, any
 * role, null or listed content and a leading BOM are read, since an error here is a guard failure
 * and under fail-open a bypass. The body's key tells the phase; both keys at once are unreadable,
 * no client sends them and either choice could leave texts unchecked. Repeated keys: the last wins.
 */
export function decodeCall(bytes: Uint8Array, limits: DecodeLimits): DecodedCall | WireFailure {
  if (!isUtf8(bytes))
    return unreadable('GW_WIRE_ENCODING', 'Cannot read the body: it is not UTF-8');
  if (exceedsDepth(bytes, limits.maxDepth)) {
    const message = `Cannot evaluate the call: its JSON is nested deeper than ${limits.maxDepth}`;
    return { kind: 'refused', code: 'GW_LIMIT_DEPTH', message };
  }
  let root: unknown;
  try {
    root = JSON.parse(textOf(bytes));
  } catch {
    return unreadable('GW_WIRE_JSON', 'Cannot read the body: it is not JSON');
  }
  const body = isJsonObject(root) ? root['body'] : undefined;
  if (!isJsonObject(body)) return wrongShape('body', 'it is not an object');
  const { messages, choices } = body;
  if (messages !== undefined && choices !== undefined) {
    return wrongShape('body', 'it holds both messages and choices');
  }
  if (messages !== undefined) return readList('request', 'body.messages', messages, limits);
  if (choices !== undefined) return readList('response', 'body.choices', choices, limits);
  return wrongShape('body', 'it holds neither messages nor choices');
}

function readList(
  phase: Phase,
  path: string,
  list: unknown,
  { maxMessages }: DecodeLimits,
): DecodedCall | WireFailure {
  if (!Array.isArray(list)) return wrongShape(path, 'it is not a list');
  if (list.length > maxMessages) return tooMany(phase, `more than ${maxMessages} messages`);
  const items: WireItem[] = [];
  const segments: Segment[] = [];
  let lossy = false;
  for (const [index, element] of list.entries()) {
    const item = readItem(phase, element);
    if (item === undefined) return wrongShape(`${path}[${index}]`, 'it is not a message');
    const text = contentText(item.message['content']);
    if (text === undefined) return wrongShape(`${path}[${index}]`, 'its content is not text');
    const role = roleOf(phase, item.role);
    lossy ||= role === 'tool' || text === '' || holdsMoreThanText(item.message['content']);
    items.push(item);
    segments.push({ text, role });
  }
  const most = segments.length + maxMessages * UNKNOWN_STRINGS_PER_MESSAGE;
  for (const item of items) {
    readUnknown(item, segments);
    if (segments.length > most) return tooMany(phase, 'too many strings beside the messages');
  }
  return { phase, items, segments, lossy: lossy && phase === 'request' };
}

function readItem(phase: Phase, element: unknown): WireItem | undefined {
  const message = phase === 'request' ? element : isJsonObject(element) && element['message'];
  if (!isJsonObject(message)) return undefined;
  const role = message['role'] ?? '';
  if (typeof role !== 'string') return undefined;
  return isJsonObject(element) && phase === 'response'
    ? { role, message, choice: element }
    : { role, message };
}

function readUnknown({ message, choice }: WireItem, segments: Segment[]): void {
  const read = (text: string): string => {
    segments.push({ text, role: 'tool' });
    return text;
  };
  copyUnknown(message, MESSAGE_FIELDS, read);
  if (choice) copyUnknown(choice, CHOICE_FIELDS, read);
}

function textOf(bytes: Uint8Array): string {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? BOM_BYTES : 0;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8', bom);
}

function unreadable(code: ErrorCode, message: string): WireFailure {
  return { kind: 'unreadable', code, message };
}

function wrongShape(path: string, state: string): WireFailure {
  return unreadable('GW_WIRE_SHAPE', `Cannot read "${path}": ${state}`);
}

function tooMany(phase: Phase, what: string): WireFailure {
  const message = `Cannot evaluate the call: it holds ${what}`;
  return { kind: 'refused', code: 'GW_LIMIT_MESSAGES', message, phase };
}
