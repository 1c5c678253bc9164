import type { JsonObject } from '../../../model/json-object.ts';
import type { Fault } from '../../fault.ts';

/**
 * Defaults of a file without rules. They reach the rules of their own file only, so an exception or a
 * rejection that stands there for the rules of an extended pack would silently not be in force.
 */
export function defaultsWithoutRules(defaults: JsonObject, rules: readonly unknown[]): Fault[] {
  if (rules.length > 0 || Object.keys(defaults).length === 0) return [];
  return [
    {
      code: 'GW_PACK_SCHEMA',
      message: 'Cannot use "defaults": the file has no rules, and they reach no others',
      hint: 'to change a rule of an extended pack, write it here again with the same id',
      path: ['defaults'],
      atKey: true,
    },
  ];
}
