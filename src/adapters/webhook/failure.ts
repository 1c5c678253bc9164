import type { ErrorCode } from '../../model/errors.ts';
import type { Phase } from '../../model/request.ts';

/**
 * Why a call is not evaluated. `unreadable` is answered with an HTTP error, `refused` with a reject
 * that fail-open cannot skip.
 */
export interface WireFailure {
  readonly kind: 'unreadable' | 'refused';
  readonly code: ErrorCode;
  /** Names a place in the call or a limit, never user text. */
  readonly message: string;
  /** Known only once the body was read. */
  readonly phase?: Phase;
}

/** The HTTP status of an unreadable call, and the reject status of a refused one. */
export function failureStatus(code: ErrorCode): number {
  switch (code) {
    case 'GW_WIRE_NOT_FOUND':
      return 404;
    case 'GW_WIRE_METHOD':
      return 405;
    case 'GW_LIMIT_TIME':
      return 408;
    case 'GW_LIMIT_BODY':
    case 'GW_LIMIT_MESSAGES':
    case 'GW_LIMIT_DEPTH':
    case 'GW_LIMIT_ANSWER':
    case 'GW_LIMIT_WORK':
    case 'GW_LIMIT_FINDINGS':
      return 413;
    case 'GW_LIMIT_LOAD':
    case 'GW_POLICY_UNKNOWN':
    case 'GW_ENGINE_FAILED':
    case 'GW_ENGINE_UNAVAILABLE':
      return 503;
    default:
      return 400;
  }
}
