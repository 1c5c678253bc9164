import { type Alphabet, createAlphabet } from '../../../src/match/automata/alphabet.ts';
import { setsIn } from '../../../src/match/automata/contexts.ts';
import type { Subject } from '../../../src/match/automata/subject.ts';
import { parsePattern } from '../../../src/match/parse-pattern.ts';
import type { Node } from '../../../src/match/syntax/ast.ts';

/** The tree of a pattern. */
export const treeOf = (source: string, flags = ''): Node => parsePattern(source, { flags }).ast;

/** An alphabet for trees. */
export const alphabetFor = (...trees: readonly Node[]): Alphabet =>
  createAlphabet(trees.flatMap(setsIn));

/** A text as classes of an alphabet, in a buffer that is longer than the text. */
export function subjectOf(text: string, alphabet: Alphabet): Subject {
  const symbols = new Uint16Array(text.length + 3);
  alphabet.read(text, symbols);
  return { symbols, length: text.length, edge: alphabet.edge };
}
