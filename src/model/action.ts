/**
 * What is done about a text or a finding. `pass` lets it through (a finding with `pass` is still
 * recorded), `mask` rewrites the found spans, `reject` refuses the whole request or answer.
 */
export type Action = 'pass' | 'mask' | 'reject';

/** All actions, mildest first. */
export const ACTIONS: readonly Action[] = ['pass', 'mask', 'reject'];

const RANK: Readonly<Record<Action, number>> = { pass: 0, mask: 1, reject: 2 };

/** Negative when `a` is milder than `b`, zero when equal, positive when `a` is more severe. */
export function compareActions(a: Action, b: Action): number {
  return RANK[a] - RANK[b];
}

/** The more severe of two actions: reject > mask > pass. */
export function severer(a: Action, b: Action): Action {
  return RANK[a] >= RANK[b] ? a : b;
}
