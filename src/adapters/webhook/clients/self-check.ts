import type { Phase } from '../../../model/request.ts';
import type { ReadMessage } from './agentgateway.ts';
import { pythonStatus } from './kgateway-python.ts';
import type { Profile } from './profiles.ts';

/** What an answer is meant to do at the gateway. */
export type Intent =
  | { readonly kind: 'mask'; readonly messages: readonly ReadMessage[] }
  | { readonly kind: 'reject'; readonly status: number };

/**
 * Whether the client reads `answer` exactly as it is meant. The last look before bytes leave: every
 * malformed mask or reject would silently be a pass. A pass needs no check, nothing is weaker.
 */
export function readsAsMeant(
  profile: Profile,
  phase: Phase,
  answer: string,
  intent: Intent,
): boolean {
  const read = profile.read(answer, phase);
  if (intent.kind === 'reject') {
    const { status } = intent;
    const sendable = status >= 400 && status <= 599 && pythonStatus(status) === status;
    return sendable && read.kind === 'reject' && read.status === status && read.body !== '';
  }
  if (read.kind !== 'mask') return false;
  if (read.list !== (phase === 'request' ? 'messages' : 'choices')) return false;
  if (read.messages.length !== intent.messages.length) return false;
  return read.messages.every(({ role, content }, index) => {
    const meant = intent.messages[index];
    return role === meant?.role.toWellFormed() && content === meant.content.toWellFormed();
  });
}
