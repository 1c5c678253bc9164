import type { z } from 'zod';
import { didYouMean, nearest } from '../../model/nearest.ts';
import { type Fault, type Path, showPath } from '../fault.ts';
import { stateOf } from './state.ts';
import { isLaterField, isLaterValue } from './unsupported.ts';

type Issue = z.core.$ZodIssue;

const LATER = 'it comes with a later version of Gatewarden';

/**
 * What zod found wrong, in our words: unknown fields one by one with the field that was probably
 * meant, fields of later versions by their own code. `value` is what was checked, `at` its place.
 */
export function faultsOf(issues: readonly Issue[], value: unknown, at: Path): Fault[] {
  const flat = issues.flatMap((issue) => flatten(issue, value));
  const unknown = flat.filter((issue) => issue.code === 'unrecognized_keys');
  const closed = new Set(unknown.map(({ path }) => showPath(pathOf(path))));
  const meant = new Set(unknown.flatMap(fieldsMeant));
  return flat.flatMap((issue): Fault[] => {
    const path = pathOf(issue.path);
    if (issue.code === 'unrecognized_keys') return unknownFields(issue, path, at);
    // Follow-up faults: a misspelt field is both unknown and missing.
    if (issue.code === 'custom' && closed.has(showPath(path))) return [];
    const given = valueAt(value, path);
    if (given === undefined && meant.has(showPath(path))) return [];
    return [wrongValue(issue, path, given, at)];
  });
}

/** A failed choice of forms becomes the faults of the form that was probably meant. */
function flatten(issue: Issue, value: unknown): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const given = valueAt(value, pathOf(issue.path));
  const form = issue.errors.find((issues) => !issues.some((inner) => isOtherForm(inner, given)));
  if (form === undefined) return [issue];
  return form.map((inner) => ({
    ...inner,
    path: [...issue.path, ...inner.path],
    // The choice as a whole says what else may stand here; one form knows only of itself.
    ...(inner.path.length === 0 && inner.code === 'invalid_value' && { message: issue.message }),
  }));
}

function isOtherForm(issue: Issue, given: unknown): boolean {
  if (issue.path.length > 0) return false;
  return (
    issue.code === 'invalid_type' || (issue.code === 'invalid_value' && typeof given !== 'string')
  );
}

type UnknownKeys = Extract<Issue, { code: 'unrecognized_keys' }>;

const fieldsOf = (issue: UnknownKeys): string[] => issue.message.split(', ');

function fieldsMeant(issue: UnknownKeys): string[] {
  return issue.keys.flatMap((key) => {
    const field = nearest(key, fieldsOf(issue));
    return field === undefined ? [] : [showPath([...pathOf(issue.path), field])];
  });
}

function unknownFields(issue: UnknownKeys, path: Path, at: Path): Fault[] {
  return issue.keys.map((key): Fault => {
    const field = [...path, key];
    const name = showPath(field);
    if (isLaterField([...at, ...field])) {
      const message = `Cannot use "${name}": this version does not implement the field`;
      return { code: 'GW_PACK_UNSUPPORTED', message, hint: LATER, path: field, atKey: true };
    }
    return {
      code: 'GW_PACK_SCHEMA',
      message: `Cannot use "${name}": there is no such field`,
      hint: didYouMean(key, fieldsOf(issue)) ?? `fields here: ${issue.message}`,
      path: field,
      atKey: true,
    };
  });
}

function wrongValue(issue: Issue, path: Path, given: unknown, at: Path): Fault {
  const name = showPath(path) || 'file';
  if (isLaterValue([...at, ...path], given)) {
    const message = `Cannot use "${name}": this version does not implement "${given}"`;
    return { code: 'GW_PACK_UNSUPPORTED', message, hint: LATER, path };
  }
  const { state, hint } = stateOf(issue, given);
  return {
    code: 'GW_PACK_SCHEMA',
    message: `Cannot use "${name}": ${state}`,
    ...(hint !== undefined && { hint }),
    path,
    ...(issue.code === 'invalid_key' && { atKey: true }),
  };
}

/** zod allows symbols in paths; YAML has none. */
function pathOf(path: readonly PropertyKey[]): Path {
  return path.map((part) => (typeof part === 'number' ? part : String(part)));
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, part) => {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, part))
      return undefined;
    return Reflect.get(inner, part);
  }, value);
}
