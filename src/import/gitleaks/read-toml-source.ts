import { parse, TomlError } from 'smol-toml';
import { GatewardenError, type Problem } from '../../model/errors.ts';
import type { Path } from '../../policy/fault.ts';
import type { Source } from '../source.ts';

/** Largest file in UTF-16 code units; the default rules of gitleaks have a quarter of a million. */
const MAX_LENGTH = 4 * 1024 * 1024;

/** A line that opens a table or sets a key. */
interface Mark {
  readonly line: number;
  readonly table?: string;
  readonly key?: string;
}

/**
 * Reads a TOML file. The parser keeps no lines, so they come from a search for tables and keys in the
 * text: exact for a key at the start of its line.
 *
 * @throws GatewardenError (GW_IMPORT_READ) with the line that cannot be parsed.
 */
export function readTomlSource(text: string, file: string): Source {
  if (text.length > MAX_LENGTH) throw unreadable(file, 'it is larger than 4 MiB', 1, 1);
  try {
    const value: unknown = parse(text.replace(/^\ufeff/, ''));
    const marks = marksOf(text);
    return { file, value, lineOf: (path) => lineOf(marks, path) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    // The other lines of the message quote the file.
    const [first = ''] = error.message.split('\n');
    const state = first.replace(/^Invalid TOML document: /, '');
    throw unreadable(file, state, error.line, error.column);
  }
}

function unreadable(file: string, state: string, line: number, column: number): GatewardenError {
  const problem: Problem = {
    code: 'GW_IMPORT_READ',
    message: `Cannot read the TOML: ${state}`,
    location: { file, line, column },
  };
  return new GatewardenError([problem]);
}

function marksOf(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  // The quotes of the multi-line text that the line is in.
  let open: string | undefined;
  for (const [index, content] of text.split('\n').entries()) {
    const line = index + 1;
    if (open === undefined) {
      const table = /^\s*\[\[?\s*([\w.-]+)\s*\]/.exec(content)?.[1];
      const key = /^\s*([\w-]+)\s*=/.exec(content)?.[1];
      if (table !== undefined) marks.push({ line, table });
      else if (key !== undefined) marks.push({ line, key });
    }
    for (const [quotes] of content.matchAll(/"""|'''/g)) {
      if (open === undefined) open = quotes;
      else if (open === quotes) open = undefined;
    }
  }
  return marks;
}

function lineOf(marks: readonly Mark[], path: Path): number {
  let at = 0;
  let name = '';
  for (const [depth, part] of path.entries()) {
    if (typeof part === 'number') continue;
    const next = path[depth + 1];
    const count = typeof next === 'number' ? next : 0;
    name = name === '' ? part : `${name}.${part}`;
    const found = nthTable(marks, name, at, count) ?? keyAfter(marks, part, at);
    if (found === undefined) break;
    at = found;
  }
  return marks[at]?.line ?? 1;
}

function nthTable(
  marks: readonly Mark[],
  name: string,
  from: number,
  count: number,
): number | undefined {
  let left = count;
  for (let i = from; i < marks.length; i += 1) {
    if (marks[i]?.table !== name) continue;
    if (left === 0) return i;
    left -= 1;
  }
  return undefined;
}

/** A key of the table that begins at `from`. */
function keyAfter(marks: readonly Mark[], key: string, from: number): number | undefined {
  for (let i = from; i < marks.length; i += 1) {
    const mark = marks[i];
    if (mark?.key === key) return i;
    if (i > from && mark?.table !== undefined) return undefined;
  }
  return undefined;
}
