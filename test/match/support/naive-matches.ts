import fc from 'fast-check';
import type { Guard } from '../../../src/match/automata/guards.ts';
import { END, type Positions, type Transitions } from '../../../src/match/automata/positions.ts';
import type { Pattern } from '../../../src/match/pattern.ts';
import { contains } from '../../../src/match/syntax/char-set.ts';
import { toRegExp } from '../oracles/v8.ts';
import { caseArbitrary, parseCase } from './grammar-arbitrary.ts';
import { createRandom, type Random } from './sample-text.ts';

/** Start and end of a match. */
type Span = readonly [start: number, end: number];

/**
 * Every way to match a part of the text, whatever is preferred, by following sets of positions from
 * each place. V8 is only asked about conditions.
 */
export function naiveMatches(positions: Positions, text: string): Span[] {
  const { sets, first, follow, guards } = positions;
  const holding = Array.from({ length: text.length + 1 }, (_, at) => guardsAt(guards, text, at));
  const next = (transitions: readonly Transitions[], at: number): Set<number> => {
    const found = new Set<number>();
    for (const list of transitions) {
      for (let i = 0; i < list.length; i += 2) {
        const [to = END, needed = 0] = [list[i], list[i + 1]];
        const reads = to === END || contains(sets[to] ?? [], text.charCodeAt(at));
        if (reads && ((holding[at] ?? 0) & needed) === needed) found.add(to);
      }
    }
    return found;
  };
  const matches: Span[] = [];
  for (let start = 0; start <= text.length; start += 1) {
    let current = next([first], start);
    for (let at = start; current.size > 0; at += 1) {
      if (current.has(END)) matches.push([start, at]);
      current = next(
        [...current].filter((position) => position !== END).map((p) => follow[p] ?? []),
        at + 1,
      );
    }
  }
  return matches;
}

/** Bits of the guards that hold at a boundary. */
export function guardsAt(guards: readonly Guard[], text: string, at: number): number {
  return guards.reduce((bits, guard, bit) => {
    const condition = new RegExp(toRegExp(guard).source, 'y');
    condition.lastIndex = at;
    return condition.test(text) ? bits | (1 << bit) : bits;
  }, 0);
}

/** Numbers of a list once, ascending. */
export const distinct = (numbers: Iterable<number>): number[] =>
  [...new Set(numbers)].sort((a, b) => a - b);

/** Runs `property` on random patterns of the language. */
export function forPatterns(
  runs: number,
  property: (pattern: Pattern, random: Random) => void,
): void {
  fc.assert(
    fc.property(caseArbitrary, ([source, choice, seed]) => {
      const pattern = parseCase(source, choice);
      if (pattern !== undefined) property(pattern, createRandom(seed));
    }),
    { numRuns: runs },
  );
}
