import { isTree, type Tree } from './dig.ts';
import type { Manifest } from './manifest.ts';

/** A field by its dotted path (numbers are list indices) and its new value; undefined removes it. */
export type Edits = Readonly<Record<string, unknown>>;

const withField = (node: unknown, steps: readonly string[], value: unknown): unknown => {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (Array.isArray(node)) {
    const index = Number(step);
    return Object.assign([...node], { [index]: withField(node[index], rest, value) });
  }
  const tree: Tree = isTree(node) ? node : {};
  const { [step]: old, ...others } = tree;
  const changed = withField(old, rest, value);
  return changed === undefined ? others : { ...others, [step]: changed };
};

/** A copy of a manifest, or of any parsed YAML, with some fields changed. */
export const edit = <T extends Tree | Manifest>(original: T, edits: Edits): T => {
  let copy: unknown = structuredClone(original);
  for (const [path, value] of Object.entries(edits)) copy = withField(copy, path.split('.'), value);
  // The same object with other fields: what names it is edited only by a test that means to.
  return copy as T;
};
