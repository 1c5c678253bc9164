import type { Guardrail } from '../../../engine/guardrail.ts';
import type { NameTier } from '../../../sdk/defaults.ts';
import { openGuardrail as open } from '../../../sdk/open-guardrail.ts';
import { MAX_TEXT_BYTES } from '../../io/input.ts';

/**
 * Opens the guardrail that a scan asks. Packs need no tests, so that drafts can be tried, and names
 * are found in texts of any size, since nobody waits at a gateway.
 *
 * @throws GatewardenError when the packs are refused.
 */
export function openGuardrail(rules: readonly string[], names: NameTier): Promise<Guardrail> {
  return open({ rules, names, namesMaxBytes: MAX_TEXT_BYTES, ruleTests: 'off' });
}
