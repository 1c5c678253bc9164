import type { Alphabet } from './alphabet.ts';
import type { Guard } from './positions.ts';
import type { AssertionNode, LookNode, Node } from './syntax/ast.ts';
import { LINE_ENDS, WORD } from './syntax/named-sets.ts';

/** A condition on the classes to both sides of a boundary (`alphabet.edge` outside of the text). */
export type NearGuard = (left: number, right: number) => boolean;

/** A condition on more of a text's symbols around the boundary `at`. */
export type FarGuard = (symbols: Uint16Array, length: number, at: number) => boolean;

/** The guards of a pattern; each bit is in one of the two lists. */
export interface CompiledGuards {
  readonly near: readonly { readonly bit: number; readonly holds: NearGuard }[];
  readonly far: readonly { readonly bit: number; readonly holds: FarGuard }[];
}

/** Prepares conditions for one alphabet, which must tell their sets apart. */
export function compileGuards(guards: readonly Guard[], alphabet: Alphabet): CompiledGuards {
  const near: { bit: number; holds: NearGuard }[] = [];
  const far: { bit: number; holds: FarGuard }[] = [];
  guards.forEach((guard, bit) => {
    if (guard.kind === 'assertion') near.push({ bit, holds: assertion(guard, alphabet) });
    else if (isNear(guard)) near.push({ bit, holds: nearLook(guard, alphabet) });
    else far.push({ bit, holds: farLook(guard, alphabet) });
  });
  return { near, far };
}

/** True when one code unit to each side decides. */
export function isNear(guard: Guard): boolean {
  return guard.kind === 'assertion' || optionsOf(guard).every((o) => o !== undefined);
}

function assertion({ at }: AssertionNode, alphabet: Alphabet): NearGuard {
  const { edge } = alphabet;
  switch (at) {
    case 'text-start':
      return (left) => left === edge;
    case 'text-end':
      return (_, right) => right === edge;
    case 'line-start': {
      const ends = withEdge(alphabet);
      return (left) => ends[left] === 1;
    }
    case 'line-end': {
      const ends = withEdge(alphabet);
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
  }
}

function withEdge(alphabet: Alphabet): Uint8Array {
  const ends = alphabet.members(LINE_ENDS);
  ends[alphabet.edge] = 1;
  return ends;
}

/** The options of a look, as far as they are one set or an assertion about the side looked at. */
function optionsOf({ body, behind }: LookNode): readonly (Node | undefined)[] {
  const options = body.kind === 'choice' ? body.options : [body];
  const sides = behind ? ['text-start', 'line-start'] : ['text-end', 'line-end'];
  return options.map((option) => {
    const only = option.kind === 'sequence' && option.items.length === 1 ? option.items[0] : option;
    if (only?.kind === 'set') return only;
    return only?.kind === 'assertion' && sides.includes(only.at) ? only : undefined;
  });
}

function nearLook(look: LookNode, alphabet: Alphabet): NearGuard {
  const seen = new Uint8Array(alphabet.edge + 1);
  for (const option of optionsOf(look)) {
    if (option?.kind === 'set') {
      alphabet.members(option.set).forEach((member, symbol) => {
        if (member === 1) seen[symbol] = 1;
      });
    } else {
      const holds = option?.kind === 'assertion' ? assertion(option, alphabet) : () => false;
      seen.forEach((_, symbol) => {
        if (holds(symbol, symbol)) seen[symbol] = 1;
      });
    }
  }
  const wanted = look.negated ? 0 : 1;
  return look.behind ? (left) => seen[left] === wanted : (_, right) => seen[right] === wanted;
}

/** A body of a look; every part of it has one fixed length. */
interface Part {
  readonly length: number;
  readonly holds: FarGuard;
}

function farLook({ body, behind, negated }: LookNode, alphabet: Alphabet): FarGuard {
  const options = (body.kind === 'choice' ? body.options : [body]).map((o) => partOf(o, alphabet));
  return (symbols, length, at) => {
    for (const option of options) {
      if (option.holds(symbols, length, behind ? at - option.length : at)) return !negated;
    }
    return negated;
  };
}

function partOf(node: Node, alphabet: Alphabet): Part {
  const { edge } = alphabet;
  switch (node.kind) {
    case 'set': {
      const members = alphabet.members(node.set);
      const holds: FarGuard = (symbols, length, at) =>
        at >= 0 && at < length && members[symbols[at] ?? edge] === 1;
      return { length: 1, holds };
    }
    case 'assertion': {
      const near = assertion(node, alphabet);
      return {
        length: 0,
        holds: (symbols, length, at) => holdsAt(near, symbols, length, at, edge),
      };
    }
    case 'sequence':
      return inTurn(node.items.map((item) => partOf(item, alphabet)));
    case 'repeat':
      return inTurn(Array.from({ length: node.min }, () => partOf(node.body, alphabet)));
    case 'choice': {
      const options = node.options.map((option) => partOf(option, alphabet));
      const holds: FarGuard = (...place) => options.some((option) => option.holds(...place));
      return { length: options[0]?.length ?? 0, holds };
    }
    // The parser refuses groups and lookaround inside of lookaround.
    case 'group':
    case 'look':
      return { length: 0, holds: () => false };
  }
}

function inTurn(parts: readonly Part[]): Part {
  return {
    length: parts.reduce((sum, part) => sum + part.length, 0),
    holds(symbols, length, at) {
      let from = at;
      for (const part of parts) {
        if (!part.holds(symbols, length, from)) return false;
        from += part.length;
      }
      return true;
    },
  };
}

/** Asks a near guard about a boundary of a text. */
export function holdsAt(
  near: NearGuard,
  symbols: Uint16Array,
  length: number,
  at: number,
  edge: number,
): boolean {
  const left = at > 0 ? (symbols[at - 1] ?? edge) : edge;
  return near(left, at < length ? (symbols[at] ?? edge) : edge);
}
