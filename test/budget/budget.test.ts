import { describe, expect, it } from 'vitest';
import { Budget, BudgetExhausted } from '../../src/budget/budget.ts';

const causeOf = (run: () => unknown): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof BudgetExhausted ? error.exhausted : 'something else';
  }
};

describe('Budget', () => {
  it('gives every step and not one more', () => {
    const budget = new Budget(10);
    budget.spend(4);
    budget.spend(6);
    expect([budget.left, budget.exhausted]).toEqual([0, undefined]);
    expect(causeOf(() => budget.spend(1))).toBe('work');
    expect(budget.exhausted).toBe('work');
  });

  it('stays spent, and gives nothing of what was left', () => {
    const budget = new Budget(10);
    expect(causeOf(() => budget.spend(11))).toBe('work');
    expect(budget.left).toBe(0);
    expect(causeOf(() => budget.spend(1))).toBe('work');
  });

  it('holds any number of findings without limits', () => {
    const budget = new Budget(0);
    for (let i = 0; i < 20_000; i += 1) expect(budget.hold(0)).toBe(true);
  });

  it('refuses a finding of a rule that had its share, and holds those of others', () => {
    const budget = new Budget(10, { total: 5, perRule: 2 });
    expect([budget.hold(1), budget.hold(1), budget.hold(1)]).toEqual([true, true, false]);
    expect(budget.hold(2)).toBe(true);
    expect([budget.left, budget.exhausted]).toEqual([10, undefined]);
  });

  it('ends the search when there is no room for a finding of any rule', () => {
    const budget = new Budget(10, { total: 2, perRule: 2 });
    budget.hold(1);
    budget.hold(2);
    expect(causeOf(() => budget.hold(3))).toBe('findings');
    expect([budget.left, budget.exhausted]).toEqual([0, 'findings']);
    expect(causeOf(() => budget.spend(1))).toBe('findings');
  });

  it('says what ran out first, and still tells findings from work', () => {
    const budget = new Budget(0, { total: 1, perRule: 9 });
    expect(causeOf(() => budget.spend(1))).toBe('work');
    expect(budget.hold(0)).toBe(true);
    expect(causeOf(() => budget.hold(0))).toBe('findings');
    expect(budget.exhausted).toBe('work');
  });

  it('says nothing of a text in its error', () => {
    expect(new BudgetExhausted('work').message).toBe(
      'Cannot finish the search: its budget of work is spent',
    );
  });
});
