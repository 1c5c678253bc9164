import type { Decision } from './decision.ts';
import type { ErrorCode } from './errors.ts';

/**
 * What a gateway was told. `notice`: a rejected answer was replaced by a text, for clients that know
 * no rejection. `fail`: a body without action, `error`: an HTTP error; both leave it to the gateway's
 * failure mode.
 */
export type WireOutcome = 'pass' | 'mask' | 'reject' | 'notice' | 'fail' | 'error';

/**
 * One answered call as an adapter reports it. HTTP that was refused before an adapter saw it has none.
 * Nothing in it holds text of the call.
 */
export interface DecisionEvent {
  /** Id of the decision, unique per call. */
  readonly id: string;
  /** Absent when the call was refused before it was evaluated. */
  readonly decision?: Decision | undefined;
  readonly wireAction: WireOutcome;
  /** Compatibility profile. */
  readonly profile: string;
  /** Route that was called, e.g. `/request`. */
  readonly path: string;
  readonly bytesIn: number;
  readonly segments: number;
  /** Microseconds per stage; 0 for a stage that was not reached. */
  readonly micros: { readonly decode: number; readonly evaluate: number; readonly encode: number };
  /** Why the call was refused or could not be read. */
  readonly refusal?: ErrorCode | undefined;
  readonly httpStatus: number;
  /** The caller's `x-request-id`, where it has the form of an id: at most 128 visible ASCII characters. */
  readonly requestId?: string | undefined;
  /** Trace id of the caller's W3C `traceparent`: 32 lower-case hex digits. */
  readonly traceId?: string | undefined;
}
