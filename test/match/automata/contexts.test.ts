import { describe, expect, it } from 'vitest';
import { createContexts, guardsBetween, setsIn } from '../../../src/match/automata/contexts.ts';
import { positionsOf } from '../../../src/match/automata/positions.ts';
import { symbolAt } from '../../../src/match/automata/subject.ts';
import { LINE_ENDS, WORD } from '../../../src/match/syntax/named-sets.ts';
import { alphabetFor, subjectOf, treeOf } from '../support/classes.ts';
import { guardsAt } from '../support/naive-matches.ts';

describe('createContexts()', () => {
  it.each([
    ['no guards', 'x', 2],
    ['the ends of the text', '^x$', 2],
    ['word boundaries', '\\bx\\B', 3],
    ['lines and words', '(?m)^x\\b', 4],
    ['a lookahead', '(?=[xy])x', 3],
    ['lookaround over several units', '(?=xy)x(?!zz)', 2],
  ])('tells no more kinds apart than it needs for %s', (_, source, count) => {
    const tree = treeOf(source);
    const { guards } = positionsOf(tree);
    expect(createContexts(guards, alphabetFor(tree), false).count).toBe(count);
  });

  it.each([false, true])('says which guards hold between neighbours (backward: %s)', (backward) => {
    const tree = treeOf('(?m)\\Ax(?:^|\\b)x(?:(?=y)|(?<!z))x(?:$|\\B)x(?=zz)x\\z');
    const { guards } = positionsOf(tree);
    const alphabet = alphabetFor(tree);
    const contexts = createContexts(guards, alphabet, backward);
    const { contextOf, lookarounds } = contexts;
    const overSeveral =
      1 << guards.findIndex((guard) => guard.kind === 'look' && guard.body.kind === 'sequence');
    const text = 'x-y\nzzx \r-zyx\u2028';
    const subject = subjectOf(text, alphabet);
    for (let at = 0; at <= text.length; at += 1) {
      const [left, right] = [symbolAt(subject, at - 1), symbolAt(subject, at)];
      const [before, after] = backward ? [right, left] : [left, right];
      const neighbours = guardsBetween(contexts, contextOf[before] ?? 0, after);
      expect(neighbours & overSeveral).toBe(0);
      expect(neighbours | lookarounds.bitsOf(lookarounds.at(subject, at)), `at ${at}`).toBe(
        guardsAt(guards, text, at),
      );
    }
  });
});

describe('setsIn()', () => {
  it.each([
    ['a(b|[cd])+', [[[97, 97]], [[98, 98]], [[99, 100]]]],
    ['\\bx', [WORD, [[120, 120]]]],
    ['x\\B', [[[120, 120]], WORD]],
    ['(?m)^x$', [LINE_ENDS, [[120, 120]], LINE_ENDS]],
    ['^x\\z', [[[120, 120]]]],
    ['x(?=a|b$)', [[[120, 120]], [[97, 97]], [[98, 98]]]],
  ])('lists the sets of %s and of its conditions', (source, sets) => {
    expect(setsIn(treeOf(source))).toEqual(sets);
  });
});
