import type { Unmaskable } from '../../model/request.ts';
import type { Profile } from './clients/profiles.ts';
import type { DecodedCall } from './decode.ts';
import type { WebhookSettings } from './settings.ts';

/**
 * What to tell the engine about masks. A mask is dropped on stream windows, so each rule says what
 * to do instead. A request mask makes agentgateway rebuild all messages as plain text, so tool calls
 * and images would be lost: the operator chooses. `toolsHeader` (`x-guard-tools: 1`, set by CEL) is
 * the only sure sign; the signs in the call are incomplete.
 */
export function unmaskableFor(
  call: DecodedCall,
  profile: Profile,
  settings: Pick<WebhookSettings, 'onLossyMask'>,
  { stream, toolsHeader }: { readonly stream: boolean; readonly toolsHeader: boolean },
): Unmaskable | undefined {
  if (call.phase === 'response') {
    return stream && profile.streams !== 'masked' ? 'by-rule' : undefined;
  }
  const lossy = profile.rebuildsOnMask && (call.lossy || toolsHeader);
  return lossy && settings.onLossyMask !== 'mask' ? settings.onLossyMask : undefined;
}
