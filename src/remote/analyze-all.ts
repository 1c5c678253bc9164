import type { EntityHit, EntityResult } from '../model/recognizer.ts';
import type { Analyze, Analyzed } from './analyze-text.ts';

/** The result of a call, and what it says about the service. */
export interface AnalyzedCall {
  readonly result: EntityResult;
  readonly outcome: 'success' | 'failure' | 'unknown';
}

/** True for a text that nothing can be found in: it is never sent. */
export const isBlank = (text: string): boolean => text.trim() === '';

/** Asks for all texts at once, at most for `deadlineMs`; the first that fails ends the others. */
export async function analyzeAll(
  texts: readonly string[],
  analyze: Analyze,
  deadlineMs: number,
): Promise<AnalyzedCall> {
  const abort = new AbortController();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    abort.abort();
  }, deadlineMs);
  // In the order in which they ended: the first failure aborted those after it.
  const stops: Exclude<Analyzed, readonly EntityHit[]>[] = [];
  const hits = await Promise.all(
    texts.map(async (text): Promise<readonly EntityHit[]> => {
      const analyzed = isBlank(text) ? [] : await analyze(text, abort.signal);
      if (typeof analyzed !== 'string') return analyzed;
      stops.push(analyzed);
      abort.abort();
      return [];
    }),
  );
  clearTimeout(timer);
  const [first] = stops;
  if (first === undefined) return { result: { status: 'done', hits }, outcome: 'success' };
  const cause = first === 'waiting' ? 'time' : first;
  // Our own limits say nothing about the service: only a text that was sent does.
  const isUnknown = isLate ? !stops.includes('time') : cause === 'busy';
  return { result: { status: 'unfinished', cause }, outcome: isUnknown ? 'unknown' : 'failure' };
}
