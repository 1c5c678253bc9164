import { gzipSync } from 'node:zlib';
import { type CallOptions, prompts } from './client.ts';

/** Stands in every bad input and must not come back in an error or reach the log. */
export const MARK = 'marigold-7319';

/** One bad input, as a row that a test is named after. */
export interface Case {
  readonly name: string;
  readonly body: string | Uint8Array;
  readonly options: CallOptions;
}

type Row = readonly [name: string, body: string | Uint8Array, options?: CallOptions];

/** Rows written short. */
export function table(...rows: readonly Row[]): Case[] {
  return rows.map(([name, body, options = {}]) => ({ name, body, options }));
}

/** A call of the request phase with this as its only message. */
export const message = (value: unknown) => JSON.stringify({ body: { messages: [value] } });
/** A call of the response phase with this as its only choice. */
export const choice = (value: unknown) => JSON.stringify({ body: { choices: [value] } });
/** Bytes by their values. */
export const bytes = (...values: number[]) => Uint8Array.from(values);
/** Texts and bytes in one. */
export const join = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));

/** Bodies that are UTF-8 and no JSON. */
export const NOT_JSON = table(
  ['nothing', ''],
  ['white space', ' \n\t '],
  ['plain text', MARK],
  ['a form', `a=${MARK}`, { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  ['JSON cut in a text', prompts(MARK).slice(0, -8)],
  ['JSON with more behind it', `${prompts(MARK)}{}`],
  ['JSON with a comma too many', `{"body":{"messages":["${MARK}",]}}`],
  ['JSON with a raw line feed in a text', `{"body":{"messages":[{"content":"${MARK}\n"}]}}`],
  ['JSON with a raw NUL in a text', `{"body":{"messages":[{"content":"${MARK}\0"}]}}`],
  ['JSON in NUL characters', `\0${prompts(MARK)}\0`],
  ['two byte order marks', join(bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf), prompts(MARK))],
  ['NaN', `{"body":{"messages":NaN,"${MARK}":1}}`],
);

/** Bodies that are no UTF-8. */
export const NOT_UTF8 = table(
  [
    'a broken sequence',
    join('{"body":{"messages":[{"content":"', MARK, bytes(0xc3, 0x28), '"}]}}'),
  ],
  ['a cut sequence', join(prompts(MARK), bytes(0xf0, 0x9f))],
  ['a surrogate as bytes', join('{"body":{"messages":["', MARK, bytes(0xed, 0xa0, 0xbd), '"]}}')],
  ['an overlong slash', join('{"body":{"messages":["', MARK, bytes(0xc0, 0xaf), '"]}}')],
  ['gzip', gzipSync(prompts(MARK)), { headers: { 'content-encoding': 'gzip' } }],
  ['UTF-16', Buffer.from(`\ufeff${prompts(MARK)}`, 'utf16le')],
);

/** JSON that is no call: every field with every wrong type. */
export const NO_CALL = table(
  ['null', 'null'],
  ['a text', `"${MARK}"`],
  ['a number', '5'],
  ['a list', `["${MARK}"]`],
  ['an empty object', '{}'],
  ['no body', JSON.stringify({ messages: [MARK] })],
  ['a body that is null', '{"body":null}'],
  ['a body that is a text', JSON.stringify({ body: prompts(MARK) })],
  ['a body that is a list', JSON.stringify({ body: [MARK] })],
  ['an empty body object', '{"body":{}}'],
  ['neither list', JSON.stringify({ body: { [MARK]: [] } })],
  [
    'both lists',
    JSON.stringify({ body: { messages: [], choices: [{ message: { content: MARK } }] } }),
  ],
  ['only a prototype', JSON.stringify({ body: {} }).replace('{}', `{"__proto__":{"messages":[]}}`)],
  ['messages as an object', JSON.stringify({ body: { messages: { 0: MARK } } })],
  ['messages as a text', JSON.stringify({ body: { messages: MARK } })],
  ['messages as null', '{"body":{"messages":null}}'],
  ['choices as an object', JSON.stringify({ body: { choices: { message: MARK } } })],
  ['choices as a number', '{"body":{"choices":1}}'],
  ['a message that is null', message(null)],
  ['a message that is a text', message(MARK)],
  ['a message that is a list', message([MARK])],
  ['a role that is a number', message({ role: 5, content: MARK })],
  ['a role that is an object', message({ role: { [MARK]: 1 }, content: MARK })],
  ['a content that is a number', message({ role: 'user', content: 5, [MARK]: 1 })],
  ['a content that is an object', message({ role: 'user', content: { text: MARK } })],
  ['a content that is true', message({ role: 'user', content: true })],
  ['a choice without a message', choice({ text: MARK })],
  ['a choice that is a message', choice({ role: 'assistant', content: MARK })],
  ['a choice with a text for a message', choice({ message: MARK })],
  ['a choice with a wrong role', choice({ message: { role: [MARK], content: MARK } })],
  ['a choice with a wrong content', choice({ message: { content: { [MARK]: MARK } } })],
);
