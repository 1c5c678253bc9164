import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Span } from './span.ts';

/** One row of a labelled file; see the format in `docs/quality.md`. */
export interface LabelledRow {
  readonly text: string;
  readonly spans: readonly Span[];
  /** `clean`, or what the document is a positive of. */
  readonly label?: string;
  /** The one entity that a test case is about, and whose case it is. */
  readonly entity?: string;
  readonly recognizer?: string;
}

/** Renames entities of labels; null drops one. */
export type EntityMap = Readonly<Record<string, string | null>>;

/**
 * Lists the labelled files of a folder and its subfolders, sorted: `.jsonl` and `.jsonl.gz`.
 *
 * @throws Error if there is no such folder.
 */
export function labelledFiles(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`Cannot read "${folder}": no such folder`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.jsonl(?:\.gz)?$/.test(file))
    .sort();
}

/**
 * Reads one labelled file.
 *
 * @throws Error that names the file and the line, never the text.
 */
export function readLabelled(folder: string, file: string, map: EntityMap = {}): LabelledRow[] {
  const bytes = readFileSync(join(folder, file));
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [toRow(line, `${file}:${index + 1}`, map)],
  );
}

function toRow(line: string, where: string, map: EntityMap): LabelledRow {
  const row = parse(line);
  const { text, spans = [], label, entity, recognizer } = row ?? {};
  if (typeof text !== 'string') throw new Error(`Cannot read ${where}: "text" is missing`);
  if (!Array.isArray(spans)) throw new Error(`Cannot read ${where}: "spans" is no list`);
  const renamed = typeof entity === 'string' ? rename(entity, map) : undefined;
  return {
    text,
    spans: spans.flatMap((span: unknown) => toSpan(span, text.length, where, map) ?? []),
    ...(typeof label === 'string' && { label }),
    ...(typeof renamed === 'string' && { entity: renamed }),
    ...(typeof recognizer === 'string' && { recognizer }),
  };
}

function parse(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    // Any object can be read by key; its values stay unknown.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return undefined;
  }
}

function toSpan(span: unknown, length: number, where: string, map: EntityMap): Span | undefined {
  // Any object can be read by key; its values are checked next.
  const { type, start, end } = (span ?? {}) as Record<string, unknown>;
  const fits =
    typeof type === 'string' &&
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    Number(start) >= 0 &&
    Number(start) < Number(end) &&
    Number(end) <= length;
  if (!fits) throw new Error(`Cannot read ${where}: a span is not inside the text`);
  const entity = rename(type, map);
  return entity === null ? undefined : { entity, start: Number(start), end: Number(end) };
}

const rename = (entity: string, map: EntityMap): string | null =>
  Object.hasOwn(map, entity) ? (map[entity] ?? null) : entity;
