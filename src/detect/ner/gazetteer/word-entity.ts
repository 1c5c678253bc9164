import type { NerEntity } from '../../../model/rule.ts';

/** An entity as the indexes of its first and last word. */
export interface WordEntity {
  readonly entity: NerEntity;
  readonly first: number;
  readonly last: number;
  readonly score: number;
  /** Its end in UTF-16 code units if a full stop behind the last word belongs to it. */
  readonly end?: number;
}

/** True if none of the words of an entity belongs to another one. */
export function isFree(
  taken: Uint8Array,
  { first, last }: Pick<WordEntity, 'first' | 'last'>,
): boolean {
  for (let i = first; i <= last; i += 1) if (taken[i] === 1) return false;
  return true;
}
