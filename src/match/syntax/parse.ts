import type { LookNode, Node } from './ast.ts';
import { unitSet } from './char-set.ts';
import { Cursor } from './cursor.ts';
import { lengthOf } from './length.ts';
import { MAX_LOOK_LENGTH, MAX_NESTING } from './limits.ts';
import { ANY, NO_LINE_END } from './named-sets.ts';
import { parseClass } from './parse-class.ts';
import { parseEscape } from './parse-escape.ts';
import { type Flags, parseGroupStart } from './parse-group-start.ts';
import { atQuantifier, parseQuantifier } from './parse-quantifier.ts';

/** A pattern's tree, with where its groups were written. */
export interface Parsed {
  readonly ast: Node;
  /** Offset in the source of the parenthesis of group 1, 2, ... */
  readonly groups: readonly number[];
}

/** What holds inside one pair of parentheses. `flags` changes at `(?i)`. */
interface Scope {
  flags: Flags;
  readonly depth: number;
  readonly inLook: boolean;
}

/**
 * Reads a whole pattern.
 * @throws PatternError located at what is not in the language.
 */
export function parse(source: string, flags: Flags): Parsed {
  const cursor = new Cursor(source);
  const ast = parseChoice(cursor, { flags, depth: 0, inLook: false });
  if (!cursor.done) {
    const start = cursor.index;
    cursor.take(')');
    throw cursor.refuse(
      'GW_PATTERN_SYNTAX',
      start,
      'no group is open',
      'Write \\) for a parenthesis',
    );
  }
  return { ast, groups: cursor.groups };
}

function parseChoice(cursor: Cursor, scope: Scope): Node {
  const first = parseSequence(cursor, scope);
  if (!cursor.at('|')) return first;
  const options = [first];
  while (cursor.take('|')) options.push(parseSequence(cursor, scope));
  return { kind: 'choice', options };
}

function parseSequence(cursor: Cursor, scope: Scope): Node {
  const items: Node[] = [];
  while (!cursor.done && !cursor.at('|') && !cursor.at(')')) {
    const start = cursor.index;
    const atom = parseAtom(cursor, scope);
    if (atom !== undefined) items.push(parseQuantifier(cursor, atom, start));
  }
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : { kind: 'sequence', items };
}

/** One thing that a quantifier can follow; undefined for `(?i)`. */
function parseAtom(cursor: Cursor, scope: Scope): Node | undefined {
  const start = cursor.index;
  if (atQuantifier(cursor)) {
    cursor.takeCodePoint();
    const hint = 'Put something before it, or a backslash when it is meant literally';
    throw cursor.refuse('GW_PATTERN_SYNTAX', start, 'there is nothing to repeat', hint);
  }
  if (cursor.at('(')) return parseGroup(cursor, scope);
  if (cursor.at('[')) return parseClass(cursor, scope.flags.ignoreCase);
  if (cursor.at('\\')) return parseEscaped(cursor, scope);
  const { multiline, dotAll } = scope.flags;
  if (cursor.take('.')) return { kind: 'set', set: dotAll ? ANY : NO_LINE_END };
  if (cursor.take('^')) return { kind: 'assertion', at: multiline ? 'line-start' : 'text-start' };
  if (cursor.take('$')) return { kind: 'assertion', at: multiline ? 'line-end' : 'text-end' };
  return literal(cursor.takeCodePoint(), scope);
}

function parseEscaped(cursor: Cursor, scope: Scope): Node {
  const escaped = parseEscape(cursor, scope.flags.ignoreCase);
  return escaped.kind === 'character' ? literal(escaped.codePoint, scope) : escaped;
}

/** One unit, or the two of a character beyond U+FFFF. */
function literal(codePoint: number, { flags }: Scope): Node {
  const text = String.fromCodePoint(codePoint);
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  const items = units.map((unit): Node => ({ kind: 'set', set: unitSet(unit, flags.ignoreCase) }));
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : { kind: 'sequence', items };
}

function parseGroup(cursor: Cursor, scope: Scope): Node | undefined {
  const start = cursor.index;
  const opened = parseGroupStart(cursor, scope.flags);
  if (opened.kind === 'flags') {
    scope.flags = opened.flags;
    return undefined;
  }
  if (scope.depth >= MAX_NESTING) {
    const hint = `Keep groups at most ${MAX_NESTING} deep`;
    throw cursor.refuse('GW_PATTERN_LIMIT', start, 'groups are nested too deeply', hint);
  }
  const index = cursor.groups.length;
  const inLook = scope.inLook || opened.kind === 'look';
  const flags = opened.kind === 'plain' ? opened.flags : scope.flags;
  const body = parseChoice(cursor, { flags, depth: scope.depth + 1, inLook });
  if (!cursor.take(')')) {
    throw cursor.refuse('GW_PATTERN_SYNTAX', start, 'the group is not closed', 'Add )');
  }
  if (opened.kind === 'plain') return body;
  if (scope.inLook) {
    const hint = 'Use (?:...) inside lookaround';
    throw cursor.refuse('GW_PATTERN_UNSUPPORTED', start, 'stands in a lookaround', hint);
  }
  if (opened.kind === 'capture') return { kind: 'group', index, body };
  return look(cursor, start, { ...opened, body });
}

function look(cursor: Cursor, start: number, node: LookNode): LookNode {
  const options = node.body.kind === 'choice' ? node.body.options : [node.body];
  for (const option of options) {
    const { min, max } = lengthOf(option);
    const empty = option.kind === 'sequence' && option.items.length === 0;
    if (min === max && max <= MAX_LOOK_LENGTH && !empty) continue;
    throw cursor.refuse(
      'GW_PATTERN_UNSUPPORTED',
      start,
      `lookaround without a fixed length of 1 to ${MAX_LOOK_LENGTH}`,
      'List alternatives of fixed length, or match the text and select a group',
    );
  }
  return node;
}
