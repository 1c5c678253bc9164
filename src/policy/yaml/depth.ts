import type { CST } from 'yaml';

type Item = CST.Document | CST.Token | null | undefined;

/**
 * How deep collections are nested, counted on the tokens without recursion: composing deep nesting
 * overflows the stack, and Node aborts when that happens inside a regular expression.
 */
export function nestingDepth(tokens: readonly CST.Token[]): number {
  let deepest = 0;
  const open: { item: Item; depth: number }[] = tokens.map((item) => ({ item, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { item, depth } = next;
    deepest = Math.max(deepest, depth);
    if (item === null || item === undefined) continue;
    if (item.type === 'document') open.push({ item: item.value, depth });
    if (!('items' in item)) continue;
    for (const { key, value } of item.items) {
      open.push({ item: key, depth: depth + 1 }, { item: value, depth: depth + 1 });
    }
  }
  return deepest;
}
