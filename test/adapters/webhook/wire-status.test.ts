import { describe, expect, it } from 'vitest';
import { wireStatus } from '../../../src/adapters/webhook/wire-status.ts';

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
