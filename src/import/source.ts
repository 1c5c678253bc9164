import { GatewardenError, type Problem } from '../model/errors.ts';
import { isJsonObject, type JsonObject } from '../model/json-object.ts';
import { type Path, showPath } from '../policy/fault.ts';

/** A parsed file of another product that knows the lines of its values. */
export interface Source {
  readonly file: string;
  readonly value: unknown;
  /** Returns the line, from 1, of the value at a path or of the nearest value around it. */
  lineOf(path: Path): number;
}

/** Creates the problem of a value that breaks the format of its file. */
export function shapeProblem(source: Source, path: Path, state: string, hint?: string): Problem {
  const name = path.length === 0 ? 'the file' : `"${showPath(path)}"`;
  return {
    code: 'GW_IMPORT_SHAPE',
    message: `Cannot read ${name}: ${state}`,
    ...(hint !== undefined && { hint }),
    location: { file: source.file, line: source.lineOf(path), column: 1 },
  };
}

/**
 * Throws if there are problems.
 *
 * @throws GatewardenError with all of them, in the order of their lines.
 */
export function throwProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const lineOf = ({ location }: Problem): number => location?.line ?? 0;
  throw new GatewardenError([...problems].sort((a, b) => lineOf(a) - lineOf(b)));
}

/**
 * Reads a map of a source field by field. A field of the wrong type is added to `problems` and reads
 * as absent; fields that were never read are `unread`.
 */
export class Fields {
  readonly path: Path;
  readonly problems: Problem[];
  readonly #source: Source;
  readonly #map: JsonObject;
  readonly #readKeys = new Set<string>();

  constructor(source: Source, path: Path, value: unknown, problems: Problem[]) {
    this.#source = source;
    this.path = path;
    this.problems = problems;
    this.#map = isJsonObject(value) ? value : {};
    if (!isJsonObject(value)) problems.push(shapeProblem(source, path, 'it is not a map'));
  }

  /** Returns the line of a field, or of the map. */
  lineOf(key?: string): number {
    return this.#source.lineOf(key === undefined ? this.path : [...this.path, key]);
  }

  /** True if the field is there and not null. */
  has(key: string): boolean {
    return (this.#map[key] ?? undefined) !== undefined;
  }

  text(key: string): string | undefined {
    return this.#read(key, 'a text', (value) => (typeof value === 'string' ? value : undefined));
  }

  /** Reads a text that the format requires; empty if it is missing, which is a problem. */
  required(key: string): string {
    if (!this.has(key)) this.refuse(key, 'it is missing');
    return this.text(key) ?? '';
  }

  number(key: string): number | undefined {
    return this.#read(key, 'a number', (value) =>
      typeof value === 'number' && Number.isFinite(value) ? value : undefined,
    );
  }

  flag(key: string): boolean | undefined {
    return this.#read(key, 'true or false', (value) =>
      typeof value === 'boolean' ? value : undefined,
    );
  }

  /** Reads a list of texts; empty if it is missing. */
  texts(key: string): readonly string[] {
    const isTexts = (value: unknown): value is string[] =>
      Array.isArray(value) && value.every((one) => typeof one === 'string');
    return this.#read(key, 'a list of texts', (v) => (isTexts(v) ? v : undefined)) ?? [];
  }

  /** Reads the values of a list with their paths; empty if it is missing. */
  items(key: string): readonly { readonly value: unknown; readonly path: Path }[] {
    const list = this.#read(key, 'a list', (v) =>
      Array.isArray(v) ? (v as unknown[]) : undefined,
    );
    return (list ?? []).map((value, i) => ({ value, path: [...this.path, key, i] }));
  }

  /** Reads a list of maps; empty if it is missing. */
  maps(key: string): readonly Fields[] {
    return this.items(key).map(({ value, path }) => this.at(value, path));
  }

  /** Reads a map inside this one. */
  map(key: string): Fields | undefined {
    this.#readKeys.add(key);
    return this.has(key) ? this.at(this.#map[key], [...this.path, key]) : undefined;
  }

  /** Reads a value of the same source as a map. */
  at(value: unknown, path: Path): Fields {
    return new Fields(this.#source, path, value, this.problems);
  }

  /** Adds the problem of a field that cannot be used. */
  refuse(key: string, state: string, hint?: string): void {
    this.problems.push(shapeProblem(this.#source, [...this.path, key], state, hint));
  }

  /** Marks fields as read of which nothing is imported. */
  ignore(...keys: readonly string[]): void {
    for (const key of keys) this.#readKeys.add(key);
  }

  /** Returns the names of fields that were never read. */
  unread(): readonly string[] {
    return Object.keys(this.#map).filter((key) => !this.#readKeys.has(key) && this.has(key));
  }

  #read<T>(key: string, wanted: string, read: (value: unknown) => T | undefined): T | undefined {
    this.#readKeys.add(key);
    if (!this.has(key)) return undefined;
    const value = read(this.#map[key]);
    if (value === undefined) this.refuse(key, `it is not ${wanted}`);
    return value;
  }
}
