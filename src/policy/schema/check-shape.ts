import { z } from 'zod';
import type { Fault, Path } from '../fault.ts';
import { faultsOf } from './shape-faults.ts';

/** Either a value of the right form or what is wrong with it, never both. */
export type Shaped<T> =
  | { readonly value: T; readonly faults: readonly [] }
  | { readonly value?: undefined; readonly faults: readonly Fault[] };

/**
 * Checks `value` against a schema. `at` is where the value stands in the file, so that fields of
 * later versions are known; the paths of the faults start at `value`.
 */
export function checkShape<S extends z.ZodType>(
  schema: S,
  value: unknown,
  at: Path = [],
): Shaped<z.output<S>> {
  const result = schema.safeParse(value, { error: hintFor });
  if (result.success) return { value: result.data, faults: [] };
  return { faults: faultsOf(result.error.issues, value, at) };
}

/** The message of an issue is its hint: what the field means, or which fields there are. */
function hintFor(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'unrecognized_keys' && issue.inst instanceof z.ZodObject) {
    return Object.keys(issue.inst.shape).join(', ');
  }
  const schema = issue.schema ?? issue.inst;
  return schema instanceof z.ZodType ? schema.description : undefined;
}
