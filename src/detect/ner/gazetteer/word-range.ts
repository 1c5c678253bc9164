import type { NerEntity } from '../../../model/rule.ts';

/** An entity by the indexes of its first and last word. */
export interface Entity {
  readonly entity: NerEntity;
  readonly first: number;
  readonly last: number;
  readonly score: number;
  /** Where it ends, in UTF-16 code units, when a full stop behind the last word belongs to it. */
  readonly end?: number;
}

/** True when none of the words of an entity is taken by another one. */
export function isFree(
  taken: Uint8Array,
  { first, last }: Pick<Entity, 'first' | 'last'>,
): boolean {
  for (let i = first; i <= last; i += 1) if (taken[i] === 1) return false;
  return true;
}
