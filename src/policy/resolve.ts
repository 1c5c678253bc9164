import { GatewardenError, type Problem } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Rule, RulePack, TermList } from '../model/rule.ts';
import { closuresOf } from './extends.ts';

/** The rules of several packs as one set. */
export interface ResolvedPacks {
  /** Extended packs first, else in the order given; within a pack in file order. */
  readonly rules: readonly Rule[];
  /** By `pack/list`. */
  readonly lists: ReadonlyMap<string, TermList>;
  /** The name of the pack that a rule came from, by rule id. */
  readonly packOf: ReadonlyMap<string, string>;
}

/**
 * Joins packs: a pack's own rule replaces the rule of the same id in packs that it extends, and
 * `disable` leaves out rules of those packs. All other ids must be unique.
 *
 * @throws GatewardenError with every problem between the packs.
 */
export function resolvePacks(packs: readonly RulePack[]): ResolvedPacks {
  const repeated = repeatedNames(packs);
  if (repeated.length > 0) throw new GatewardenError(repeated);
  const { order, closures, problems } = closuresOf(packs);
  const unknown = packs.flatMap((pack) => unknownDisabled(pack, closures.get(pack) ?? new Set()));
  const kept = order.flatMap((pack) => {
    const above = packs.filter((other) => closures.get(other)?.has(pack) === true);
    const rules = pack.rules.filter(({ id }) => !above.some((other) => replaces(other, id)));
    return rules.map((rule) => ({ rule, pack }));
  });
  const all = [...problems, ...unknown, ...repeatedIds(kept)];
  if (all.length > 0) throw new GatewardenError(all);
  return {
    rules: kept.map(({ rule }) => rule),
    lists: new Map(packs.flatMap(listsByName)),
    packOf: new Map(kept.map(({ rule, pack }) => [rule.id, pack.name])),
  };
}

/** True when a pack has its own rule of that id, or leaves the extended one out. */
function replaces(pack: RulePack, id: string): boolean {
  return pack.disable.includes(id) || pack.rules.some((rule) => rule.id === id);
}

function listsByName({ name, lists }: RulePack): [string, TermList][] {
  return Object.entries(lists).map(([list, terms]) => [`${name}/${list}`, terms]);
}

function repeatedNames(packs: readonly RulePack[]): Problem[] {
  return packs.flatMap((pack, i): Problem[] => {
    const first = packs.find(({ name }) => name === pack.name);
    if (first === undefined || packs.indexOf(first) === i) return [];
    return [
      {
        code: 'GW_PACK_ID',
        message: `Cannot use the pack name "${pack.name}": ${first.file} has it already`,
        hint: 'load every pack once, and give your own packs names of their own',
        location: { file: pack.file, line: 1, column: 1 },
      },
    ];
  });
}

function unknownDisabled(pack: RulePack, extended: ReadonlySet<RulePack>): Problem[] {
  const known = [...extended].flatMap(({ rules }) => rules.map(({ id }) => id));
  return pack.disable.flatMap((id): Problem[] => {
    if (known.includes(id)) return [];
    return [
      {
        code: 'GW_PACK_ID',
        message: `Cannot disable "${id}": no extended pack has such a rule`,
        hint: didYouMean(id, known) ?? 'disable takes rule ids of the packs under extends',
        location: { file: pack.file, line: 1, column: 1 },
      },
    ];
  });
}

function repeatedIds(kept: readonly { readonly rule: Rule; readonly pack: RulePack }[]): Problem[] {
  const owners = new Map<string, RulePack>();
  return kept.flatMap(({ rule, pack }): Problem[] => {
    const owner = owners.get(rule.id);
    owners.set(rule.id, owner ?? pack);
    if (owner === undefined) return [];
    return [
      {
        code: 'GW_PACK_ID',
        message: `Cannot use the rule id "${rule.id}": pack "${owner.name}" has it already`,
        hint: `choose another id, or extend "${owner.name}" to replace its rule`,
        location: rule.location,
        rule: rule.id,
      },
    ];
  });
}
