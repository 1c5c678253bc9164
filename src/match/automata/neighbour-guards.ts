import type { AssertionNode, LookNode, Node } from '../syntax/ast.ts';
import type { CharSet } from '../syntax/char-set.ts';
import { LINE_ENDS, WORD } from '../syntax/named-sets.ts';
import type { Alphabet } from './alphabet.ts';
import type { Guard } from './guards.ts';

/** A condition on the classes to both sides of a boundary (`alphabet.edge` outside of the text). */
export type NeighbourGuard = (left: number, right: number) => boolean;

/** What an assertion looks at. */
interface AssertionFacts {
  /** The sides of the boundary that decide. */
  readonly side: 'left' | 'right' | 'both';
  /** The sets of units that decide; none where only the ends of the text do. */
  readonly sets: readonly CharSet[];
}

/** Every assertion of the language; a new one does not compile until it stands here. */
const ASSERTIONS: Readonly<Record<AssertionNode['at'], AssertionFacts>> = {
  'text-start': { side: 'left', sets: [] },
  'text-end': { side: 'right', sets: [] },
  'line-start': { side: 'left', sets: [LINE_ENDS] },
  'line-end': { side: 'right', sets: [LINE_ENDS] },
  'word-boundary': { side: 'both', sets: [WORD] },
  'no-word-boundary': { side: 'both', sets: [WORD] },
};

/** True when one code unit to each side decides. */
export function isNeighbourGuard(guard: Guard): boolean {
  return guard.kind === 'assertion' || optionsOf(guard).every((option) => option !== undefined);
}

/** The sets that an alphabet must tell apart for an assertion. */
export function assertionSets({ at }: AssertionNode): readonly CharSet[] {
  return ASSERTIONS[at].sets;
}

/** Prepares a condition for an alphabet, which must tell its sets apart. See `isNeighbourGuard`. */
export function neighbourGuard(guard: Guard, alphabet: Alphabet): NeighbourGuard {
  return guard.kind === 'assertion' ? assertion(guard, alphabet) : neighbourLook(guard, alphabet);
}

function assertion({ at }: AssertionNode, alphabet: Alphabet): NeighbourGuard {
  const { edge } = alphabet;
  switch (at) {
    case 'text-start':
      return (left) => left === edge;
    case 'text-end':
      return (_, right) => right === edge;
    case 'line-start': {
      const ends = lineEnds(alphabet);
      return (left) => ends[left] === 1;
    }
    case 'line-end': {
      const ends = lineEnds(alphabet);
      return (_, right) => ends[right] === 1;
    }
    case 'word-boundary': {
      const word = alphabet.members(WORD);
      return (left, right) => word[left] !== word[right];
    }
    case 'no-word-boundary': {
      const word = alphabet.members(WORD);
      return (left, right) => word[left] === word[right];
    }
    default:
      return at satisfies never;
  }
}

function lineEnds(alphabet: Alphabet): Uint8Array {
  const ends = alphabet.members(LINE_ENDS).slice();
  ends[alphabet.edge] = 1;
  return ends;
}

/** The options of a look, as far as they are one set or an assertion about the side looked at. */
function optionsOf({ body, behind }: LookNode): readonly (Node | undefined)[] {
  const options = body.kind === 'choice' ? body.options : [body];
  const side = behind ? 'left' : 'right';
  return options.map((option) => {
    if (option.kind === 'set') return option;
    return option.kind === 'assertion' && ASSERTIONS[option.at].side === side ? option : undefined;
  });
}

function neighbourLook(look: LookNode, alphabet: Alphabet): NeighbourGuard {
  const seen = new Uint8Array(alphabet.edge + 1);
  for (const option of optionsOf(look)) {
    if (option?.kind === 'assertion') {
      const holds = assertion(option, alphabet);
      // It looks at one side only, so both sides may be the same.
      for (const symbol of seen.keys()) if (holds(symbol, symbol)) seen[symbol] = 1;
    } else if (option?.kind === 'set') {
      for (const [symbol, member] of alphabet.members(option.set).entries()) {
        if (member === 1) seen[symbol] = 1;
      }
    }
  }
  const wanted = look.negated ? 0 : 1;
  return look.behind ? (left) => seen[left] === wanted : (_, right) => seen[right] === wanted;
}
