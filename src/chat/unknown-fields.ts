import { isJsonObject, type JsonObject } from '../model/json-object.ts';

/**
 * A copy of all fields of `source` but the `known` ones, with every non-empty string in them put
 * through `rewrite`; undefined when there are none. The order in which strings come is fixed, so
 * reading them out and writing them back are the same walk. A field named `__proto__` is dropped:
 * assigning it would change the copy's prototype. Depth is bounded by the scan before parsing.
 */
export function copyUnknown(
  source: JsonObject,
  known: readonly string[],
  rewrite: (text: string) => string,
): Record<string, unknown> | undefined {
  let copy: Record<string, unknown> | undefined;
  for (const key in source) {
    if (known.includes(key) || key === '__proto__') continue;
    copy ??= {};
    copy[key.toWellFormed()] = copyValue(source[key], rewrite);
  }
  return copy;
}

function copyValue(value: unknown, rewrite: (text: string) => string): unknown {
  if (typeof value === 'string') return value === '' ? value : rewrite(value).toWellFormed();
  if (Array.isArray(value)) return value.map((item) => copyValue(item, rewrite));
  return isJsonObject(value) ? (copyUnknown(value, [], rewrite) ?? {}) : value;
}
