/** The client generations that answer-reading differs between, newest first. */
export const COMPAT_PROFILES = ['agentgateway', 'agentgateway-0.10', 'kgateway-2.1'] as const;

/**
 * Which client is calling; the wire does not say. `agentgateway` is 0.11 and later,
 * `agentgateway-0.10` everything before, `kgateway-2.1` the Python client of the Envoy data plane
 * (and of Gloo 1.x).
 */
export type Compat = (typeof COMPAT_PROFILES)[number];

/** How the body of a reject is written: for SDKs of one API, or as plain text. */
export type RejectBodyTemplate = 'text' | 'openai' | 'anthropic';

/** Everything of the webhook that an operator can choose. */
export interface WebhookSettings {
  /** Who calls over plain HTTP. */
  readonly compat: Compat;
  /** Who calls over TLS; the Python client always does, agentgateway only when told to. */
  readonly tlsCompat: Compat;
  /** What becomes of a request mask that would cost tool calls or images. */
  readonly onLossyMask: 'reject' | 'mask' | 'pass';
  /**
   * What a reject of an answer becomes for clients that know none: `notice` replaces every choice
   * by the reject's text, `fail` sends a body without `action`, which the client takes as an error.
   */
  readonly legacyReject: 'notice' | 'fail';
  /**
   * Which answers are windows of a stream, where gateways drop a mask: those that are `marked` by
   * path or header, or, for gateways that cannot mark them, `always` all.
   */
  readonly streams: 'marked' | 'always';
  /** What an unreadable call gets: a 4xx without `action`, or a reject that fail-open cannot skip. */
  readonly onBadRequest: 'error' | 'reject';
  /** Most messages or choices in one call. */
  readonly maxMessages: number;
  /** Deepest nesting of objects and lists in a call. */
  readonly maxDepth: number;
  /** Largest answer in UTF-8 bytes; the gateway reads 2,097,152. */
  readonly maxAnswerBytes: number;
  readonly rejectBody: RejectBodyTemplate;
  /** Whether a response header describes the findings of an evaluated call; for debugging. */
  readonly debugEvidence: 'off' | 'on';
}

/** The settings of an operator who sets nothing. */
export const DEFAULT_WEBHOOK_SETTINGS: WebhookSettings = Object.freeze({
  compat: 'agentgateway',
  tlsCompat: 'agentgateway',
  onLossyMask: 'reject',
  legacyReject: 'notice',
  streams: 'marked',
  onBadRequest: 'error',
  maxMessages: 4096,
  maxDepth: 64,
  maxAnswerBytes: 2_097_152,
  rejectBody: 'text',
  debugEvidence: 'off',
});
