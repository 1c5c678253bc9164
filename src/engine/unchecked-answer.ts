import { compareActions } from '../model/action.ts';
import type { UnfinishedDetector } from '../model/decision.ts';
import type { RejectAnswer } from '../model/rule.ts';

/**
 * What a caller is told when a request is rejected because it could not be checked. Time, load and
 * faults pass, so trying again may help: 503. The others depend on the texts alone: 413.
 */
export const UNCHECKED_ANSWERS: Readonly<Record<UnfinishedDetector['cause'], RejectAnswer>> = {
  time: answer(503, 'The request could not be checked in time. Please try again.'),
  busy: answer(503, 'The request could not be checked under the present load. Please try again.'),
  failed: answer(503, 'The request could not be checked because of a fault. Please try again.'),
  unavailable: answer(503, 'The request could not be checked at present. Please try again.'),
  size: answer(413, 'The request is too long to be checked. Please shorten it.'),
  work: answer(413, 'The request takes too much work to be checked. Please shorten it.'),
  findings: answer(413, 'The request has too many findings to be checked. Please shorten it.'),
};

function answer(status: number, body: string): RejectAnswer {
  return Object.freeze({ status, body });
}

/** The spent budget that decides: the first one of the most severe action. */
export function decidingBudget(
  spent: readonly UnfinishedDetector[],
): UnfinishedDetector | undefined {
  let top: UnfinishedDetector | undefined;
  for (const budget of spent) {
    if (top === undefined || compareActions(budget.action, top.action) > 0) top = budget;
  }
  return top;
}
