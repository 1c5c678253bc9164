/** The matcher's parts as text, for `explain-match.ts`. */
import type { Alphabet } from '../src/match/automata/alphabet.ts';
import { END, type Positions, type Transitions } from '../src/match/automata/positions.ts';
import type { Node } from '../src/match/syntax/ast.ts';
import { type CharSet, charSet } from '../src/match/syntax/char-set.ts';

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');
const range = ([from, to]: readonly [number, number]): string =>
  from === to ? unit(from) : `${unit(from)}-${unit(to)}`;
/** A code unit, printable. */
export const unit = (code: number): string =>
  code === 0x20
    ? 'space'
    : code > 0x20 && code < 0x7f
      ? String.fromCharCode(code)
      : `U+${hex(code)}`;
/** The ranges of a set. */
export const setText = (set: CharSet): string => set.map(range).join(' ');
/** A table cell. */
export const pad = (value: string | number, width: number): string => String(value).padEnd(width);

/** A tree on one line. */
export function treeText(node: Node): string {
  switch (node.kind) {
    case 'set':
      return setText(node.set).replaceAll(' ', '');
    case 'sequence':
      return `sequence(${node.items.map(treeText).join(', ')})`;
    case 'choice':
      return `choice(${node.options.map(treeText).join(', ')})`;
    case 'repeat':
      return `repeat ${node.min}-${node.max}${node.lazy ? ' lazy' : ''}(${treeText(node.body)})`;
    case 'group':
      return `group ${node.index}(${treeText(node.body)})`;
    case 'assertion':
      return node.at;
    case 'look':
      return `look${node.behind ? ' behind' : ''}${node.negated ? ' not' : ''}(${treeText(node.body)})`;
  }
}

/** Classes beside each other. */
const COLUMNS = 3;

/** The classes of an alphabet, by the ASCII characters in them. */
export function classesText(alphabet: Alphabet): string[] {
  const other = alphabet.classOf(0xffff);
  const texts = Array.from({ length: alphabet.edge }, (_, number) => {
    if (number === other) return 'all others';
    const codes = Array.from({ length: 0x7f }, (_, code) => [code, code] as const);
    return setText(charSet(codes.filter(([code]) => alphabet.classOf(code) === number)));
  });
  const cells = texts
    .concat('outside of the text')
    .map((text, number) => `${pad(number, 3)}${text}`);
  const rows = Math.ceil(cells.length / COLUMNS);
  return cells.slice(0, rows).map((_, row) => {
    const own = cells.filter((_cell, index) => index % rows === row);
    return own
      .map((cell) => pad(cell, 22))
      .join('')
      .trimEnd();
  });
}

function transitionsText(transitions: Transitions): string {
  const words: string[] = [];
  for (let i = 0; i < transitions.length; i += 2) {
    const to = transitions[i] === END ? 'end' : String(transitions[i]);
    words.push(
      transitions[i + 1] === 0 ? to : `${to} if guards ${transitions[i + 1]?.toString(2)}`,
    );
  }
  return words.join(', then ');
}

/** The positions of a pattern, one per line. */
export function positionsText({ sets, first, follow, guards, group }: Positions): string[] {
  const guardText = guards.map((guard, bit) => `${(1 << bit).toString(2)} ${treeText(guard)}`);
  return [
    `guards ${guardText.join(', ')}; group ${group.join(' up to ')}`,
    `start                 -> ${transitionsText(first)}`,
    ...sets.map(
      (set, at) =>
        `${pad(at, 3)} reads ${pad(setText(set), 12)} -> ${transitionsText(follow[at] ?? [])}`,
    ),
  ];
}
