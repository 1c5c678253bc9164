/** An object out of YAML or JSON that nothing has been checked of yet. */
export type Tree = Readonly<Record<string, unknown>>;

/** Whether a value is an object with named fields, so neither null nor a list. */
export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path of field names and list indices, or undefined where there is none. */
export const dig = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((node, step) => {
    if (Array.isArray(node)) return node[Number(step)];
    return isTree(node) ? node[step] : undefined;
  }, value);

/** As {@link dig}, for a list; empty where there is none. */
export const digList = (
  value: unknown,
  ...path: readonly (string | number)[]
): readonly unknown[] => {
  const found = dig(value, ...path);
  return Array.isArray(found) ? found : [];
};

/** As {@link dig}, for a text; empty where there is none. */
export const digText = (value: unknown, ...path: readonly (string | number)[]): string => {
  const found = dig(value, ...path);
  return typeof found === 'string' ? found : '';
};

/** Every object in a value that has a field of this name, with that field's value. */
export const findAll = (value: unknown, field: string): readonly unknown[] => {
  if (Array.isArray(value)) return value.flatMap((item) => findAll(item, field));
  if (!isTree(value)) return [];
  const below = Object.values(value).flatMap((item) => findAll(item, field));
  return field in value ? [value[field], ...below] : below;
};
