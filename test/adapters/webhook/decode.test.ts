import { describe, expect, it } from 'vitest';
import { decodeCall } from '../../../src/adapters/webhook/decode.ts';

const limits = { maxMessages: 3, maxDepth: 8 };
const encode = (text: string) => new TextEncoder().encode(text);
const decode = (value: unknown) => decodeCall(encode(JSON.stringify(value)), limits);

describe('decodeCall()', () => {
  it.each([
    ['user', 'user'],
    ['assistant', 'assistant'],
    ['model', 'assistant'],
    ['system', 'system'],
    ['developer', 'system'],
    ['tool', 'tool'],
    ['function', 'tool'],
    ['', 'user'],
    ['constructor', 'user'],
    ['User', 'user'],
  ])('takes the role "%s" of a request for %s', (wire, role) => {
    const call = decode({ body: { messages: [{ role: wire, content: 'x' }] } });
    expect(call).toMatchObject({ phase: 'request', segments: [{ text: 'x', role }] });
  });

  it.each(['user', 'assistant', 'system', 'tool', ''])(
    'takes the role "%s" of a response for the assistant',
    (wire) => {
      const call = decode({ body: { choices: [{ message: { role: wire, content: 'x' } }] } });
      expect(call).toMatchObject({
        phase: 'response',
        segments: [{ text: 'x', role: 'assistant' }],
        lossy: false,
      });
    },
  );

  it.each([
    ['a text', 'x', 'x', false],
    ['nothing', undefined, '', true],
    ['null', null, '', true],
    ['an empty text', '', '', true],
    ['text parts', [{ type: 'text', text: 'a' }, 'b'], 'a b', false],
    ['parts with an image', [{ type: 'text', text: 'a' }, { type: 'image_url' }], 'a', true],
    ['an empty list', [], '', true],
  ])('reads a content of %s', (_, content, text, lossy) => {
    const call = decode({ body: { messages: [{ role: 'user', content }] } });
    expect(call).toMatchObject({ segments: [{ text, role: 'user' }], lossy });
  });

  it('sees in a tool message a sign of loss', () => {
    const call = decode({ body: { messages: [{ role: 'function', content: 'x' }] } });
    expect(call).toMatchObject({ lossy: true });
  });

  it('reads a missing role as ""', () => {
    expect(decode({ body: { messages: [{ content: 'x' }] } })).toMatchObject({
      items: [{ role: '' }],
    });
  });

  it('scans the strings of unknown fields after all contents', () => {
    const call = decode({
      body: {
        choices: [
          { message: { content: 'a', tool_calls: [{ args: 'b', n: 1, ok: true }] }, finish: 'c' },
          { message: { content: 'd', empty: '' } },
        ],
      },
    });
    expect(call).toMatchObject({
      segments: [
        { text: 'a', role: 'assistant' },
        { text: 'd', role: 'assistant' },
        { text: 'b', role: 'tool' },
        { text: 'c', role: 'tool' },
      ],
    });
  });

  it.each(['messages', 'choices'])('reads an empty list of %s', (key) => {
    expect(decode({ body: { [key]: [] } })).toMatchObject({
      items: [],
      segments: [],
      lossy: false,
    });
  });

  it('ignores a leading BOM and unknown fields around the messages', () => {
    const text = '\ufeff{"a":1,"body":{"model":"m","messages":[{"role":"user","content":"x"}]}}';
    expect(decodeCall(encode(text), limits)).toMatchObject({ segments: [{ text: 'x' }] });
  });

  it('reads a part of a larger buffer', () => {
    const bytes = encode('xx{"body":{"messages":[]}}yy');
    expect(decodeCall(bytes.subarray(2, -2), limits)).toMatchObject({ phase: 'request' });
  });

  it.each([
    ['GW_WIRE_ENCODING', new Uint8Array([0x7b, 0xff, 0x7d])],
    ['GW_WIRE_ENCODING', new Uint8Array([0x1f, 0x8b, 0x08, 0x00])],
    ['GW_WIRE_JSON', encode('')],
    ['GW_WIRE_JSON', encode('{"body":')],
    ['GW_WIRE_JSON', encode('{"body":{"messages":[]}} x')],
    ['GW_WIRE_SHAPE', encode('[]')],
    ['GW_WIRE_SHAPE', encode('{"body":[]}')],
    ['GW_WIRE_SHAPE', encode('{"body":{}}')],
    ['GW_WIRE_SHAPE', encode('{"body":{"messages":null}}')],
    ['GW_WIRE_SHAPE', encode('{"body":{"messages":[],"choices":[]}}')],
    ['GW_WIRE_SHAPE', encode('{"body":{"messages":["user secret"]}}')],
    ['GW_WIRE_SHAPE', encode('{"body":{"messages":[{"role":5,"content":"user secret"}]}}')],
    ['GW_WIRE_SHAPE', encode('{"body":{"messages":[{"content":5}]}}')],
    ['GW_WIRE_SHAPE', encode('{"body":{"messages":[{"content":{"user secret":1}}]}}')],
    ['GW_WIRE_SHAPE', encode('{"body":{"choices":["user secret"]}}')],
    ['GW_WIRE_SHAPE', encode('{"body":{"choices":[{"role":"user","content":"x"}]}}')],
  ])('calls unreadable, as %s, body %#', (code, bytes) => {
    const failure = decodeCall(bytes, limits);
    expect(failure).toMatchObject({ kind: 'unreadable', code });
    expect(JSON.stringify(failure)).not.toContain('user secret');
  });

  it('names the place of a wrong type', () => {
    const failure = decode({ body: { messages: [{ content: 'a' }, { content: 7 }] } });
    expect(failure).toMatchObject({
      message: 'Cannot read "body.messages[1]": its content is not text',
    });
  });

  it('refuses more messages than the limit, and knows the phase', () => {
    const call = decode({ body: { choices: Array(4).fill({ message: { content: 'x' } }) } });
    expect(call).toMatchObject({ kind: 'refused', code: 'GW_LIMIT_MESSAGES', phase: 'response' });
  });

  it('refuses a flood of strings in unknown fields', () => {
    const flood = (count: number) => ({
      body: { messages: [{ content: 'x', extra: Array(count).fill('y') }] },
    });
    expect(decode(flood(24))).toMatchObject({ phase: 'request' });
    expect(decode(flood(25))).toMatchObject({ kind: 'refused', code: 'GW_LIMIT_MESSAGES' });
  });

  it('refuses nesting beyond the limit before parsing', () => {
    const nested = `{"body":${'['.repeat(1_000_000)}`;
    expect(decodeCall(encode(nested), limits)).toMatchObject({
      kind: 'refused',
      code: 'GW_LIMIT_DEPTH',
    });
  });
});
