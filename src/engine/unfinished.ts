import { compareActions, severer } from '../model/action.ts';
import type { Decision, Evaluation, PolicyRef, UnfinishedDetector } from '../model/decision.ts';
import type { ErrorCode } from '../model/errors.ts';
import type { EvaluationRequest } from '../model/request.ts';
import type { RejectAnswer } from '../model/rule.ts';

/** A segment that a detector did not read to its end. */
export interface UnfinishedSegment
  extends Pick<UnfinishedDetector, 'detector' | 'cause' | 'action'> {
  /** Index of the segment in the request. */
  readonly segment: number;
}

/** Groups segments for the decision: one entry per detector and cause, in order of occurrence. */
export function unfinishedDetectors(
  unfinished: readonly UnfinishedSegment[],
): readonly UnfinishedDetector[] {
  const entries = new Map<string, UnfinishedDetector & { readonly segments: number[] }>();
  for (const { detector, cause, action, segment } of unfinished) {
    const key = `${detector}:${cause}`;
    const known = entries.get(key);
    const segments = known?.segments ?? [];
    if (segments.at(-1) !== segment) segments.push(segment);
    const severest = severer(known?.action ?? 'pass', action);
    entries.set(key, { detector, cause, action: severest, segments });
  }
  return [...entries.values()];
}

/** The unfinished detector that decides: the first one of the most severe action. */
export function decidingDetector(
  unfinished: readonly UnfinishedDetector[],
): UnfinishedDetector | undefined {
  let top: UnfinishedDetector | undefined;
  for (const detector of unfinished) {
    if (top === undefined || compareActions(detector.action, top.action) > 0) top = detector;
  }
  return top;
}

/**
 * The evaluation of a request that could not be evaluated: a rejection, because nothing is known
 * about its texts. `cause` says why.
 */
export function rejectUnfinished(
  policy: PolicyRef,
  request: EvaluationRequest,
  cause: UnfinishedDetector['cause'],
): Evaluation {
  return {
    decision: {
      action: 'reject',
      phase: request.phase,
      policy,
      findings: [],
      reject: UNFINISHED_ANSWERS[cause],
      unfinished: [{ detector: 'request', cause, action: 'reject' }],
    },
    texts: request.segments.map((segment) => segment.text),
  };
}

/**
 * The code of a rejection that no rule asked for, because something could not be checked; undefined
 * for every other decision.
 */
export function refusalOf(decision: Decision): ErrorCode | undefined {
  if (decision.action !== 'reject' || decision.rule !== undefined) return undefined;
  const detector = decidingDetector(decision.unfinished);
  return detector && UNFINISHED_CODES[detector.cause];
}

/**
 * What a caller is told when a request is rejected because it could not be checked. Time, load and
 * faults pass, so trying again may help: 503. The others depend on the texts alone: 413.
 */
export const UNFINISHED_ANSWERS: Readonly<Record<UnfinishedDetector['cause'], RejectAnswer>> = {
  time: answer(503, 'The request could not be checked in time. Please try again.'),
  busy: answer(503, 'The request could not be checked under the present load. Please try again.'),
  failed: answer(503, 'The request could not be checked because of a fault. Please try again.'),
  unavailable: answer(503, 'The request could not be checked at present. Please try again.'),
  size: answer(413, 'The request is too long to be checked. Please shorten it.'),
  work: answer(413, 'The request takes too much work to be checked. Please shorten it.'),
  findings: answer(413, 'The request has too many findings to be checked. Please shorten it.'),
};

const UNFINISHED_CODES: Readonly<Record<UnfinishedDetector['cause'], ErrorCode>> = {
  time: 'GW_LIMIT_TIME',
  size: 'GW_LIMIT_BODY',
  busy: 'GW_LIMIT_LOAD',
  failed: 'GW_ENGINE_FAILED',
  unavailable: 'GW_ENGINE_UNAVAILABLE',
  work: 'GW_LIMIT_WORK',
  findings: 'GW_LIMIT_FINDINGS',
};

function answer(status: number, body: string): RejectAnswer {
  return Object.freeze({ status, body });
}
