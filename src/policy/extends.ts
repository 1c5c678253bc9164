import type { Problem } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import type { RulePack } from '../model/rule.ts';

/** How packs build on each other. */
export interface Closures {
  /** Every pack after the packs that it extends, else in the order given. */
  readonly order: readonly RulePack[];
  /** What a pack extends, directly or through others. */
  readonly closures: ReadonlyMap<RulePack, ReadonlySet<RulePack>>;
  readonly problems: readonly Problem[];
}

/** How many packs may stand behind each other. */
const MAX_DEPTH = 3;

/** Marks an entry that is shipped with the package. */
export const BUILTIN = 'builtin:';

/** The name of the pack that an entry of `extends` means. */
export function extendedName(entry: string): string {
  return entry.startsWith(BUILTIN) ? entry.slice(BUILTIN.length) : entry;
}

/** Follows `extends` of packs with unique names; finds missing packs, cycles and long chains. */
export function closuresOf(packs: readonly RulePack[]): Closures {
  const byName = new Map(packs.map((pack) => [pack.name, pack]));
  const closures = new Map<RulePack, ReadonlySet<RulePack>>();
  const depths = new Map<RulePack, number>();
  const order: RulePack[] = [];
  const problems: Problem[] = [];

  const follow = (pack: RulePack, path: readonly RulePack[]): void => {
    if (closures.has(pack)) return;
    if (path.includes(pack)) {
      problems.push(cycle([...path.slice(path.indexOf(pack)), pack]));
      return;
    }
    const direct = pack.extends.flatMap((entry) => {
      const extended = byName.get(extendedName(entry));
      if (extended === undefined) problems.push(missing(pack, entry, byName.keys()));
      return extended ?? [];
    });
    for (const extended of direct) follow(extended, [...path, pack]);
    if (closures.has(pack)) return;
    const depth = Math.max(0, ...direct.map((extended) => 1 + (depths.get(extended) ?? 0)));
    // Reported where the chain becomes too long, not again for every pack on top of it.
    if (depth === MAX_DEPTH + 1) problems.push(tooDeep(pack));
    depths.set(pack, depth);
    closures.set(pack, new Set(direct.flatMap((p) => [p, ...(closures.get(p) ?? [])])));
    order.push(pack);
  };
  for (const pack of packs) follow(pack, []);
  return { order, closures, problems };
}

const problem = (pack: RulePack, message: string, hint: string): Problem => ({
  code: 'GW_PACK_REFERENCE',
  message,
  hint,
  location: { file: pack.file, line: 1, column: 1 },
});

function missing(pack: RulePack, entry: string, known: Iterable<string>): Problem {
  const name = extendedName(entry);
  const hint = didYouMean(name, known) ?? 'load the extended pack too';
  return problem(pack, `Cannot extend "${entry}": no pack of that name is loaded`, hint);
}

function cycle(path: readonly RulePack[]): Problem {
  const [first] = path;
  const names = path.map(({ name }) => name).join(' -> ');
  const message = `Cannot extend in a circle: ${names}`;
  const hint = 'take one of these packs out of extends';
  return first === undefined
    ? { code: 'GW_PACK_REFERENCE', message, hint }
    : problem(first, message, hint);
}

function tooDeep(pack: RulePack): Problem {
  const message = `Cannot extend from "${pack.name}": more than ${MAX_DEPTH} packs stand behind each other`;
  return problem(pack, message, 'extend the packs directly');
}
