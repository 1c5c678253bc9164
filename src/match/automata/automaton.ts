import type { CharSet } from '../syntax/char-set.ts';
import type { Alphabet } from './alphabet.ts';
import { addPosition } from './bit-set.ts';
import { type Contexts, createContexts } from './contexts.ts';
import { EDGE, type Edges, OUTSIDE } from './edges.ts';
import type { Guard } from './guards.ts';
import { groupClasses } from './partition.ts';
import { groupRows, packRows, type Rows } from './rows.ts';

/** What an automaton is made of. */
export interface AutomatonParts {
  /** What each position reads. */
  readonly sets: readonly CharSet[];
  readonly edges: Edges;
  /** The conditions behind the bits of the edges. */
  readonly guards: readonly Guard[];
  /** The edges lead from the end of a match to its beginning. */
  readonly backward: boolean;
}

/**
 * A position automaton as tables. Sets of positions are bit sets of `words` 32-bit numbers.
 * Immutable.
 */
export interface Automaton {
  readonly words: number;
  /** How many symbols it tells apart; each stands for some classes of the alphabet. */
  readonly symbols: number;
  /** The symbol of each class of the alphabet, and of its edge. */
  readonly symbolOf: Uint16Array;
  /** For each symbol the set of positions that read it. */
  readonly readers: Int32Array;
  /** Positions that reading can always begin with. */
  readonly entries: Int32Array;
  /** Other positions to begin with: pairs of position and guards. */
  readonly guardedEntries: Int32Array;
  /** Positions after which the next one can always be read. */
  readonly chained: Int32Array;
  /** Other positions that can always be read next, as `packRows` lists them; `jumping` have some. */
  readonly jumps: Rows;
  readonly jumping: Int32Array;
  /** Pairs of next position and guards, per position; `guarded` have some. */
  readonly guardedJumps: Rows;
  readonly guarded: Int32Array;
  /** Guards under which a match is complete, per position; `complete` have some. */
  readonly ends: Rows;
  readonly complete: Int32Array;
  readonly contexts: Contexts;
  /** Bytes of the tables. */
  readonly bytes: number;
}

/** Builds the tables of an automaton over classes of `alphabet`, which must tell its sets apart. */
export function createAutomaton(parts: AutomatonParts, alphabet: Alphabet): Automaton {
  const { sets, edges, guards, backward } = parts;
  const size = sets.length;
  const words = (size + 31) >> 5;
  const contexts = createContexts(guards, alphabet, backward);
  const { entries, chained, guardedEntries, jumps, guarded, ends } = sortEdges(edges, words);
  const readers = readersOf(sets, contexts, words, alphabet);
  const rows = {
    jumps: packRows(groupRows(jumps, 1, size)),
    guardedJumps: groupRows(guarded, 2, size),
    ends: groupRows(ends, 1, size),
  };
  const tables = Object.values(rows).flatMap(({ starts, values }) => [starts, values]);
  return {
    words,
    ...readers,
    entries,
    guardedEntries: Int32Array.from(guardedEntries),
    chained,
    ...rows,
    jumping: rowsIn(jumps, 2, words),
    guarded: rowsIn(guarded, 3, words),
    complete: rowsIn(ends, 2, words),
    contexts,
    bytes: [readers.readers, readers.symbolOf, ...tables].reduce((sum, t) => sum + t.byteLength, 0),
  };
}

/** The edges by what a step does with them: bit sets where a bit says it all, else flat lists. */
function sortEdges(edges: Edges, words: number) {
  const entries = new Int32Array(words);
  const chained = new Int32Array(words);
  const guardedEntries: number[] = [];
  const jumps: number[] = [];
  const guarded: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < edges.length; i += EDGE) {
    const from = edges[i] ?? OUTSIDE;
    const to = edges[i + 1] ?? OUTSIDE;
    const needed = edges[i + 2] ?? 0;
    if (from === OUTSIDE) {
      if (needed === 0) addPosition(entries, to);
      else guardedEntries.push(to, needed);
    } else if (to === OUTSIDE) ends.push(from, needed);
    else if (needed !== 0) guarded.push(from, to, needed);
    else if (to === from + 1) addPosition(chained, from);
    else jumps.push(from, to);
  }
  return { entries, chained, guardedEntries, jumps, guarded, ends };
}

/** Groups classes by what the positions and the guards tell apart, and says who reads what. */
function readersOf(
  sets: readonly CharSet[],
  contexts: Contexts,
  words: number,
  alphabet: Alphabet,
): Pick<Automaton, 'symbols' | 'symbolOf' | 'readers'> {
  const positionsOf = new Map<Uint8Array, number[]>();
  for (const [position, set] of sets.entries()) {
    const members = alphabet.members(set);
    const known = positionsOf.get(members);
    if (known === undefined) positionsOf.set(members, [position]);
    else known.push(position);
  }
  const kinds = Array.from({ length: contexts.count }, (_, kind) =>
    Uint8Array.from(contexts.contextOf, (context) => (context === kind ? 1 : 0)),
  );
  const { groupOf, examples } = groupClasses([...positionsOf.keys(), ...kinds], alphabet.edge);
  const readers = new Int32Array(examples.length * words);
  for (const [members, positions] of positionsOf) {
    for (const [symbol, example] of examples.entries()) {
      if (members[example] !== 1) continue;
      for (const position of positions) addPosition(readers, position, symbol * words);
    }
  }
  return { symbols: examples.length, symbolOf: groupOf, readers };
}

/** The rows of flat entries, as a set. */
function rowsIn(entries: readonly number[], stride: number, words: number): Int32Array {
  const set = new Int32Array(words);
  for (let i = 0; i < entries.length; i += stride) addPosition(set, entries[i] ?? 0);
  return set;
}
