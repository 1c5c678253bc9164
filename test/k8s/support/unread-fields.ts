import { isTree, type Tree } from './dig.ts';

/**
 * A view of an object that notes which fields are read. A generated validator reads every field
 * that its schema names and every entry of a map, so what stays unread is unknown to the schema.
 */
export const unreadFields = (
  value: Tree,
): { readonly watched: object; readonly unread: () => readonly string[] } => {
  const unread = new Set<string>();

  const watchBelow = (child: unknown, path: string): unknown =>
    isTree(child) || Array.isArray(child) ? watch(child, path) : child;

  const watch = (node: object, path: string): object => {
    const children = new Map<string | symbol, unknown>();
    for (const [key, child] of Object.entries(node)) {
      if (!Array.isArray(node)) unread.add(`${path}/${key}`);
      children.set(key, watchBelow(child, `${path}/${key}`));
    }
    return new Proxy(node, {
      get: (target, key) => {
        unread.delete(`${path}/${String(key)}`);
        return children.has(key) ? children.get(key) : Reflect.get(target, key);
      },
    });
  };

  return { watched: watch(value, ''), unread: () => [...unread] };
};
