import type { Path } from '../fault.ts';
import { LATER_OPERATORS } from '../mask/operators.ts';

// Paths as in `rules.*.detect.any.*.builtin`; `*` stands for an index or the name of a list.
const FIELDS: ReadonlySet<string> = new Set([
  'rules.*.when',
  'rules.*.detect.any.*.builtin',
  'rules.*.detect.all.*.builtin',
  'rules.*.detect.any.*.schema',
  'rules.*.detect.all.*.schema',
  'rules.*.mask.length',
  'rules.*.mask.key',
  'rules.*.mask.scope',
  'rules.*.tests.budget',
  'lists.*.hashed',
]);
const VALUES: ReadonlyMap<string, RegExp> = new Map([
  ['rules.*.mask.operator', new RegExp(`^(?:${LATER_OPERATORS.join('|')})$`)],
  ['metadata.extends.*', /^(?:builtin:)?[a-z][a-z0-9-]*@/],
]);

function patternOf(path: Path): string {
  // A default stands for the same field of every rule.
  const inRule = path[0] === 'defaults' ? ['rules', 0, ...path.slice(1)] : path;
  return inRule
    .map((part, i) => (typeof part === 'number' || (i === 1 && path[0] === 'lists') ? '*' : part))
    .join('.');
}

/** True when the format has this field, but this version does not implement it yet. */
export function isLaterField(path: Path): boolean {
  return FIELDS.has(patternOf(path));
}

/** True when the format has this value at this place, but this version does not implement it. */
export function isLaterValue(path: Path, value: unknown): boolean {
  return typeof value === 'string' && VALUES.get(patternOf(path))?.test(value) === true;
}
