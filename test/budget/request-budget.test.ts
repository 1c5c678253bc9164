import { describe, expect, it } from 'vitest';
import { BUDGET_LIMITS, budgetLimits } from '../../src/budget/request-budget.ts';

describe('budgetLimits()', () => {
  it('has the defaults for what is absent, and for what is undefined', () => {
    expect(budgetLimits()).toEqual(BUDGET_LIMITS);
    const unset = { steps: undefined } as unknown as Partial<typeof BUDGET_LIMITS>;
    expect(budgetLimits(unset)).toEqual(BUDGET_LIMITS);
    expect(budgetLimits({ findings: 5 })).toEqual({ ...BUDGET_LIMITS, findings: 5 });
    expect(budgetLimits({ steps: Number.POSITIVE_INFINITY }).steps).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([
    [{ findings: 100.5 }, '"budget.findings": it is not a whole number of at least 0'],
    [{ findings: -1 }, '"budget.findings": it is not'],
    [{ steps: Number.NaN }, '"budget.steps": it is not'],
    [{ steps: '5' }, '"budget.steps": it is not'],
    [{ step: 5 }, '"budget.step": there is no such limit'],
  ])('refuses %j, which once switched a limit off or did nothing', (set, message) => {
    expect(() => budgetLimits(set as object)).toThrow(message);
  });
});
