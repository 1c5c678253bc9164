import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLiteralAutomaton } from '../../../src/match/aho-corasick/dense.ts';

/** Symbol 0 for what no word holds, then a to d; upper case counts as lower case. */
const symbolOf = Uint8Array.from({ length: 128 }, (_, unit) => {
  const place = 'abcd'.indexOf(String.fromCharCode(unit).toLowerCase());
  return place + 1;
});
const unitsOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const automatonOf = (words: readonly string[]) =>
  createLiteralAutomaton(
    words.map((word) => Array.from(unitsOf(word), (unit) => symbolOf[unit] ?? 0)),
    symbolOf,
  );

type Occurrence = readonly [word: number, end: number];

function walk(words: readonly string[], text: string, from = 0, to = text.length): Occurrence[] {
  const found: Occurrence[] = [];
  automatonOf(words).walk(unitsOf(text), from, to, (word, end) => found.push([word, end]));
  return found;
}

/** By end, then the longest, then the order of the words. */
function occurrencesIn(words: readonly string[], text: string, from: number, to: number) {
  const found: Occurrence[] = [];
  const part = text.slice(from, to).toLowerCase();
  for (let end = 1; end <= part.length; end += 1) {
    const here = [...words.entries()]
      .filter(([, word]) => word !== '' && part.slice(0, end).endsWith(word))
      .sort(([i, a], [j, b]) => b.length - a.length || i - j);
    for (const [word] of here) found.push([word, from + end]);
  }
  return found;
}

describe('createLiteralAutomaton()', () => {
  it.each<[string, readonly string[], string, Occurrence[]]>([
    [
      'words inside words',
      ['abc', 'bc', 'c'],
      'abc',
      [
        [0, 3],
        [1, 3],
        [2, 3],
      ],
    ],
    ['a word that starts inside another', ['abad', 'bac'], 'abac', [[1, 4]]],
    [
      'overlapping occurrences',
      ['aa'],
      'aaaa',
      [
        [0, 2],
        [0, 3],
        [0, 4],
      ],
    ],
    [
      'equal words each',
      ['ab', 'ab'],
      'ab',
      [
        [0, 2],
        [1, 2],
      ],
    ],
    [
      'symbols that are translated alike',
      ['ab'],
      'AbaB',
      [
        [0, 2],
        [0, 4],
      ],
    ],
    ['nothing across a symbol of no word', ['ab'], 'a-b', []],
    ['no empty word', ['', 'a'], 'a', [[1, 1]]],
    ['nothing without words', [], 'abc', []],
    ['nothing in an empty text', ['a'], '', []],
  ])('finds %s', (_, words, text, expected) => {
    expect(walk(words, text)).toEqual(expected);
  });

  it('walks only the range it is given', () => {
    expect(walk(['ab'], 'ababab', 1, 5)).toEqual([[0, 4]]);
  });

  it('reads wide symbols as well', () => {
    const wide = Uint16Array.of(0x2000, 0x3000);
    const translate = new Uint16Array(0x4000);
    translate[0x2000] = 300;
    translate[0x3000] = 1;
    const ends: number[] = [];
    const automaton = createLiteralAutomaton([[300, 1]], translate);
    automaton.walk(wide, 0, 2, (_, end) => ends.push(end));
    expect(ends).toEqual([2]);
  });

  it('takes a symbol that no word has for one that is in no word', () => {
    expect(walk(['a'], 'cdca')).toEqual([[0, 4]]);
    expect(walk(['a', ''], 'ac', 1)).toEqual([]);
  });

  it('tells its size', () => {
    const { states, bytes } = automatonOf(['abc', 'abd', 'b']);
    expect(states).toBe(6);
    expect(bytes).toBeGreaterThan(states * 5 * 4);
  });

  it('can be used again after a caller threw, and from within a report', () => {
    const automaton = automatonOf(['a', 'b']);
    const units = unitsOf('ab');
    const boom = () => {
      throw new Error('stop');
    };
    expect(() => automaton.walk(units, 0, 2, boom)).toThrow('stop');
    const seen: number[] = [];
    automaton.walk(units, 0, 2, () => automaton.walk(units, 0, 2, (word) => seen.push(word)));
    expect(seen).toEqual([0, 1, 0, 1]);
  });

  it('finds what a search word by word finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 5 });
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', 'd', 'A', 'C', '-'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), text, fc.nat(60), (words, full, skip) => {
        const from = Math.min(skip, full.length);
        expect(walk(words, full, from)).toEqual(occurrencesIn(words, full, from, full.length));
      }),
      { numRuns: 400 },
    );
  });
});
