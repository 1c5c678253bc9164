import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import type { Path } from '../fault.ts';

/** Where to point: at a value (default), its key, or some code units into a text. */
export interface PlaceOptions {
  readonly atKey?: boolean;
  readonly offset?: number;
}

/**
 * The offset in `source` of what `path` leads to. A path that leads nowhere (a missing field) ends
 * at the nearest map or list that exists.
 */
export function offsetOf(
  source: string,
  root: Node | null,
  path: Path,
  options: PlaceOptions = {},
): number {
  let node: Node | null = root;
  let at = root?.range?.[0] ?? 0;
  for (const [depth, part] of path.entries()) {
    const step = stepInto(node, part);
    if (step === undefined) return at;
    const key = step.key?.range?.[0];
    const isLast = depth === path.length - 1;
    node = step.value;
    at = (isLast && options.atKey ? key : undefined) ?? node?.range?.[0] ?? key ?? at;
  }
  return options.offset === undefined ? at : intoText(source, node, options.offset);
}

function stepInto(
  node: Node | null,
  part: string | number,
): { key?: Node; value: Node | null } | undefined {
  if (isSeq(node)) {
    const value = typeof part === 'number' ? node.items[part] : undefined;
    return isNode(value) ? { value } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && key.value === part);
  if (pair === undefined || !isNode(pair.key)) return undefined;
  return { key: pair.key, value: isNode(pair.value) ? pair.value : null };
}

/** Exact where the text is written without escapes up to that point, else where it begins. */
function intoText(source: string, node: Node | null, offset: number): number {
  const start = node?.range?.[0] ?? 0;
  if (!isScalar(node) || typeof node.value !== 'string') return start;
  const first = /^['"]/.test(source.slice(start, start + 1)) ? start + 1 : start;
  return source.startsWith(node.value.slice(0, offset), first) ? first + offset : start;
}
