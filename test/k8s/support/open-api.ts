import { isTree, type Tree } from './dig.ts';

const BRANCHES = new Set(['anyOf', 'oneOf', 'allOf', 'not']);

const convertBranches = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((item) => convert(item, false)) : convert(value, false);

const convertChildren = (key: string, value: unknown): unknown => {
  if (BRANCHES.has(key)) return convertBranches(value);
  if (key === 'properties' && isTree(value)) {
    const entries = Object.entries(value).map(([name, child]) => [name, convert(child, true)]);
    return Object.fromEntries(entries);
  }
  return key === 'items' || key === 'additionalProperties' ? convert(value, true) : value;
};

const convert = (schema: unknown, close: boolean): unknown => {
  if (!isTree(schema)) return schema;
  const converted: Record<string, unknown> = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, convertChildren(key, value)]),
  );
  const open = 'additionalProperties' in schema || 'x-kubernetes-preserve-unknown-fields' in schema;
  if (close && 'properties' in schema && !open) converted['additionalProperties'] = false;
  if (schema['x-kubernetes-int-or-string']) {
    delete converted['type'];
    converted['anyOf'] = [{ type: 'integer' }, { type: 'string' }];
  }
  if (schema['nullable']) converted['type'] = [schema['type'], 'null'];
  return converted;
};

/**
 * A CRD's structural schema as JSON Schema. Objects with named fields are closed, so that a field
 * is an error that an API server without strict validation would silently drop. Branches of anyOf
 * and the like stay open: they only add constraints to the object around them.
 */
export const toJsonSchema = (schema: Tree): Tree => {
  const converted = convert(schema, true);
  return isTree(converted) ? converted : {};
};
