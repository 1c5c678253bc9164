import type { EntityHit, EntityResult } from '../model/recognizer.ts';

const FAILED: EntityResult = Object.freeze({ status: 'unfinished', cause: 'failed' });

/**
 * What a recognizer answered about `count` texts; `failed` when that is anything but a list of hits for
 * each of them or a stated reason. A program may bring its own recognizer, and what cannot be read
 * must not count as nothing found. Takes some nanoseconds per hit.
 */
export function checkEntities(found: EntityResult, count: number): EntityResult {
  const answer: unknown = found;
  if (answer instanceof Promise) {
    // An answer at once that comes later: nobody waits for it, so nobody else would catch its error.
    answer.catch(() => undefined);
    return FAILED;
  }
  if (!isObject(answer)) return FAILED;
  if (found.status === 'unfinished') return found;
  return found.status === 'done' && areLists(found.hits, count) ? found : FAILED;
}

function areLists(lists: unknown, count: number): boolean {
  if (!Array.isArray(lists) || lists.length !== count) return false;
  // By index, so that the holes of a sparse array are seen as well.
  for (let text = 0; text < count; text += 1) {
    const hits: unknown = lists[text];
    if (!Array.isArray(hits)) return false;
    for (let i = 0; i < hits.length; i += 1) if (!isHit(hits[i])) return false;
  }
  return true;
}

function isHit(hit: unknown): boolean {
  if (!isObject(hit)) return false;
  const { entity, start, end, score } = hit as Readonly<Record<keyof EntityHit, unknown>>;
  return (
    typeof entity === 'string' &&
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    typeof score === 'number' &&
    !Number.isNaN(score)
  );
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
