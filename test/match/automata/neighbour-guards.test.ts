import { describe, expect, it } from 'vitest';
import type { Guard } from '../../../src/match/automata/guards.ts';
import { isNeighbourGuard, neighbourGuard } from '../../../src/match/automata/neighbour-guards.ts';
import { positionsOf } from '../../../src/match/automata/positions.ts';
import { symbolAt } from '../../../src/match/automata/subject.ts';
import { alphabetFor, subjectOf, treeOf } from '../support/classes.ts';
import { guardsAt } from '../support/naive-matches.ts';

function guardOf(source: string): Guard {
  const [guard] = positionsOf(treeOf(`${source}x`)).guards;
  if (guard === undefined) throw new Error(`"${source}" is no condition`);
  return guard;
}

const UNITS = ['', 'a', '_', '9', '-', '\n', '\r', '\u2028', '\u00e9', '\uffff'];

describe('neighbourGuard()', () => {
  it.each([
    ...['\\A', '\\z', '(?m:^)', '(?m:$)', '\\b', '\\B', '(?=a)', '(?!a)', '(?<=a)', '(?<!a)'],
    ...['(?=[^a])', '(?![^a])', '(?<=[^\\n])', '(?<!\\uffff)', '(?=a|$)', '(?!a|$)', '(?<=^|\\W)'],
    ...['(?<!(?m:^)|a)', '(?=a|(?m:$))', '(?=$)', '(?!$)', '(?<=^)'],
  ])('says where %s holds, between all kinds of neighbours', (source) => {
    const guard = guardOf(source);
    expect(isNeighbourGuard(guard)).toBe(true);
    const alphabet = alphabetFor(guard);
    const holds = neighbourGuard(guard, alphabet);
    for (const left of UNITS) {
      for (const right of UNITS) {
        const subject = subjectOf(left + right, alphabet);
        const at = left.length;
        const answer = holds(symbolAt(subject, at - 1), symbolAt(subject, at));
        expect(answer, JSON.stringify([left, right])).toBe(
          guardsAt([guard], left + right, at) === 1,
        );
      }
    }
  });
});

describe('isNeighbourGuard()', () => {
  it.each(['(?=ab)', '(?=a|bc)', '(?=\\b)', '(?=^)', '(?<=$)', '(?=a\\b)', '(?=a{2})'])(
    'is false for %s',
    (source) => {
      expect(isNeighbourGuard(guardOf(source))).toBe(false);
    },
  );
});
