import { describe, expect, it } from 'vitest';
import { Budget } from '../../../src/budget/budget.ts';
import { createFinder } from '../../../src/detect/find.ts';
import type { Candidate, Requirement } from '../../../src/model/rule.ts';
import { detection, regex, rule } from '../../support/rule.ts';

const CUES = new Map([['cues', { values: ['she', 'my'], match: 'word', fold: true } as const]]);
const source = { score: 1, shape: 'distinctive' } as const;
const cues: Candidate = { kind: 'list', list: 'cues', ...source };
const person: Candidate = { kind: 'ner', entities: ['PERSON'], ...source };

const finderOf = (...require: Requirement[]) =>
  createFinder([rule({ id: 'x.y', detect: detection([regex('asthma')], { require }) })], [CUES]);
const found = (text: string, ...require: Requirement[]) =>
  finderOf(...require).find(text, () => true).hits;

describe('a rule that requires something', () => {
  it.each([
    ['She has asthma.', 'sentence', 1],
    ['SHE has asthma.', 'sentence', 1],
    ['S\u200bhe has asthma.', 'sentence', 1],
    ['Asthma? asthma is common. She left.', 'sentence', 0],
    ['Sheer asthma.', 'sentence', 0],
    ['my list: asthma', 'line', 1],
    ['my list.\nasthma', 'line', 0],
    ['my list. asthma', 'line', 1],
    ['my asthma', 4, 1],
    ['my old asthma', 4, 0],
    ['asthma, asthma and asthma: she has all', 'sentence', 3],
    ['asthma', 'sentence', 0],
  ] as const)('reads "%s" within %s: %d findings', (text, within, count) => {
    expect(found(text, { any: [cues], within })).toHaveLength(count);
  });

  it('asks for one source of each entry, and for all entries', () => {
    const either: Requirement = { any: [cues, regex('patient')], within: 'sentence' };
    const past: Requirement = { any: [regex('was|had')], within: 'sentence' };
    expect(found('The patient had asthma.', either, past)).toHaveLength(1);
    expect(found('The patient has asthma.', either, past)).toHaveLength(0);
    expect(found('He had asthma.', either, past)).toHaveLength(0);
  });

  it('says in its evidence what stood how far away', () => {
    const [one] = found('my bad asthma', { any: [cues], within: 'sentence' });
    expect(one?.evidence.at(-1)).toEqual({ kind: 'required', requirement: 0, distance: 5 });
  });

  it('takes what the entity detector found', () => {
    const finder = finderOf({ any: [person], within: 'sentence' });
    const entities = [{ entity: 'PERSON', start: 0, end: 3, score: 0.9 } as const];
    expect(finder.find('Ada has asthma.', () => true, { entities }).hits).toHaveLength(1);
    expect(finder.find('Ada left. Then asthma.', () => true, { entities }).hits).toEqual([]);
  });

  it('finds nothing, and says so, where the budget does not reach', () => {
    const finder = finderOf({ any: [cues], within: 'sentence' });
    const text = `${'my '.repeat(500)} asthma`;
    const { hits, unfinished } = finder.find(text, () => true, { budget: new Budget(3_000) });
    expect(hits).toEqual([]);
    expect(unfinished).toMatchObject([{ detector: 'patterns', cause: 'work' }]);
  });

  it('costs steps in proportion to the text', () => {
    const finder = finderOf({ any: [cues], within: 'sentence' });
    const steps = (times: number): number => {
      const budget = new Budget(1e9);
      finder.find('she has asthma and my cold '.repeat(times), () => true, { budget });
      return 1e9 - budget.left;
    };
    steps(10);
    expect(steps(800) / steps(200)).toBeLessThan(4.4);
  });
});
