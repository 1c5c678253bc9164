import { z } from 'zod';
import { type OptionInfo, optionRegistry } from './option.ts';
import { settingsSchema } from './schema.ts';

/** One setting with its place in the file. */
export interface Option extends OptionInfo {
  /** For example `['server', 'port']`. */
  readonly path: readonly string[];
}

function walk(schema: z.core.$ZodType, path: readonly string[]): Option[] {
  const info = optionRegistry.get(schema);
  if (info !== undefined) return [{ ...info, path }];
  if (schema instanceof z.ZodPrefault) return walk(schema.unwrap(), path);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([key, value]) =>
    walk(value, [...path, key]),
  );
}

/** All settings in the order of the schema. */
export const OPTIONS: readonly Option[] = walk(settingsSchema, []);

/** The keys that may stand in the file below `path`; empty when `path` is no section. */
export function keysBelow(path: readonly string[]): readonly string[] {
  const below = OPTIONS.filter((option) => path.every((part, i) => option.path[i] === part));
  return [...new Set(below.flatMap((option) => option.path[path.length] ?? []))];
}

/** The setting at a place of the file. */
export function optionAt(path: readonly PropertyKey[]): Option | undefined {
  return OPTIONS.find(
    (option) => option.path.length <= path.length && option.path.every((p, i) => path[i] === p),
  );
}
