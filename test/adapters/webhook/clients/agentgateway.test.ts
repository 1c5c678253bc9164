import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  decodeAnswer,
  type Reading,
  type Union,
} from '../../../../src/adapters/webhook/clients/agentgateway.ts';
import { failsAsReply } from '../../../simulator/client.ts';

const file = new URL('../../../fixtures/wire/decode-vectors.tsv', import.meta.url);
const vectors = readFileSync(file, 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => line.split('\t'));

/** The vector file's spelling of a reading. */
function spelt(read: Reading, union: Union): string {
  switch (read.kind) {
    case 'pass':
      return 'PASS';
    case 'error':
      return 'ERROR';
    case 'reject':
      return failsAsReply(read.status) ? 'REJECT-STATUS-ERROR' : `REJECT(${read.status})`;
    case 'mask':
      return union === 'current' ? `MASK/${read.list}[${read.messages.length}]` : 'MASK';
    default:
      return read satisfies never;
  }
}

describe('decodeAnswer()', () => {
  it('is measured by all 51 vectors', () => {
    expect(vectors).toHaveLength(51);
  });

  it.each(vectors)('reads %s as the gateway does', (body = '', current, before) => {
    expect(spelt(decodeAnswer(body, 'current'), 'current')).toBe(current);
    expect(spelt(decodeAnswer(body, 'before-0.11'), 'before-0.11')).toBe(before);
  });

  it.each([
    ['{"action":["no",403,"r"]}', 'REJECT(403)'],
    ['{"action":["no",403]}', 'ERROR'],
    ['{"action":[null]}', 'PASS'],
    ['[[null]]', 'PASS'],
    ['[{"body":"no","status_code":403}]', 'REJECT(403)'],
    ['[{"reason":"x"},1]', 'ERROR'],
    ['{"action":[[[["user","x"]]],null]}', 'MASK/messages[1]'],
    ['{"action":{"body":"no","status_code":4.03e2}}', 'PASS'],
    ['{"action":{"body":"no","status_code":-0}}', 'PASS'],
    ['{"action":{"body":"no","status_code":403,"status_code":403}}', 'PASS'],
    ['{"action":{"body":{"messages":[{"role":"u","content":"a","content":"b"}]}}}', 'PASS'],
    ['{"action":{"body":{}}}', 'PASS'],
    ['{"action":{"body":"no","status_code":403,"reason":5}}', 'ERROR'],
    ['{"action":{"body":{"messages":[]},"reason":5}}', 'ERROR'],
    ['{"action":{"body":{"messages":5}}}', 'PASS'],
    ['{"action":{"body":{"choices":[{"message":5}]}}}', 'PASS'],
    ['\ufeff{"action":{}}', 'ERROR'],
    ['{"action":5}', 'ERROR'],
    ['"action"', 'ERROR'],
  ])('reads %s as %s', (body, expected) => {
    expect(spelt(decodeAnswer(body, 'current'), 'current')).toBe(expected);
  });

  it('keeps the texts of a mask', () => {
    const body =
      '{"action":{"body":{"choices":[{"message":{"role":"a","content":"x\\ud83d\\ude00\\n"}}]}}}';
    expect(decodeAnswer(body, 'current')).toEqual({
      kind: 'mask',
      list: 'choices',
      messages: [{ role: 'a', content: 'x\u{1f600}\n' }],
    });
  });
});
