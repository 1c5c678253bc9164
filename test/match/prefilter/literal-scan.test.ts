import { describe, expect, it } from 'vitest';
import { Budget, BudgetExhausted } from '../../../src/budget/budget.ts';
import { createAlphabet } from '../../../src/match/automata/alphabet.ts';
import { createLiteralScan, literalSets } from '../../../src/match/prefilter/literal-scan.ts';
import type { RequiredLiteral } from '../../../src/match/prefilter/required-literals.ts';
import { subjectOf } from '../support/classes.ts';

const literal = (text: string, before = 0): RequiredLiteral => ({ text, before });

function scanOf(requiredLiteralsOf: readonly (readonly RequiredLiteral[])[]) {
  const alphabet = createAlphabet(literalSets(requiredLiteralsOf.flat()));
  const scan = createLiteralScan(requiredLiteralsOf, alphabet);
  const run = (text: string, budget?: Budget): string[] => {
    const found: string[] = [];
    const on = (pattern: number, from: number, to: number): void =>
      void found.push(`${pattern}:${from}-${to}`);
    scan.run(subjectOf(text, alphabet), on, budget);
    return found;
  };
  return { scan, run };
}

describe('createLiteralScan()', () => {
  it.each<[string, RequiredLiteral[][], string, string]>([
    ['a literal in any case', [[literal('key')]], 'keyKeY', '0:0-1 0:3-4'],
    ['how far before it a match may begin', [[literal('b', 2)]], 'aaab', '0:1-4'],
    ['units before the text', [[literal('b', 9)]], 'ab', '0:-8-2'],
    ['everything before', [[literal('b', Infinity)]], 'ab', '0:-Infinity-2'],
    ['literals of one pattern', [[literal('ab'), literal('c', 1)]], 'abc', '0:0-1 0:1-3'],
    ['a literal of two patterns', [[literal('a')], [], [literal('a')]], 'a', '0:0-1 2:0-1'],
    ['a literal inside of another', [[literal('abc')], [literal('b')]], 'abc', '1:1-2 0:0-1'],
    ['overlaps', [[literal('aa')]], 'aaa', '0:0-1 0:1-2'],
    ['the last unit', [[literal('\uffff')]], 'x\uffff', '0:1-2'],
    ['case of ASCII only', [[literal('é'), literal('k')]], 'É\u212aé', '0:2-3'],
    ['no literals', [[], []], 'abc', ''],
    ['nothing in the empty text', [[literal('a')]], '', ''],
  ])('reports %s', (_, literals, text, found) => {
    expect(scanOf(literals).run(text).join(' ')).toBe(found);
  });

  it('finds each of more than 256 characters', () => {
    const units = Array.from({ length: 300 }, (_, i) => String.fromCharCode(0x4e00 + i));
    const { run } = scanOf(units.map((unit) => [literal(unit)]));
    expect(run(units.join(''))).toEqual(units.map((_, i) => `${i}:${i}-${i + 1}`));
  });

  it('pays for each unit and each literal that it finds', () => {
    const { scan, run } = scanOf([[literal('a')]]);
    const budget = new Budget(24);
    run('axxa', budget);
    // Four units, and eight steps for each of two literals.
    expect(budget.left).toBe(4);
    expect(() => run('axxa', budget)).toThrow(BudgetExhausted);
    expect(scan.bytes).toBeGreaterThan(0);
  });
});

describe('literalSets()', () => {
  it('has each character with its other case, once', () => {
    expect(literalSets([literal('ab-'), literal('a')])).toEqual([
      [
        [65, 65],
        [97, 97],
      ],
      [
        [66, 66],
        [98, 98],
      ],
      [[45, 45]],
    ]);
  });
});
