import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonNode, readJson } from '../../../../src/adapters/webhook/clients/json-text.ts';

function plain(node: JsonNode): unknown {
  switch (node.kind) {
    case 'array':
      return node.items.map(plain);
    case 'object':
      return node.entries.map(([key, value]) => [key, plain(value)]);
    case 'string':
      return node.value;
    case 'number':
      return Number(node.spelling);
    default:
      return node.kind;
  }
}

/** The same shape from a parsed value. */
function entries(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(entries);
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value !== 'object') return value;
  return Object.entries(value).map(([key, item]) => [key, entries(item)]);
}

describe('readJson()', () => {
  it('reads what JSON.stringify writes', () => {
    const json = fc.json({ stringUnit: 'binary' });
    fc.assert(
      fc.property(json, (text) => {
        const node = readJson(text);
        expect(node && plain(node)).toEqual(entries(JSON.parse(text)));
      }),
    );
  });

  it('accepts nothing that JSON.parse refuses', () => {
    const pieces = ['{', '}', '[', ']', ',', ':', '"', '"a"', '1', '-', '.5', 'e9', 'null', '\\u'];
    const text = fc.array(fc.constantFrom(...pieces, 'true', ' ', '\n', '\t'), { maxLength: 12 });
    fc.assert(
      fc.property(text, (parts) => {
        if (readJson(parts.join('')) !== undefined) JSON.parse(parts.join(''));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a lone high surrogate escape', '"\\ud83d"'],
    ['a lone low surrogate escape', '"\\udc00"'],
    ['two high surrogate escapes', '"\\ud83d\\ud83d"'],
    ['a control character', '"a\u0001"'],
    ['a number beyond a double', '1e400'],
    ['nesting of 128', `${'['.repeat(128)}${']'.repeat(128)}`],
    ['an unknown escape', '"\\x"'],
    ['an open string', '"a'],
    ['an open list', '[1'],
    ['a second value', '1 2'],
    ['a leading zero', '01'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(readJson(text)).toBeUndefined();
  });

  it('keeps repeated keys and the spelling of numbers', () => {
    expect(readJson(' {"a":403.0, "a":-0} ')).toEqual({
      kind: 'object',
      entries: [
        ['a', { kind: 'number', spelling: '403.0' }],
        ['a', { kind: 'number', spelling: '-0' }],
      ],
    });
  });

  it('reads nesting of 127', () => {
    expect(readJson(`${'['.repeat(127)}${']'.repeat(127)}`)).toBeDefined();
  });
});
