import { GatewardenError } from '../model/errors.ts';
import type { TermList } from '../model/rule.ts';
import type { Fault, Path } from './fault.ts';
import { uselessTerms } from './lint/pack/lists.ts';
import { checkShape } from './schema/check-shape.ts';
import { listSchema } from './schema/list.ts';

/** Gives the text of a list file, by its path relative to the pack. */
export type ReadList = (path: string) => string;

/** The lists that could be read, and what is wrong with the others. */
export interface ListReading {
  readonly lists: ReadonlyMap<string, TermList>;
  readonly faults: readonly Fault[];
}

/** Checks and reads the lists of a pack. Paths of the faults start at the top of the file. */
export function readLists(shapes: Readonly<Record<string, unknown>>, read?: ReadList): ListReading {
  const lists = new Map<string, TermList>();
  const faults: Fault[] = [];
  for (const [name, shape] of Object.entries(shapes)) {
    const path = ['lists', name];
    const one = readOne(shape, path, read);
    if (one.list !== undefined) lists.set(name, one.list);
    faults.push(...one.faults);
  }
  return { lists, faults };
}

interface OneList {
  readonly list?: TermList;
  readonly faults: readonly Fault[];
}

function readOne(shape: unknown, path: Path, read: ReadList | undefined): OneList {
  const { value, faults } = checkShape(listSchema, shape, path);
  if (value === undefined)
    return { faults: faults.map((f) => ({ ...f, path: [...path, ...f.path] })) };
  const { values, file, match, fold } = value;
  if (file === undefined) {
    const list = { values: [...new Set(values)], match, fold };
    return { list, faults: uselessTerms(list, (i) => [...path, 'values', i]) };
  }
  const text = readText(file, [...path, 'file'], read);
  if (typeof text !== 'string') return { faults: text };
  const list = { values: termsOf(text), match, fold };
  const empty = list.values.length === 0 ? [emptyFile(file, path)] : [];
  return { list, faults: [...empty, ...uselessTerms(list, () => [...path, 'file'])] };
}

function readText(file: string, path: Path, read: ReadList | undefined): string | readonly Fault[] {
  if (read === undefined) {
    const message = `Cannot read the list file "${file}": the pack was given as text`;
    const hint = 'write the terms under values, or load the pack from its folder';
    return [{ code: 'GW_PACK_LIST', message, hint, path }];
  }
  try {
    return read(file);
  } catch (error) {
    if (error instanceof GatewardenError) return error.problems.map((p) => ({ ...p, path }));
    const message = `Cannot read the list file "${file}": ${nameOf(error)}`;
    return [{ code: 'GW_PACK_LIST', message, path }];
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** One term per line; blanks around a term and blank lines do not count. */
function termsOf(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))];
}

function emptyFile(file: string, path: Path): Fault {
  const message = `Cannot use the list file "${file}": it has no terms`;
  return {
    code: 'GW_PACK_LIST',
    message,
    hint: 'write one term per line',
    path: [...path, 'file'],
  };
}
