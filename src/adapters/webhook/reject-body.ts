import type { RejectBodyTemplate } from './settings.ts';

/** Shown to the end user when a rule brings no text of its own. */
const DEFAULT_REJECT_TEXT = 'Blocked by policy';

/**
 * The `body` of a reject, never empty: `message` itself, or the error object that the SDKs of that
 * API know, as a string.
 */
export function rejectBody(template: RejectBodyTemplate, message: unknown): string {
  const text = typeof message === 'string' && message !== '' ? message : DEFAULT_REJECT_TEXT;
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
