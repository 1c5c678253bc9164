import type { LookNode, Node } from '../syntax/ast.ts';
import type { Alphabet } from './alphabet.ts';
import { neighbourGuard } from './neighbour-guards.ts';
import { type Subject, symbolAt } from './subject.ts';

/** Lookaround over more than one unit, asked about boundaries of a text. */
export interface LookaroundGuards {
  readonly count: number;
  /** Which of them hold at a boundary, as a number below 2^count. */
  at(subject: Subject, boundary: number): number;
  /** That number as the bits of the guards in their pattern. */
  bitsOf(holding: number): number;
}

/** Most patterns have none. */
const NO_LOOKS: LookaroundGuards = { count: 0, at: () => 0, bitsOf: () => 0 };

/** A part of a look; every part has one fixed length. */
interface Part {
  readonly length: number;
  readonly standsAt: (subject: Subject, at: number) => boolean;
  /** Classes of each unit, where units stand for themselves alone: most looks are of this kind. */
  readonly units?: readonly Uint8Array[] | undefined;
  /** Classes that its first and its last unit can be of. */
  readonly first: Uint8Array;
  readonly last: Uint8Array;
}

/** A look, and its bit in the pattern. */
interface Look {
  readonly look: LookNode;
  readonly bit: number;
}

/** Prepares looks, each with its bit in the pattern, for an alphabet that tells their sets apart. */
export function createLookaroundGuards(
  looks: readonly Look[],
  alphabet: Alphabet,
): LookaroundGuards {
  if (looks.length === 0) return NO_LOOKS;
  const bodies = looks.map(({ look: { body } }) =>
    (body.kind === 'choice' ? body.options : [body]).map((option) => partOf(option, alphabet)),
  );
  const { left, right } = maybesBeside(looks, bodies, alphabet);
  const negated = looks.reduce((bits, { look }, i) => (look.negated ? bits | (1 << i) : bits), 0);
  const stands = (index: number, subject: Subject, at: number): boolean => {
    const behind = looks[index]?.look.behind ?? false;
    for (const part of bodies[index] ?? []) {
      if (part.standsAt(subject, behind ? at - part.length : at)) return true;
    }
    return false;
  };
  return {
    count: looks.length,
    at(subject, boundary) {
      let maybe =
        (right[symbolAt(subject, boundary)] ?? 0) | (left[symbolAt(subject, boundary - 1)] ?? 0);
      let holding = negated;
      for (; maybe !== 0; maybe &= maybe - 1) {
        const index = 31 - Math.clz32(maybe & -maybe);
        if (stands(index, subject, boundary)) holding ^= 1 << index;
      }
      return holding;
    },
    bitsOf: (holding) =>
      looks.reduce((bits, { bit }, i) => ((holding >> i) & 1 ? bits | (1 << bit) : bits), 0),
  };
}

/**
 * Which looks may stand beside each class, by what they begin or end with: at most boundaries none
 * can, so none is tried.
 */
function maybesBeside(
  looks: readonly Look[],
  bodies: readonly (readonly Part[])[],
  alphabet: Alphabet,
): { readonly left: Int32Array; readonly right: Int32Array } {
  const right = new Int32Array(alphabet.edge + 1);
  const left = new Int32Array(alphabet.edge + 1);
  for (const [index, { look }] of looks.entries()) {
    for (const part of bodies[index] ?? []) {
      const [beside, table] = look.behind ? [part.last, left] : [part.first, right];
      beside.forEach((member, symbol) => {
        if (member === 1) table[symbol] = (table[symbol] ?? 0) | (1 << index);
      });
    }
  }
  return { left, right };
}

function partOf(node: Node, alphabet: Alphabet): Part {
  switch (node.kind) {
    case 'set': {
      const members = alphabet.members(node.set);
      const standsAt: Part['standsAt'] = (subject, at) => members[symbolAt(subject, at)] === 1;
      return { length: 1, standsAt, units: [members], first: members, last: members };
    }
    case 'sequence':
      return inTurn(
        node.items.map((item) => partOf(item, alphabet)),
        alphabet,
      );
    case 'repeat':
      return inTurn(
        Array.from({ length: node.min }, () => partOf(node.body, alphabet)),
        alphabet,
      );
    case 'choice':
      return oneOf(node.options.map((option) => partOf(option, alphabet)));
    case 'assertion': {
      const holds = neighbourGuard(node, alphabet);
      const any = new Uint8Array(alphabet.edge + 1).fill(1);
      const standsAt: Part['standsAt'] = (subject, at) =>
        holds(symbolAt(subject, at - 1), symbolAt(subject, at));
      return { length: 0, standsAt, first: any, last: any };
    }
    case 'group':
    case 'look':
      throw new Error('Cannot prepare a lookaround: the parser lets nothing of this kind in');
    default:
      return node satisfies never;
  }
}

function oneOf(parts: readonly Part[]): Part {
  const either = (a: Uint8Array, b: Uint8Array): Uint8Array =>
    a.map((member, i) => member | (b[i] ?? 0));
  return {
    length: parts[0]?.length ?? 0,
    standsAt(subject, at) {
      for (const part of parts) if (part.standsAt(subject, at)) return true;
      return false;
    },
    first: parts.map(({ first }) => first).reduce(either),
    last: parts.map(({ last }) => last).reduce(either),
  };
}

function inTurn(parts: readonly Part[], alphabet: Alphabet): Part {
  const units = parts.filter(({ length }) => length > 0);
  const alone = parts.every((part) => part.units !== undefined)
    ? parts.flatMap((part) => part.units ?? [])
    : undefined;
  const any = new Uint8Array(alphabet.edge + 1).fill(1);
  return {
    length: parts.reduce((sum, { length }) => sum + length, 0),
    standsAt: alone === undefined ? standsInTurn(parts) : standsAlone(alone),
    units: alone,
    first: units[0]?.first ?? any,
    last: units.at(-1)?.last ?? any,
  };
}

function standsInTurn(parts: readonly Part[]): Part['standsAt'] {
  return (subject, from) => {
    let at = from;
    for (const part of parts) {
      if (!part.standsAt(subject, at)) return false;
      at += part.length;
    }
    return true;
  };
}

function standsAlone(units: readonly Uint8Array[]): Part['standsAt'] {
  return ({ symbols, length }, from) => {
    if (from < 0 || from + units.length > length) return false;
    for (let i = 0; i < units.length; i += 1) {
      if (units[i]?.[symbols[from + i] ?? 0] !== 1) return false;
    }
    return true;
  };
}
