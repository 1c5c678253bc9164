import { MAX_FINDING_LENGTH } from './limits.ts';
import { isFoldSafe } from './literals.ts';
import type { CompileMatcher, OnCandidate } from './matcher.ts';
import { createPairFilter, pairsOf } from './pair-filter.ts';
import type { Pattern } from './pattern.ts';
import { toRegExp } from './to-regexp.ts';

/** One pattern, ready to run. */
interface Program {
  readonly regexp: RegExp;
  /** Indices into the set's literals, of which one must occur; empty when nothing is required. */
  readonly literals: readonly number[];
}

/**
 * Compiles patterns into a matcher that looks for required literals first and runs `RegExp` for
 * the patterns that are left. A match longer than 2,048 code units is not reported; the search goes
 * on one unit after its start.
 */
export const compileMatcher: CompileMatcher = (patterns) => {
  const numbers = new Map<string, number>();
  const programs = patterns.map((pattern) => compile(pattern, numbers));
  const literals = Array.from(numbers.keys(), (text) => ({ text, pairs: pairsOf(text) }));
  return Object.freeze({
    scan(text: string, wanted: (pattern: number) => boolean, on: OnCandidate): void {
      const occurs = createOccurrence(text, literals);
      for (const [index, program] of programs.entries()) {
        if (!wanted(index)) continue;
        if (program.literals.length > 0 && !program.literals.some(occurs)) continue;
        search(program.regexp, text, (start, end, groupStart, groupEnd) =>
          on(index, start, end, groupStart, groupEnd),
        );
      }
    },
  });
};

function compile(pattern: Pattern, numbers: Map<string, number>): Program {
  const usable = pattern.literals.every(isFoldSafe) ? pattern.literals : [];
  const literals = usable.map((literal) => {
    const number = numbers.get(literal) ?? numbers.size;
    numbers.set(literal, number);
    return number;
  });
  return { regexp: toRegExp(pattern.ast, pattern.group), literals };
}

interface Literal {
  readonly text: string;
  readonly pairs: readonly number[];
}

/** Answers whether a literal occurs in `text`, looking for each of them at most once. */
function createOccurrence(
  text: string,
  literals: readonly Literal[],
): (literal: number) => boolean {
  // `toLowerCase` folds more than ASCII and can lengthen the text: for asking "does it occur" of
  // fold-safe literals that only ever adds occurrences.
  const lower = text.toLowerCase();
  const mayHold = createPairFilter(lower);
  const known = new Int8Array(literals.length);
  return (number) => {
    const literal = literals[number];
    if (known[number] === 0 && literal !== undefined) {
      known[number] = mayHold(literal.pairs) && lower.includes(literal.text) ? 1 : -1;
    }
    return known[number] === 1;
  };
}

type OnMatch = (start: number, end: number, groupStart: number, groupEnd: number) => void;

/** Reports the matches of one expression. The position is kept here, not in the shared `regexp`. */
function search(regexp: RegExp, text: string, on: OnMatch): void {
  for (let from = 0; from < text.length; ) {
    regexp.lastIndex = from;
    const match = regexp.exec(text);
    if (match === null) return;
    const start = match.index;
    const end = start + match[0].length;
    if (end - start > MAX_FINDING_LENGTH) {
      from = start + 1;
      continue;
    }
    // A group in an alternative that was not taken: the whole match is the finding.
    const [groupStart, groupEnd] = match.indices?.[1] ?? [start, end];
    on(start, end, groupStart, groupEnd);
    from = end;
  }
}
