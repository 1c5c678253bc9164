/** Which way a text travels: `request` is a prompt to a model, `response` is its answer. */
export type Phase = 'request' | 'response';

/** Both phases, in the order in which a conversation meets them. */
export const PHASES: readonly Phase[] = ['request', 'response'];
