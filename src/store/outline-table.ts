import type { PatternOutline } from '../model/pattern-outline.ts';
import type { RulePack } from '../model/rule.ts';
import { mapOutlines, withOutlines } from '../policy/outline.ts';

type CharSet = PatternOutline['sets'][number];

/** An outline as JSON can hold it: null stands for `Infinity`, a number for a set. */
interface TabledOutline {
  readonly requiredLiterals: readonly (readonly [text: string, before: number | null])[];
  readonly sets: readonly number[];
  readonly longest: number | null;
}

/** A pack as JSON can hold it, with the outlines of its patterns in their order. */
export interface TabledPack {
  readonly pack: RulePack;
  /** Sets that patterns speak of; most patterns share theirs with others. */
  readonly sets: readonly CharSet[];
  readonly outlines: readonly TabledOutline[];
}

/** Outlines the patterns of a pack. */
export function toTable(pack: RulePack): TabledPack {
  const sets = new Map<string, CharSet>();
  const numbers = new Map<string, number>();
  const numberOf = (set: CharSet): number => {
    const key = JSON.stringify(set);
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    sets.set(key, set);
    return numbers.get(key) ?? 0;
  };
  const outlines: TabledOutline[] = [];
  for (const { requiredLiterals, sets: own, longest } of outlinesOf(withOutlines(pack))) {
    outlines.push({
      requiredLiterals: requiredLiterals.map(({ text, before }) => [text, finite(before)]),
      sets: [...new Set(own.map(numberOf))],
      longest: finite(longest),
    });
  }
  return { pack, sets: [...sets.values()], outlines };
}

/** The pack with its outlines. */
export function fromTable({ pack, sets, outlines }: TabledPack): RulePack {
  const rest = outlines.values();
  return mapOutlines(pack, () => {
    const { value, done } = rest.next();
    if (done === true) throw new TypeError(`Cannot read ${pack.name}: it lacks outlines`);
    return {
      requiredLiterals: value.requiredLiterals.map(([text, before]) => ({
        text,
        before: infinite(before),
      })),
      sets: value.sets.map((number) => sets[number] ?? []),
      longest: infinite(value.longest),
    };
  });
}

function outlinesOf(pack: RulePack): PatternOutline[] {
  const outlines: PatternOutline[] = [];
  mapOutlines(pack, ({ outline }) => {
    if (outline === undefined) throw new TypeError(`Cannot store ${pack.name}: it lacks outlines`);
    outlines.push(outline);
    return outline;
  });
  return outlines;
}

const finite = (length: number): number | null => (Number.isFinite(length) ? length : null);
const infinite = (length: number | null): number => length ?? Number.POSITIVE_INFINITY;
