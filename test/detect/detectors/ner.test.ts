import { describe, expect, it } from 'vitest';
import { Budget } from '../../../src/budget/budget.ts';
import type { Hit } from '../../../src/detect/detectors/detector.ts';
import { scanEntities } from '../../../src/detect/detectors/ner.ts';
import { createFinder } from '../../../src/detect/find.ts';
import type { EntityHit } from '../../../src/model/recognizer.ts';
import type { Candidate, NerEntity } from '../../../src/model/rule.ts';
import { detection, regex, rule } from '../../support/rule.ts';

const named = (...entities: NerEntity[]): Candidate => ({
  kind: 'ner',
  entities,
  score: 0.5,
  shape: 'distinctive',
});
const hit = (entity: NerEntity, start: number, end: number, score = 0.7): EntityHit => ({
  entity,
  start,
  end,
  score,
});
const RULES = [
  rule({ id: 'people', detect: detection([regex('x'), named('PERSON')]) }),
  rule({ id: 'all', detect: detection([named('PERSON', 'LOCATION')]) }),
];

describe('scanEntities()', () => {
  it('hands entities to the rules that apply and name them, with their own score', () => {
    const scan = (appliesTo: (rule: number) => boolean): Hit[] => {
      const hits: Hit[] = [];
      const entities = [hit('PERSON', 0, 3), hit('LOCATION', 4, 9, 0.8)];
      scanEntities(RULES, entities, appliesTo, (one) => hits.push(one));
      return hits;
    };
    const person = { start: 0, end: 3, matchStart: 0, matchEnd: 3, score: 0.7 };
    const place = { start: 4, end: 9, matchStart: 4, matchEnd: 9, score: 0.8 };
    expect(scan(() => true)).toEqual([
      { target: { rule: 0, candidate: 1 }, ...person },
      { target: { rule: 1, candidate: 0 }, ...person },
      { target: { rule: 1, candidate: 0 }, ...place },
    ]);
    expect(scan((index) => index === 0)).toHaveLength(1);
  });
});

describe('find() with entities', () => {
  const find = (count: number, perRule: number) => {
    const rules = [
      rule({ id: 'people', detect: detection([named('PERSON')]) }),
      rule({ id: 'words', detect: detection([regex('\\w+')]) }),
    ];
    const finder = createFinder(rules, [new Map(), new Map()]);
    const entities = Array.from({ length: count }, (_, i) => hit('PERSON', 2 * i, 2 * i + 1));
    const budget = new Budget(1e6, { total: 100, perRule });
    return finder.find('a b c d', () => true, { entities, budget });
  };

  it('finds them beside what patterns find', () => {
    const { hits, unfinished } = find(2, 10);
    expect(hits.map(({ rule: { index }, start }) => `${index}:${start}`)).toEqual([
      '0:0',
      '1:0',
      '0:2',
      '1:2',
      '1:4',
      '1:6',
    ]);
    expect(unfinished).toEqual([]);
  });

  it('has nothing to look for in a text without entities when rules ask for nothing else', () => {
    const rules = [rule({ id: 'people', detect: detection([named('PERSON')]) })];
    const finder = createFinder(rules, [new Map()]);
    expect(finder.find('a', () => true)).toEqual({ hits: [], unfinished: [] });
    expect(finder.stats).toMatchObject({ patterns: 0, machines: 0, bytes: 0 });
    const entities = [hit('PERSON', 0, 1)];
    expect(finder.find('a', () => true, { entities }).hits).toHaveLength(1);
  });

  it('says which rule found more than one rule may, and by what', () => {
    const { hits, unfinished } = find(4, 3);
    expect(hits).toHaveLength(6);
    expect(unfinished).toEqual([
      { detector: 'entities', cause: 'findings', rule: 0 },
      { detector: 'patterns', cause: 'findings', rule: 1 },
    ]);
  });
});
