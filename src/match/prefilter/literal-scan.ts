import type { Budget } from '../../budget/budget.ts';
import { createLiteralAutomaton } from '../aho-corasick/dense.ts';
import type { Alphabet } from '../automata/alphabet.ts';
import type { Subject } from '../automata/subject.ts';
import { type CharSet, foldCase } from '../syntax/char-set.ts';
import type { RequiredLiteral } from './required-literals.ts';

/** What opening a window costs beside what is read in it. */
const STEPS_PER_HIT = 8;

/** Units of a literal that are looked for: more of them hardly say more, and take memory. */
const LOOKED_FOR = 8;

/** Called for units that a match of a pattern may begin with; `from` may lie before the text. */
export type OnStarts = (pattern: number, from: number, to: number) => void;

/** Looks for the literals of many patterns in one walk. */
export interface LiteralScan {
  run(subject: Subject, on: OnStarts, budget?: Budget): void;
  /** How many literals it looks for. */
  readonly words: number;
  readonly bytes: number;
}

/** The characters of literals, each with its other case: an alphabet must tell them apart. */
export function literalSets(literals: readonly RequiredLiteral[]): readonly CharSet[] {
  return [...unitsOf(literals)].map((unit) => foldCase([[unit, unit]]));
}

function unitsOf(literals: readonly RequiredLiteral[]): ReadonlySet<number> {
  return new Set(literals.flatMap(({ text }) => unitsIn(text)));
}

/** The beginnings of literals, each once. */
function shorten(literals: readonly RequiredLiteral[]): readonly RequiredLiteral[] {
  const reach = new Map<string, number>();
  for (const { text, before } of literals) {
    const beginning = text.slice(0, LOOKED_FOR);
    reach.set(beginning, Math.max(before, reach.get(beginning) ?? 0));
  }
  return Array.from(reach, ([text, before]) => ({ text, before }));
}

/** Builds the walk for the literals of each pattern, by index. */
export function createLiteralScan(
  literalsOf: readonly (readonly RequiredLiteral[])[],
  alphabet: Alphabet,
): LiteralScan {
  const literals = literalsOf.flatMap((list, pattern) =>
    shorten(list).map((literal) => ({ ...literal, pattern })),
  );
  const numbers = new Map(Array.from(unitsOf(literals), (unit, index) => [unit, index + 1]));
  const translate = new Uint16Array(alphabet.edge + 1);
  for (const [unit, number] of numbers) {
    for (const [same] of foldCase([[unit, unit]])) translate[alphabet.classOf(same)] = number;
  }
  const words = literals.map(({ text }) => unitsIn(text).map((unit) => numbers.get(unit) ?? 0));
  const automaton = createLiteralAutomaton(words, translate);
  return {
    words: words.length,
    bytes: automaton.bytes,
    run({ symbols, length }, on, budget) {
      budget?.spend(length);
      automaton.walk(symbols, 0, length, (word, end) => {
        const literal = literals[word];
        if (literal === undefined) return;
        budget?.spend(STEPS_PER_HIT);
        const at = end - literal.text.length;
        on(literal.pattern, at - literal.before, at + 1);
      });
    },
  };
}

const unitsIn = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
