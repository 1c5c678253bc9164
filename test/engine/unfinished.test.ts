import { describe, expect, it } from 'vitest';
import { decidingBudget, UNCHECKED_ANSWERS } from '../../src/engine/unfinished.ts';
import type { Action } from '../../src/model/action.ts';
import { REJECT_STATUSES } from '../../src/model/reject-statuses.ts';

describe('UNCHECKED_ANSWERS', () => {
  const answers = Object.values(UNCHECKED_ANSWERS);

  it('has words of its own for each cause, with a status that gateways pass on', () => {
    expect(new Set(answers.map(({ body }) => body)).size).toBe(answers.length);
    for (const { status } of answers) expect(REJECT_STATUSES).toContain(status);
  });

  it('asks to try again only where that can help', () => {
    for (const { status, body } of answers) {
      expect(body.includes('try again')).toBe(status === 503);
      expect(body.includes('shorten it')).toBe(status === 413);
    }
  });
});

describe('decidingBudget()', () => {
  const spent = (...actions: Action[]) =>
    actions.map((action) => ({ detector: 'patterns', cause: 'work', action }) as const);

  it.each([
    [[], undefined],
    [['pass'], 0],
    [['pass', 'mask', 'reject'], 2],
    [['mask', 'mask', 'pass'], 0],
  ] as const)('of %j is the first of the most severe: %s', (actions, index) => {
    const budgets = spent(...actions);
    expect(decidingBudget(budgets)).toBe(index === undefined ? undefined : budgets[index]);
  });
});
