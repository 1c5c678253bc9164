import type { Cursor } from './cursor.ts';

/** What the flags `i`, `m` and `s` mean at one place of a pattern. */
export interface Flags {
  /** `i`: ASCII letters match in both cases. */
  readonly ignoreCase: boolean;
  /** `m`: `^` and `$` also match at line ends. */
  readonly multiline: boolean;
  /** `s`: `.` also matches line ends. */
  readonly dotAll: boolean;
}

/** What stands between an opening parenthesis and the content of its group. */
export type GroupStart =
  | { readonly kind: 'capture' }
  | { readonly kind: 'plain'; readonly flags: Flags }
  /** `(?i)`: no group at all, flags for the rest of the enclosing one. */
  | { readonly kind: 'flags'; readonly flags: Flags }
  | { readonly kind: 'look'; readonly behind: boolean; readonly negated: boolean };

const LOOKS = ['(?=', '(?!', '(?<=', '(?<!'];

const OTHER_DIALECTS = 'Use (...), (?:...), (?<name>...), (?i:...), (?i) or lookaround';

/**
 * Reads the start of a group; the cursor stands on its parenthesis.
 * @throws PatternError for groups of other dialects.
 */
export function parseGroupStart(cursor: Cursor, flags: Flags): GroupStart {
  const start = cursor.index;
  for (const look of LOOKS) {
    if (cursor.take(look)) {
      return { kind: 'look', behind: look.includes('<'), negated: look.endsWith('!') };
    }
  }
  if (cursor.take('(?:')) return { kind: 'plain', flags };
  const name = cursor.takeMatch(/\(\?P?<([A-Za-z_][A-Za-z0-9_]*)>/y)?.[1];
  if (name !== undefined) addName(cursor, start, name);
  if (name !== undefined || (cursor.at('(') && !cursor.at('(?') && cursor.take('('))) {
    cursor.groups.push(start);
    return { kind: 'capture' };
  }
  const [, on, off, end] = cursor.takeMatch(/\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])/y) ?? [];
  if (on === undefined || on + (off ?? '') === '') throw refuseGroup(cursor, start);
  const changed = changeFlags(flags, on, off ?? '');
  if (changed === undefined) {
    throw cursor.refuse('GW_PATTERN_UNSUPPORTED', start, 'unknown flags', 'Use i, m and s');
  }
  return { kind: end === ':' ? 'plain' : 'flags', flags: changed };
}

/** `flags` with the letters of `on` set and those of `off` cleared; undefined for others. */
export function changeFlags(flags: Flags, on: string, off: string): Flags | undefined {
  const letters = on + off;
  if (!/^[ims]*$/.test(letters) || new Set(letters).size < letters.length) return undefined;
  const value = (letter: string, before: boolean): boolean =>
    on.includes(letter) || (before && !off.includes(letter));
  return {
    ignoreCase: value('i', flags.ignoreCase),
    multiline: value('m', flags.multiline),
    dotAll: value('s', flags.dotAll),
  };
}

function addName(cursor: Cursor, start: number, name: string): void {
  if (cursor.names.has(name)) {
    throw cursor.refuse('GW_PATTERN_SYNTAX', start, 'the name is taken', 'Choose another name');
  }
  cursor.names.add(name);
}

function refuseGroup(cursor: Cursor, start: number): Error {
  if (cursor.take('(?>')) {
    const hint = 'Use (?:...): matching never backtracks';
    return cursor.refuse('GW_PATTERN_UNSUPPORTED', start, 'atomic groups', hint);
  }
  if (cursor.takeMatch(/\(\?P=[^)]*\)?/y) !== undefined) {
    const hint = 'Repeat the group, or use two rules';
    return cursor.refuse(
      'GW_PATTERN_UNSUPPORTED',
      start,
      'back-references cannot be matched in linear time',
      hint,
    );
  }
  cursor.takeMatch(/\(\?[^)]{0,3}/y);
  return cursor.refuse('GW_PATTERN_UNSUPPORTED', start, 'unknown kind of group', OTHER_DIALECTS);
}
