import { type JsonNode, readJson } from './json-text.ts';

/** A message as the gateway reads it. */
export interface ReadMessage {
  readonly role: string;
  readonly content: string;
}

/** What a client makes of an answer. `error` means: its failure mode decides. */
export type Reading =
  | { readonly kind: 'pass' }
  | {
      readonly kind: 'mask';
      readonly list: 'messages' | 'choices';
      readonly messages: readonly ReadMessage[];
    }
  | { readonly kind: 'reject'; readonly status: number; readonly body: string }
  | { readonly kind: 'error' };

/** `before-0.11` is the union of `/response` that knows no reject. */
export type Union = 'current' | 'before-0.11';

const ERROR: Reading = { kind: 'error' };

/**
 * Our port of agentgateway's decoding of an answer: serde's untagged union, tried in the order
 * Mask, Reject, Pass. The measured vectors in `test/fixtures/wire` hold for it. It says what
 * decodes, before the gateway compares the mask's kind with the phase. `text` is the whole body.
 *
 * serde lets an object with named fields also stand as a list of them in order; the order of the
 * fields is the one of the published schema.
 */
export function decodeAnswer(text: string, union: Union): Reading {
  const root = readJson(text);
  const action = root && fields(root, ['action'])?.[0];
  if (action === undefined) return ERROR;
  return mask(action) ?? (union === 'current' ? reject(action) : undefined) ?? pass(action);
}

function pass(action: JsonNode): Reading {
  const read = fields(action, ['reason']);
  return read !== undefined && optionalString(read[0]) ? { kind: 'pass' } : ERROR;
}

function reject(action: JsonNode): Reading | undefined {
  const read = fields(action, ['body', 'status_code', 'reason']);
  if (read === undefined || !optionalString(read[2])) return undefined;
  const [body, status] = read;
  if (body?.kind !== 'string' || status?.kind !== 'number') return undefined;
  // A u16 in plain digits: a sign, a fraction or an exponent makes it another type.
  if (!/^\d{1,5}$/.test(status.spelling) || Number(status.spelling) > 65_535) return undefined;
  return { kind: 'reject', status: Number(status.spelling), body: body.value };
}

function mask(action: JsonNode): Reading | undefined {
  const read = fields(action, ['body', 'reason']);
  if (read?.[0] === undefined || !optionalString(read[1])) return undefined;
  const messages = listOf(read[0], 'messages', message);
  if (messages) return { kind: 'mask', list: 'messages', messages };
  const choices = listOf(read[0], 'choices', choice);
  return choices && { kind: 'mask', list: 'choices', messages: choices };
}

function listOf(
  body: JsonNode,
  name: string,
  element: (node: JsonNode) => ReadMessage | undefined,
): readonly ReadMessage[] | undefined {
  const list = fields(body, [name])?.[0];
  if (list?.kind !== 'array') return undefined;
  const read: ReadMessage[] = [];
  for (const item of list.items) {
    const one = element(item);
    if (one === undefined) return undefined;
    read.push(one);
  }
  return read;
}

function choice(node: JsonNode): ReadMessage | undefined {
  const inner = fields(node, ['message'])?.[0];
  return inner && message(inner);
}

function message(node: JsonNode): ReadMessage | undefined {
  const [role, content] = fields(node, ['role', 'content']) ?? [];
  if (role?.kind !== 'string' || content?.kind !== 'string') return undefined;
  return { role: role.value, content: content.value };
}

function optionalString(node: JsonNode | undefined): boolean {
  return node === undefined || node.kind === 'null' || node.kind === 'string';
}

/** The named fields in order; undefined when one is repeated or a positional list does not fit. */
function fields(
  node: JsonNode,
  names: readonly string[],
): readonly (JsonNode | undefined)[] | undefined {
  if (node.kind === 'array') return node.items.length === names.length ? node.items : undefined;
  if (node.kind !== 'object') return undefined;
  const found: (JsonNode | undefined)[] = names.map(() => undefined);
  for (const [key, value] of node.entries) {
    const at = names.indexOf(key);
    if (at === -1) continue;
    if (found[at] !== undefined) return undefined;
    found[at] = value;
  }
  return found;
}
