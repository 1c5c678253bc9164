import { describe, expect, it } from 'vitest';
import { createLookaroundGuards } from '../../../src/match/automata/lookaround-guards.ts';
import type { LookNode, Node } from '../../../src/match/syntax/ast.ts';
import { alphabetFor, subjectOf, treeOf } from '../support/classes.ts';

function lookOf(source: string): LookNode {
  const find = (node: Node): LookNode | undefined => {
    if (node.kind === 'look') return node;
    return node.kind === 'sequence' ? node.items.map(find).find(Boolean) : undefined;
  };
  const look = find(treeOf(`${source}x`));
  if (look === undefined) throw new Error(`"${source}" is no lookaround`);
  return look;
}

/** Boundaries of a text at which a look holds. */
function boundaries(source: string, text: string): number[] {
  const look = lookOf(source);
  const alphabet = alphabetFor(look);
  const far = createLookaroundGuards([{ look, bit: 0 }], alphabet);
  const subject = subjectOf(text, alphabet);
  return Array.from({ length: text.length + 1 }, (_, at) => at).filter(
    (at) => far.at(subject, at) === 1,
  );
}

describe('createLookaroundGuards()', () => {
  it.each([
    ['(?=ab)', 'abxab', [0, 3]],
    ['(?!ab)', 'abxab', [1, 2, 4, 5]],
    ['(?<=ab)', 'abxab', [2, 5]],
    ['(?<!ab)', 'abxab', [0, 1, 3, 4]],
    ['(?=ab|c)', 'abcab', [0, 2, 3]],
    ['(?=[ab]{3})', 'abbab', [0, 1, 2]],
    ['(?=a(?:b|c)d)', 'abdacdaad', [0, 3]],
    ['(?=a$)', 'aa', [1]],
    ['(?<=^a)', 'aa', [1]],
    ['(?=\\ba)', 'aa a', [0, 3]],
    ['(?<=a\\b)', 'aa a', [2, 4]],
    ['(?=\\b)', 'a b', [0, 1, 2, 3]],
    ['(?=\\b$)', 'a b', [3]],
    ['(?=(?m:$))', 'a\nb', [1, 3]],
    ['(?<=\\uffffa)', '\uffffa', [2]],
    ['(?=ab)', '', []],
    ['(?!ab)', '', [0]],
  ])('says where %s holds in %j', (source, text, expected) => {
    expect(boundaries(source, text)).toEqual(expected);
  });

  it('answers for each of 30 looks', () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz0123');
    const looks = letters.map((letter, bit) => ({ look: lookOf(`(?!${letter}z)`), bit: 29 - bit }));
    const alphabet = alphabetFor(...looks.map(({ look }) => look));
    const far = createLookaroundGuards(looks, alphabet);
    const all = 2 ** letters.length - 1;
    expect(far.count).toBe(30);
    letters.forEach((letter, index) => {
      const holding = far.at(subjectOf(`${letter}z`, alphabet), 0);
      expect(holding, letter).toBe(all - 2 ** index);
      expect(far.bitsOf(holding)).toBe(all - 2 ** (29 - index));
    });
  });

  it('refuses what the parser lets in no lookaround', () => {
    const body: Node = { kind: 'group', index: 1, body: { kind: 'set', set: [[97, 97]] } };
    const look: LookNode = { kind: 'look', behind: false, negated: false, body };
    expect(() => createLookaroundGuards([{ look, bit: 0 }], alphabetFor(look))).toThrow(
      'Cannot prepare a lookaround',
    );
  });
});
