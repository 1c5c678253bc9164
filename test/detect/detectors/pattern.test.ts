import { describe, expect, it } from 'vitest';
import type { Hit } from '../../../src/detect/detectors/detector.ts';
import { createPatternDetector } from '../../../src/detect/detectors/pattern.ts';
import { compileMatcher } from '../../../src/match/compile-matcher.ts';
import { rawView } from '../../../src/text/view.ts';
import { detectorConformance } from '../../conformance/detector.ts';
import { detection, regex, rule } from '../../support/rule.ts';

const create = (...patterns: ReturnType<typeof regex>[][]) =>
  createPatternDetector(
    patterns.map((candidates, i) => rule({ id: `r.${i}`, detect: detection(candidates) })),
    compileMatcher,
  );

detectorConformance({
  name: 'the pattern detector',
  create: () => create([regex('\\bcode-\\d{3}\\b')], [regex('(?i)\\bCODE-1[0-9]{2}\\b')]),
  value: 'code-123',
});

describe('createPatternDetector()', () => {
  it('selects the group of the candidate and keeps the whole match beside it', () => {
    const hits: Hit[] = [];
    const detector = create([regex('key=(\\w+)', { group: 1 })]);
    detector.scan(
      rawView('a key=abc b'),
      () => true,
      (hit) => hits.push(hit),
    );
    expect(hits).toEqual([
      { target: { rule: 0, candidate: 0 }, start: 6, end: 9, matchStart: 2, matchEnd: 9 },
    ]);
  });

  it('reports the whole match when the selected group took no part, rather than nothing', () => {
    const hits: Hit[] = [];
    const detector = create([regex('a(b)?', { group: 1 })]);
    detector.scan(
      rawView('a'),
      () => true,
      (hit) => hits.push(hit),
    );
    expect(hits).toMatchObject([{ start: 0, end: 1 }]);
  });

  it('numbers candidates by their place in the rule', () => {
    const hits: Hit[] = [];
    const list = { kind: 'list', list: 'x', score: 0.5, shape: 'distinctive' } as const;
    const detector = create([list, regex('b')]);
    detector.scan(
      rawView('b'),
      () => true,
      (hit) => hits.push(hit),
    );
    expect(hits[0]?.target).toEqual({ rule: 0, candidate: 1 });
  });

  it('looks for the keywords of the author first, where the pattern requires one of them', () => {
    const found = (keywords: readonly string[], text: string): number => {
      let hits = 0;
      const one = rule({ id: 'r', detect: detection([regex('acme_[a-z]{3}')], { keywords }) });
      createPatternDetector([one], compileMatcher).scan(
        rawView(text),
        () => true,
        () => {
          hits += 1;
        },
      );
      return hits;
    };
    expect(found(['acme_'], 'x ACME_abc acme_abc')).toBe(1);
    expect(found(['not-there'], 'acme_abc')).toBe(1);
  });
});
