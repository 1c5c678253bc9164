/**
 * Rule packs and the gazetteer on disk.
 *
 * @module
 */

export { isShipped } from './builtin.ts';
export { loadGazetteer } from './gazetteer.ts';
export {
  type LoadOptions,
  loadRulePacks,
  type ReadPacks,
  readRulePacks,
} from './load-rule-packs.ts';
export { policyVersion } from './policy-version.ts';
