import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSparseAutomaton } from '../../../src/match/aho-corasick/build-sparse.ts';
import { nextState, outputsIn } from '../../../src/match/aho-corasick/sparse.ts';
import { CELL } from '../../../src/match/aho-corasick/sparse-cells.ts';

interface Word {
  readonly text: string;
  readonly set: number;
}

/** Marsaglia's generator of 32-bit numbers, the same ones in every run. */
function xorshift(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** Letters a to e as the symbols of places 7, 14 and so on; other letters as none. */
const symbolsOf = (text: string): number[] =>
  Array.from(text, (letter) => ('abcde'.indexOf(letter) + 1) * 7 * CELL);
const SYMBOL_END = 36 * CELL;

function build(words: readonly Word[], rowEntries?: number) {
  const starts = [0];
  for (const { text } of words) starts.push((starts.at(-1) ?? 0) + text.length);
  const packed = {
    symbols: Int32Array.from(words.flatMap(({ text }) => symbolsOf(text))),
    starts: Int32Array.from(starts),
    setOf: Int32Array.from(words, ({ set }) => set),
  };
  return buildSparseAutomaton(packed, SYMBOL_END, rowEntries);
}

/** Per letter of the text the words that end behind it: "set:length", sorted. */
function walk(words: readonly Word[], text: string, rowEntries?: number): string[][] {
  const automaton = build(words, rowEntries);
  const { outputs } = automaton;
  let state = 0;
  return symbolsOf(text).map((symbol) => {
    state = nextState(automaton, state, symbol);
    const ends: string[] = [];
    for (let at = outputsIn(automaton, state); at !== 0; at = outputs.next[at] ?? 0) {
      ends.push(`${outputs.set[at]}:${outputs.length[at]}`);
    }
    return ends.sort();
  });
}

function longestIn(words: readonly Word[], text: string): string[][] {
  return Array.from(text, (_, at) => {
    const longest = new Map<number, number>();
    for (const { text: word, set } of words) {
      if (!text.slice(0, at + 1).endsWith(word)) continue;
      longest.set(set, Math.max(longest.get(set) ?? 0, word.length));
    }
    return [...longest].map(([set, length]) => `${set}:${length}`).sort();
  });
}

describe('buildSparseAutomaton()', () => {
  it('gives the longest word of each set', () => {
    const words = [
      { text: 'abc', set: 0 },
      { text: 'bc', set: 0 },
      { text: 'c', set: 1 },
    ];
    expect(walk(words, 'abc')).toEqual([[], [], ['0:3', '1:1']]);
  });

  it('finds nothing without words, and nothing in symbols of no word', () => {
    expect(walk([], 'ab')).toEqual([[], []]);
    expect(walk([{ text: 'ab', set: 0 }], 'a-b')).toEqual([[], [], []]);
  });

  const word = fc.record({
    text: fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength: 1, maxLength: 6 }),
    set: fc.nat(3),
  });
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', '-'), maxLength: 50 });
  const words = fc.array(word, { maxLength: 40 });

  it.each([
    ['where every state has a row', undefined],
    ['where few states have a row', 300],
    ['where only the root has a row', 0],
  ])('finds what a search word by word finds %s', (_, rowEntries) => {
    fc.assert(
      fc.property(words, text, (some, prompt) => {
        expect(walk(some, prompt, rowEntries)).toEqual(longestIn(some, prompt));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['few symbols', 5, 8],
    ['many symbols', 3_000, 3],
  ])('packs many words of %s closely', (_, count, length) => {
    const random = xorshift(7);
    const words = Array.from({ length: 3_000 }, () =>
      Array.from({ length }, () => (1 + (random() % count)) * CELL),
    );
    const symbolEnd = (count + 1) * CELL;
    const { cells } = buildSparseAutomaton(
      {
        symbols: Int32Array.from(words.flat()),
        starts: Int32Array.from({ length: words.length + 1 }, (_, i) => i * length),
        setOf: new Int32Array(words.length),
      },
      symbolEnd,
    );
    const states = new Set(words.flatMap((word) => word.map((_, i) => `${word.slice(0, i + 1)}`)));
    const fair = states.size * 1.25 + 2 * count + 50;
    expect(cells.length / CELL).toBeLessThan(fair);
  });
});
