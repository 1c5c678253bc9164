import { createHash } from 'node:crypto';
import type { RulePack } from '../model/rule.ts';

/**
 * A short text that changes when any pack of a policy changes: 12 hex digits of the SHA-256 over
 * the sorted lines `name@version=digest`. The order of the packs does not matter.
 *
 * @example
 * ```ts
 * const policy = compilePolicy(packs, { version: policyVersion(packs) });
 * ```
 */
export function policyVersion(packs: readonly RulePack[]): string {
  const lines = packs.map(({ name, version, digest = '' }) => `${name}@${version}=${digest}`);
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 12);
}
