import { runRuleTests } from '../engine/run-rule-tests.ts';
import { GatewardenError } from '../model/errors.ts';
import type { CompiledPolicy } from '../policy/compile.ts';
import { isShipped } from '../store/index.ts';
import type { RuleTestScope } from './options.ts';

/**
 * Runs the tests of a policy's rules: of `all`, or of the `own` ones, as those of shipped rules ran
 * before they were shipped.
 *
 * @throws GatewardenError with one problem per example that does not hold.
 */
export function requireRuleTests(
  policy: CompiledPolicy,
  which: Exclude<RuleTestScope, 'off'>,
  entities: Parameters<typeof runRuleTests>[1],
): void {
  const { problems } = runRuleTests(
    policy,
    entities,
    ({ location }) => which === 'all' || !isShipped(location.file),
  );
  if (problems.length > 0) throw new GatewardenError(problems);
}
