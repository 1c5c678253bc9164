import type { SetNode } from './ast.ts';
import { type CharSet, foldCase, negate, sizeOf, union } from './char-set.ts';
import type { Cursor } from './cursor.ts';
import { POSIX } from './named-sets.ts';
import { parseEscape } from './parse-escape.ts';

/**
 * Reads a class; the cursor stands on its opening bracket. Case is folded before negation, so that
 * `[^a]` under `i` excludes both cases.
 * @throws PatternError for malformed classes and set notation.
 */
export function parseClass(cursor: Cursor, ignoreCase: boolean): SetNode {
  const start = cursor.index;
  if (cursor.takeMatch(/\[:\^?[a-z]+:\]/y) !== undefined) {
    const hint = 'Write it inside a class: [[:digit:]]';
    throw cursor.refuse('GW_PATTERN_SYNTAX', start, 'POSIX class outside of a class', hint);
  }
  cursor.take('[');
  const negated = cursor.take('^');
  if (cursor.take(']')) {
    const hint = 'Write \\] for a bracket; [^\\n] or (?s:.) for any character';
    throw cursor.refuse('GW_PATTERN_UNSUPPORTED', start, 'dialects differ on it', hint);
  }
  const members: CharSet[] = [];
  while (!cursor.take(']')) {
    if (cursor.done) {
      throw cursor.refuse('GW_PATTERN_SYNTAX', start, 'the class is not closed', 'Add ]');
    }
    members.push(parseMember(cursor, ignoreCase));
  }
  const set = negated ? negate(union(...members)) : union(...members);
  if (sizeOf(set) === 0) {
    throw cursor.refuse('GW_PATTERN_SYNTAX', start, 'it matches no character', 'Remove it');
  }
  return { kind: 'set', set };
}

/** One member: a POSIX class, a set escape, a character or a range. */
function parseMember(cursor: Cursor, ignoreCase: boolean): CharSet {
  const start = cursor.index;
  refuseSetNotation(cursor);
  if (cursor.at('[')) return parsePosix(cursor, ignoreCase);
  const first = parseAtom(cursor, ignoreCase);
  if (typeof first !== 'number') return first;
  const isRange = cursor.at('-') && !cursor.at('-]');
  if (!isRange) return fold([[first, first]], ignoreCase);
  refuseSetNotation(cursor);
  cursor.take('-');
  if (cursor.done) return [];
  const last = parseAtom(cursor, ignoreCase);
  if (typeof last !== 'number' || last < first) {
    const hint = 'Write the lower character first, and \\- for a hyphen';
    throw cursor.refuse('GW_PATTERN_SYNTAX', start, 'not a range', hint);
  }
  return fold([[first, last]], ignoreCase);
}

function refuseSetNotation(cursor: Cursor): void {
  const start = cursor.index;
  if (cursor.takeMatch(/&&|--/y) === undefined) return;
  const hint = 'List the characters; escape the first of the two when it is meant literally';
  throw cursor.refuse('GW_PATTERN_UNSUPPORTED', start, 'set notation', hint);
}

function parsePosix(cursor: Cursor, ignoreCase: boolean): CharSet {
  const start = cursor.index;
  const [, caret, name] = cursor.takeMatch(/\[:(\^?)([a-z]+):\]/y) ?? [];
  if (name === undefined) {
    cursor.take('[');
    const hint = 'Write \\[ for a bracket; classes cannot be nested';
    throw cursor.refuse('GW_PATTERN_UNSUPPORTED', start, 'bracket in a class', hint);
  }
  const set = POSIX.get(name);
  if (set === undefined) {
    const hint = `Use one of ${[...POSIX.keys()].join(' ')}`;
    throw cursor.refuse('GW_PATTERN_UNSUPPORTED', start, 'unknown POSIX class', hint);
  }
  const folded = fold(set, ignoreCase);
  return caret === '^' ? negate(folded) : folded;
}

/** A single unit, or the set that an escape stands for. */
function parseAtom(cursor: Cursor, ignoreCase: boolean): number | CharSet {
  const start = cursor.index;
  const atom = cursor.at('\\')
    ? parseEscape(cursor, ignoreCase)
    : { kind: 'character' as const, codePoint: cursor.takeCodePoint() };
  if (atom.kind === 'set') return atom.set;
  if (atom.kind === 'assertion') {
    const hint = 'Assertions have no meaning in a class; write \\x08 for a backspace';
    throw cursor.refuse('GW_PATTERN_UNSUPPORTED', start, 'not a character', hint);
  }
  if (atom.codePoint > 0xffff) {
    const hint = 'Use alternatives: (?:a|b)';
    throw cursor.refuse('GW_PATTERN_UNSUPPORTED', start, 'two code units in a class', hint);
  }
  return atom.codePoint;
}

function fold(set: CharSet, ignoreCase: boolean): CharSet {
  return ignoreCase ? foldCase(set) : set;
}
