/**
 * The subpath `gatewarden/node`: a guardrail in one call, and what it is made of where that needs
 * Node.js, such as rule packs from disk.
 *
 * @module
 */

export type { NameTier } from './sdk/defaults.ts';
export { openGuardrail } from './sdk/open-guardrail.ts';
export type { OpenGuardrailOptions, RuleTestScope } from './sdk/options.ts';
export {
  isShipped,
  type LoadOptions,
  loadGazetteer,
  loadRulePacks,
  policyVersion,
  type ReadPacks,
  readRulePacks,
} from './store/index.ts';
