import { createAlphabet } from '../automata/alphabet.ts';
import { setsIn } from '../automata/contexts.ts';
import { isNeighbourGuard } from '../automata/neighbour-guards.ts';
import {
  MAX_GUARD_SETS,
  type Positions,
  positionsOf,
  TooManyTransitions,
} from '../automata/positions.ts';
import { relaxedPositions } from '../automata/relax.ts';
import type { Node } from '../syntax/ast.ts';
import { sizeOf } from '../syntax/length.ts';
import {
  MAX_COLUMNS,
  MAX_KINDS,
  MAX_LOOK_SIZE,
  MAX_LOOKAROUND_GUARDS,
  MAX_TRANSITIONS,
} from '../syntax/limits.ts';
import { refusal } from '../syntax/pattern-error.ts';

/**
 * Makes sure that the machines of a pattern can be built and stay within bounds.
 * @throws PatternError (GW_PATTERN_LIMIT)
 */
export function checkSize(source: string, ast: Node): void {
  const refuse = (state: string, hint: string) =>
    refusal('GW_PATTERN_LIMIT', source, 0, state, hint);
  try {
    const positions = positionsOf(ast, { maxTransitions: MAX_TRANSITIONS });
    // The relaxed pattern has transitions that the pattern itself leaves out.
    if (mostGuardSets(positions) > MAX_GUARD_SETS || mostTransitions(positions) > MAX_TRANSITIONS) {
      relaxedPositions(ast, MAX_TRANSITIONS);
    }
    if (lookSizeOf(positions) > MAX_LOOK_SIZE) {
      const state = `its lookarounds have more than ${MAX_LOOK_SIZE} characters and classes`;
      throw refuse(
        state,
        'Match the text and use a term list as an exception (allow), or split the rule',
      );
    }
    if (kindsIn(positions) > MAX_KINDS) {
      const state = `its conditions tell more than ${MAX_KINDS} kinds of neighbours apart`;
      throw refuse(state, 'Use fewer or simpler lookarounds over one character');
    }
    const far = lookaroundGuardsIn(positions);
    if (far > MAX_LOOKAROUND_GUARDS) {
      const state = `it has more than ${MAX_LOOKAROUND_GUARDS} different lookarounds over more than one character`;
      throw refuse(
        state,
        'Join them as alternatives of one lookaround, (?!ab|cd), or split the rule',
      );
    }
    // Without them no pattern is long enough for so many.
    if (far > 0 && columnsOf(ast, far) > MAX_COLUMNS) {
      const state = 'it tells too many characters apart';
      throw refuse(state, 'Use fewer lookarounds over more than one character, or a term list');
    }
  } catch (error) {
    throw error instanceof TooManyTransitions ? refuse(error.message, error.hint) : error;
  }
}

const mostGuardSets = ({ guards }: Positions): number => 2 ** guards.length;

/** From every position, and the beginning, to every other, and the end, under all conditions. */
const mostTransitions = (positions: Positions): number =>
  (positions.sets.length + 1) ** 2 * mostGuardSets(positions);

/** Characters and classes of all lookarounds, with repeats written out. */
function lookSizeOf({ guards }: Positions): number {
  return guards.reduce((sum, guard) => sum + (guard.kind === 'look' ? sizeOf(guard.body) : 0), 0);
}

/** Kinds of neighbours that the conditions on one character to each side tell apart. */
function kindsIn({ guards }: Positions): number {
  const near = guards.filter(isNeighbourGuard);
  if (near.length < 8) return 0;
  return createAlphabet(near.flatMap(setsIn)).edge;
}

/** How many different lookarounds look further than one code unit. */
export function lookaroundGuardsIn({ guards }: Positions): number {
  return guards.filter((guard) => !isNeighbourGuard(guard)).length;
}

/** Columns that the table of the pattern's machine has at most. */
export function columnsOf(ast: Node, lookaroundGuards: number): number {
  // The edge of the text is a class as well.
  return (createAlphabet(setsIn(ast)).edge + 1) * 2 ** lookaroundGuards;
}
