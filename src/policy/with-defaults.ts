import { isJsonObject, type JsonObject } from '../model/json-object.ts';
import type { Fault } from './fault.ts';

/**
 * A rule as written with the defaults of its pack: its own fields win, `allow` is joined, the rule's
 * own exceptions first. What is no map is left as it is, so that its own check refuses it.
 */
export function withDefaults(shape: unknown, defaults: JsonObject): unknown {
  if (!isJsonObject(shape)) return shape;
  const joined = { ...defaults, ...shape };
  const [own, shared] = [shape['allow'], defaults['allow']];
  return Array.isArray(own) && Array.isArray(shared)
    ? { ...joined, allow: [...own, ...shared] }
    : joined;
}

/** True for a fault of a default rather than of the rule: it is reported once, where it stands. */
export function isInherited({ path }: Fault, shape: unknown, defaults: JsonObject): boolean {
  const [field, place] = path;
  if (!isJsonObject(shape) || field === undefined || !Object.hasOwn(defaults, field)) return false;
  const own = shape[field];
  if (field === 'allow' && Array.isArray(own))
    return typeof place === 'number' && place >= own.length;
  return !Object.hasOwn(shape, field);
}
