import { createAlphabet } from '../automata/alphabet.ts';
import { setsIn } from '../automata/contexts.ts';
import { relaxedPositions } from '../automata/relax.ts';
import { createSharedScan } from '../prefilter/shared-scan.ts';
import type { Node } from '../syntax/ast.ts';

/** Length of the text, in code units. */
const LENGTH = 1_500;

/**
 * How many states the machine that looks for a pattern needs for a text of 1,500 characters out of
 * the pattern's own, in random order but always the same. A pattern that keeps track of many
 * beginnings at once, such as `a.{20}b`, needs one for nearly every character.
 */
export function probeStates(ast: Node): number {
  const alphabet = createAlphabet(setsIn(ast));
  const choices = relaxedPositions(ast).sets.map((set) =>
    Array.from(alphabet.members(set).keys()).filter(
      (symbol) => alphabet.members(set)[symbol] === 1,
    ),
  );
  const random = createRandom();
  const symbols = Uint16Array.from({ length: LENGTH }, () => {
    const symbolsOfOne = choices[random(choices.length)] ?? [];
    return symbolsOfOne[random(symbolsOfOne.length)] ?? 0;
  });
  const scan = createSharedScan(new Map([[0, ast]]), alphabet);
  scan.run({ symbols, length: LENGTH, edge: alphabet.edge }, () => undefined);
  return scan.states;
}

/** Whole numbers below a limit, the same for every run (xorshift32, G. Marsaglia 2003). */
function createRandom(): (limit: number) => number {
  let state = 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return limit === 0 ? 0 : (state >>> 0) % limit;
  };
}
