import { describe, expect, it } from 'vitest';
import { createAlphabet } from '../../../src/match/automata/alphabet.ts';
import { createSubjectPool, type Subject, symbolAt } from '../../../src/match/automata/subject.ts';

const alphabet = createAlphabet([[[97, 97]], [[98, 98]]]);
const [other, a, b] = ['x', 'a', 'b'].map((unit) => alphabet.classOf(unit.charCodeAt(0)));

/** What is read of a text, and the buffer it is in. */
function read(pool: ReturnType<typeof createSubjectPool>, text: string, fold?: Uint16Array) {
  let found: { units: number[]; symbols: Uint16Array; length: number } | undefined;
  pool.read(text, fold, ({ symbols, length }) => {
    found = { units: [...symbols.subarray(0, length)], symbols, length };
  });
  if (found === undefined) throw new Error('nothing was read');
  return found;
}

describe('createSubjectPool()', () => {
  it('lends a text as classes, or as the classes of what it is folded to', () => {
    const pool = createSubjectPool(alphabet);
    expect(read(pool, 'abx').units).toEqual([a, b, other]);
    expect(read(pool, '').units).toEqual([]);
    const fold = new Uint16Array(0x10000).fill(97);
    expect(read(pool, 'bx', fold).units).toEqual([a, a]);
  });

  it('uses a buffer again when it is large enough and not very large', () => {
    const pool = createSubjectPool(alphabet);
    const { symbols } = read(pool, 'ab'.repeat(50));
    expect(read(pool, 'b')).toMatchObject({ symbols, length: 1, units: [b] });
    expect(read(pool, 'a'.repeat(symbols.length)).symbols).toBe(symbols);
    expect(read(pool, 'a'.repeat(symbols.length + 1)).symbols).not.toBe(symbols);
    const large = 'a'.repeat((1 << 18) + 1);
    expect(read(pool, large).symbols).not.toBe(read(pool, large).symbols);
  });

  it('gives a reading inside of another a buffer of its own, and survives an error', () => {
    const pool = createSubjectPool(alphabet);
    const fail = (): void => {
      throw new Error('stop');
    };
    expect(() => pool.read('ab', undefined, fail)).toThrow('stop');
    pool.read('ab', undefined, (outer) => {
      expect(read(pool, 'xx').units).toEqual([other, other]);
      expect([...outer.symbols.subarray(0, outer.length)]).toEqual([a, b]);
    });
    expect(read(pool, 'b').units).toEqual([b]);
  });
});

describe('symbolAt()', () => {
  it('is the edge outside of the text, whatever the buffer holds there', () => {
    const subject: Subject = { symbols: Uint16Array.of(1, 2, 7), length: 2, edge: 9 };
    expect([-5, -1, 0, 1, 2, 3].map((at) => symbolAt(subject, at))).toEqual([9, 9, 1, 2, 9, 9]);
  });
});
