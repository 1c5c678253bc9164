/** An object as JSON or YAML gives it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for such an object: not null, not a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
