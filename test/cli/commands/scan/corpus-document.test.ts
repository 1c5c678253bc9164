import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/cli/commands/scan/corpus-document.ts';

const read = (value: unknown, phase: 'request' | 'response' = 'request') =>
  readDocument({ kind: 'text', text: JSON.stringify(value) }, phase);

describe('readDocument()', () => {
  it('takes a text for what a user says, and in an answer for what the model says', () => {
    expect(read({ text: 'hi', spans: [] })).toEqual({
      form: 'text',
      segments: [{ text: 'hi', role: 'user' }],
    });
    expect(read({ text: 'hi' }, 'response')).toMatchObject({ segments: [{ role: 'assistant' }] });
  });

  it.each([
    ['user', 'user'],
    ['system', 'system'],
    ['developer', 'system'],
    ['assistant', 'assistant'],
    ['tool', 'tool'],
    ['function', 'tool'],
    ['someone', 'user'],
    [undefined, 'user'],
    [7, 'user'],
  ])('maps the role %j to %s', (role, known) => {
    expect(read({ messages: [{ role, content: 'x' }] })).toMatchObject({
      segments: [{ role: known }],
    });
  });

  it('gives every message of an answer to the assistant', () => {
    expect(read({ messages: [{ role: 'user', content: 'x' }] }, 'response')).toMatchObject({
      segments: [{ role: 'assistant' }],
    });
  });

  it('makes one segment of every message, whatever its content', () => {
    const parts = [
      { type: 'text', text: 'a' },
      { type: 'image_url', image_url: { url: 'x' } },
      'b',
      { type: 'text', text: 'c' },
    ];
    const messages = [{ content: 'one' }, { content: null }, {}, { content: parts }];
    expect(read({ messages })).toEqual({
      form: 'messages',
      segments: ['one', '', '', 'a b c'].map((text) => ({ text, role: 'user' })),
    });
  });

  it.each([
    ['not JSON', '{"text":', 'GW_WIRE_JSON', 'it is not JSON'],
    ['an empty line', '', 'GW_WIRE_JSON', 'it is not JSON'],
    ['a list', '[]', 'GW_WIRE_SHAPE', 'it is not a JSON object'],
    ['null', 'null', 'GW_WIRE_SHAPE', 'it is not a JSON object'],
    ['neither key', '{"a":1}', 'GW_WIRE_SHAPE', 'it has neither a text nor a list of messages'],
    ['a wrong text', '{"text":1}', 'GW_WIRE_SHAPE', 'it has neither a text nor a list of messages'],
    [
      'a wrong message',
      '{"messages":["x"]}',
      'GW_WIRE_SHAPE',
      'messages[0] has no content that is text',
    ],
    [
      'a wrong content',
      '{"messages":[{"content":"x"},{"content":{}}]}',
      'GW_WIRE_SHAPE',
      'messages[1] has no content that is text',
    ],
  ])('refuses %s', (_name, text, code, state) => {
    const message = `Cannot read the line: ${state}`;
    expect(readDocument({ kind: 'text', text }, 'request')).toEqual({ code, message });
  });

  it.each([
    ['not-utf8', 'GW_WIRE_ENCODING'],
    ['too-long', 'GW_LIMIT_BODY'],
  ] as const)('refuses a line that is %s', (kind, code) => {
    expect(readDocument({ kind }, 'request')).toMatchObject({ code });
  });
});
