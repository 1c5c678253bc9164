import { describe, expect, it } from 'vitest';
import { rejectBody, wireStatus } from '../../../src/adapters/webhook/reject-body.ts';

describe('rejectBody()', () => {
  it('is the message itself as text', () => {
    expect(rejectBody('text', 'no\ud83d')).toBe('no\ufffd');
  });

  it('ends in the id that a user can quote', () => {
    expect(rejectBody('text', 'no', 'gw_1')).toBe('no (reference gw_1)');
    expect(rejectBody('text', '', 'gw_1')).toBe('Blocked by policy (reference gw_1)');
    expect(JSON.parse(rejectBody('openai', 'no', 'gw_1')).error.message).toContain('gw_1');
    expect(JSON.parse(rejectBody('anthropic', 'no', 'gw_1')).error.message).toContain('gw_1');
  });

  it('is the error object that each SDK knows', () => {
    expect(JSON.parse(rejectBody('openai', 'no'))).toEqual({
      error: {
        message: 'no',
        type: 'invalid_request_error',
        param: null,
        code: 'content_policy_violation',
      },
    });
    expect(JSON.parse(rejectBody('anthropic', 'no'))).toEqual({
      type: 'error',
      error: { type: 'invalid_request_error', message: 'no' },
    });
  });

  it.each(['', undefined, 5])('has a default text for %s', (message) => {
    expect(rejectBody('text', message)).toBe('Blocked by policy');
  });
});

describe('wireStatus()', () => {
  it.each([400, 403, 408, 413, 429, 500, 503])('keeps %d', (status) => {
    expect(wireStatus(status)).toBe(status);
  });

  it.each([
    [451, 403],
    [599, 503],
    [600, 403],
    ['403', 403],
    [undefined, 403],
  ])('sends %s as %d', (asked, sent) => {
    expect(wireStatus(asked)).toBe(sent);
  });
});
