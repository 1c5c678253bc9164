import { describe, expect, it } from 'vitest';
import { Budget, BudgetExhausted } from '../../src/budget/budget.ts';
import { STEPS_PER_DECODED_UNIT, STEPS_PER_LEET_UNIT } from '../../src/budget/step-costs.ts';
import { DEFAULT_VIEWS, VIEW_TABLE, viewsOf } from '../../src/detect/views.ts';
import { VIEWS, type ViewName } from '../../src/model/rule.ts';

const all = (): boolean => true;
const none = (): boolean => false;

function namesOf(text: string, isNamed: (name: ViewName) => boolean): string[] {
  return viewsOf(text, new Budget(1e9), isNamed).map(({ names }) => names.join('+'));
}

describe('VIEW_TABLE', () => {
  it('has a row for each name and no other', () => {
    expect(Object.keys(VIEW_TABLE)).toEqual([...VIEWS]);
  });

  it('tells people of each view but the text as it came, each in its own words', () => {
    const labels = VIEWS.filter((name) => name !== 'raw').map((name) => VIEW_TABLE[name].label);
    expect(labels.every((label) => label !== '')).toBe(true);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('makes views of its own name', () => {
    const text = '%63\u200bode 1gn0r3 pr3v10us';
    for (const { view, names } of viewsOf(text, new Budget(1e9), all)) {
      expect(names).toEqual([view.name]);
    }
  });
});

describe('DEFAULT_VIEWS', () => {
  it('leaves out what a rule has to name', () => {
    expect(DEFAULT_VIEWS).toEqual(['raw', 'folded', 'decoded']);
  });
});

describe('viewsOf()', () => {
  it.each<[string, string, () => boolean, readonly string[]]>([
    ['a plain text, which is its own folded view', 'plain', all, ['raw+folded']],
    ['a disguised text', 'pl\u200bain', all, ['raw', 'folded']],
    ['an encoded text', '%70lain', all, ['raw+folded', 'decoded']],
    ['both', '%70lai\u200bn', all, ['raw', 'folded', 'decoded']],
    ['digits for letters', '1gn0r3 pr3v10us', all, ['raw+folded', 'leet']],
    ['digits for letters that no rule asks for', '1gn0r3 pr3v10us', none, ['raw+folded']],
    ['nothing', '', all, ['raw+folded']],
  ])('gives of %s', (_, text, isNamed, names) => {
    expect(namesOf(text, isNamed)).toEqual(names);
  });

  it.each([
    ['nothing for the text as it came', 'plain', 0],
    ['for decoding by the length of the text', '%70lain', 7 * STEPS_PER_DECODED_UNIT],
    ['for digits read as letters by the length of the view', '1gn0r3', 6 * STEPS_PER_LEET_UNIT],
  ])('takes %s', (_, text, steps) => {
    const budget = new Budget(100_000);
    viewsOf(text, budget, all);
    expect(100_000 - budget.left).toBe(steps);
  });

  it('stops where the budget does', () => {
    expect(() => viewsOf('%70lain', new Budget(1), none)).toThrow(BudgetExhausted);
  });
});
