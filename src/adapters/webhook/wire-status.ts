import { REJECT_STATUSES } from '../../model/reject-statuses.ts';

/**
 * The status that goes out for one that a rule asked for: itself when every client generation
 * passes it on, else 503 for the 5xx and 403 for anything else.
 */
export function wireStatus(status: unknown): number {
  if (typeof status !== 'number' || !REJECT_STATUSES.includes(status)) {
    return typeof status === 'number' && status >= 500 && status < 600 ? 503 : 403;
  }
  return status;
}
