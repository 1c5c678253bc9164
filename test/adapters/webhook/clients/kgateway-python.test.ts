import { describe, expect, it } from 'vitest';
import {
  decodeForPython,
  pythonStatus,
} from '../../../../src/adapters/webhook/clients/kgateway-python.ts';

describe('decodeForPython()', () => {
  it.each([
    ['{"action":{}}', 'pass', 'pass'],
    ['{"action":{"reason":null}}', 'pass', 'pass'],
    ['{"action":{"reason":5}}', 'error', 'error'],
    ['{"action":{"body":"n","status_code":403}}', 'reject', 'pass'],
    ['{"action":{"body":"n","status_code":"403"}}', 'reject', 'pass'],
    ['{"action":{"body":"n","status_code":403.0}}', 'reject', 'pass'],
    ['{"action":{"body":"n","status_code":403.5}}', 'pass', 'pass'],
    ['{"action":{"body":5,"status_code":403}}', 'pass', 'pass'],
    ['{"action":{"body":{"messages":[{"role":"u","content":"x"}]}}}', 'mask', 'error'],
    ['{"action":{"body":{"choices":[{"message":{"role":"","content":"x"}}]}}}', 'error', 'mask'],
    ['{"action":{"body":{"messages":[{"content":"x"}]}}}', 'pass', 'error'],
    ['{"action":{"body":{"messages":5}}}', 'pass', 'mask'],
    ['{"action":{"body":{"choices":[{}]}}}', 'error', 'pass'],
    ['{"action":{"body":{"messages":[{"role":"u","content":"\\ud83d"}]}}}', 'pass', 'error'],
    ['{"action":{"body":{}}}', 'mask', 'mask'],
    ['{"error":{}}', 'error', 'error'],
    ['[]', 'error', 'error'],
    ['{', 'error', 'error'],
  ])('reads %s as %s of a request and %s of a response', (text, request, response) => {
    expect(decodeForPython(text, 'request').kind).toBe(request);
    expect(decodeForPython(text, 'response').kind).toBe(response);
  });
});

describe('the statuses of the Python client', () => {
  it.each([418, 425, 451, 499, 599, 204])('turn %d into 200', (status) => {
    expect(pythonStatus(status)).toBe(200);
  });

  it.each([400, 403, 408, 413, 429, 500, 503])('keep %d', (status) => {
    expect(pythonStatus(status)).toBe(status);
  });
});
