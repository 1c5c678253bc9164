import { REJECT_STATUSES } from '../../model/reject-statuses.ts';
import type { RejectBodyTemplate } from './settings.ts';

/** Shown to the end user when a rule brings no text of its own. */
const DEFAULT_REJECT_TEXT = 'Blocked by policy';

/**
 * The `body` of a reject, never empty: `message` itself, or the error object that the SDKs of that
 * API know, as a string. With a `decisionId` the text ends in ` (reference <id>)`, which an end user
 * can quote to the operator.
 */
export function rejectBody(
  template: RejectBodyTemplate,
  message: unknown,
  decisionId?: string,
): string {
  const said = typeof message === 'string' && message !== '' ? message : DEFAULT_REJECT_TEXT;
  const text = decisionId === undefined ? said : `${said} (reference ${decisionId})`;
  switch (template) {
    case 'text':
      return text.toWellFormed();
    case 'openai':
      return JSON.stringify({
        error: {
          message: text.toWellFormed(),
          type: 'invalid_request_error',
          param: null,
          code: 'content_policy_violation',
        },
      });
    case 'anthropic':
      return JSON.stringify({
        type: 'error',
        error: { type: 'invalid_request_error', message: text.toWellFormed() },
      });
    default:
      return template satisfies never;
  }
}

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
