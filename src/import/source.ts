import { GatewardenError, type Problem } from '../model/errors.ts';
import { isJsonObject, type JsonObject } from '../model/json-object.ts';
import { type Path, showPath } from '../policy/fault.ts';

/** A parsed file of another product, with the way back to its lines. */
export interface Source {
  readonly file: string;
  readonly value: unknown;
  /** The line, from 1, of what a path leads to or of the nearest thing around it. */
  lineOf(path: Path): number;
}

/** The problem of a value that does not have the form of its format. */
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
 * Throws when there are problems.
 *
 * @throws GatewardenError with all of them, in the order of their lines.
 */
export function throwProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const lineOf = ({ location }: Problem): number => location?.line ?? 0;
  throw new GatewardenError([...problems].sort((a, b) => lineOf(a) - lineOf(b)));
}

/**
 * One map of a source, read field by field. What has the wrong type is noted among `problems` and
 * reads as absent; what was never asked for is `unread`.
 */
export class Fields {
  readonly path: Path;
  readonly problems: Problem[];
  readonly #source: Source;
  readonly #map: JsonObject;
  readonly #asked = new Set<string>();

  constructor(source: Source, path: Path, value: unknown, problems: Problem[]) {
    this.#source = source;
    this.path = path;
    this.problems = problems;
    this.#map = isJsonObject(value) ? value : {};
    if (!isJsonObject(value)) problems.push(shapeProblem(source, path, 'it is not a map'));
  }

  /** The line of a field, or of the map. */
  lineOf(key?: string): number {
    return this.#source.lineOf(key === undefined ? this.path : [...this.path, key]);
  }

  /** True when the field is there and not null. */
  has(key: string): boolean {
    return (this.#map[key] ?? undefined) !== undefined;
  }

  text(key: string): string | undefined {
    return this.#take(key, 'a text', (value) => (typeof value === 'string' ? value : undefined));
  }

  /** A text that the format asks for; empty when it is missing, which is a problem. */
  required(key: string): string {
    if (!this.has(key)) this.refuse(key, 'it is missing');
    return this.text(key) ?? '';
  }

  number(key: string): number | undefined {
    return this.#take(key, 'a number', (value) =>
      typeof value === 'number' && Number.isFinite(value) ? value : undefined,
    );
  }

  flag(key: string): boolean | undefined {
    return this.#take(key, 'true or false', (value) =>
      typeof value === 'boolean' ? value : undefined,
    );
  }

  /** A list of texts; a missing one is empty. */
  texts(key: string): readonly string[] {
    const isTexts = (value: unknown): value is string[] =>
      Array.isArray(value) && value.every((one) => typeof one === 'string');
    return this.#take(key, 'a list of texts', (v) => (isTexts(v) ? v : undefined)) ?? [];
  }

  /** Any value of a list, with its path; a missing list is empty. */
  items(key: string): readonly { readonly value: unknown; readonly path: Path }[] {
    const list = this.#take(key, 'a list', (v) =>
      Array.isArray(v) ? (v as unknown[]) : undefined,
    );
    return (list ?? []).map((value, i) => ({ value, path: [...this.path, key, i] }));
  }

  /** A list of maps; a missing one is empty. */
  maps(key: string): readonly Fields[] {
    return this.items(key).map(({ value, path }) => this.at(value, path));
  }

  /** A map inside this one. */
  map(key: string): Fields | undefined {
    this.#asked.add(key);
    return this.has(key) ? this.at(this.#map[key], [...this.path, key]) : undefined;
  }

  /** Another map of the same source. */
  at(value: unknown, path: Path): Fields {
    return new Fields(this.#source, path, value, this.problems);
  }

  /** Notes that a field cannot be used. */
  refuse(key: string, state: string, hint?: string): void {
    this.problems.push(shapeProblem(this.#source, [...this.path, key], state, hint));
  }

  /** Marks fields as known that carry nothing over. */
  ignore(...keys: readonly string[]): void {
    for (const key of keys) this.#asked.add(key);
  }

  /** The names of fields that nobody asked for. */
  unread(): readonly string[] {
    return Object.keys(this.#map).filter((key) => !this.#asked.has(key) && this.has(key));
  }

  #take<T>(key: string, wanted: string, read: (value: unknown) => T | undefined): T | undefined {
    this.#asked.add(key);
    if (!this.has(key)) return undefined;
    const value = read(this.#map[key]);
    if (value === undefined) this.refuse(key, `it is not ${wanted}`);
    return value;
  }
}
