import { runRuleTests } from '../../../engine/run-rule-tests.ts';
import { GatewardenError, type Problem } from '../../../model/errors.ts';
import type { RulePack } from '../../../model/rule.ts';
import { type CompiledPolicy, compilePolicy } from '../../../policy/compile.ts';
import { costsOf, heavyPatterns, type RuleCost } from '../../../policy/costs.ts';
import { warningsOf } from '../../../policy/warnings.ts';
import { openFastNames } from '../../../sdk/open-names.ts';
import { readRulePacks } from '../../../store/index.ts';
import type { Compilation } from '../../render/costs.ts';

/** What `check` found out; printed as it is by `--json`. */
export interface CheckReport {
  readonly packs: number;
  /** Rules in force: without those that a pack disables or replaces. All rules read when the packs do not make a policy. */
  readonly rules: number;
  /** Rules that a pack leaves out with `disable`. */
  readonly disabled: number;
  /** How many examples of rules were run. */
  readonly examples: number;
  /** Empty when the packs are accepted. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Rules without examples; there are none in strict mode. */
  readonly skipped: readonly { readonly rule: string; readonly reason: string }[];
  /** What each pattern costs; empty when the packs do not make a policy. In JSON, `Infinity` is null. */
  readonly costs: readonly RuleCost[];
  /** Absent when the packs do not make a policy. */
  readonly compilation?: Compilation;
}

const NO_TESTS = 'has no tests: the server does not load it';

/** How packs are checked. */
export interface CheckOptions {
  /** True to refuse rules with too few examples. */
  readonly strict: boolean;
  /** Called with what begins now. */
  readonly onStage: (stage: string) => Promise<void>;
}

/** Loads packs, compiles them into one policy and runs the rules' examples. */
export async function checkPacks(
  paths: readonly string[],
  { strict, onStage }: CheckOptions,
): Promise<CheckReport> {
  await onStage('reading packs');
  const { packs, problems: unread } = await readRulePacks(paths, { strict });
  const report = reportBeforeTests(packs);
  const names = await openFastNames();
  try {
    await onStage(`compiling ${report.rules} rules`);
    const started = performance.now();
    const policy = compilePolicy(packs);
    const compiled = performance.now();
    await onStage(`running the examples of ${report.rules} rules`);
    const { run, problems } = runRuleTests(policy, names);
    const tested = performance.now();
    const costs = costsOf(policy.rules);
    return {
      ...report,
      rules: policy.rules.length,
      disabled: disabledIn(packs, policy).size,
      examples: run,
      problems: [...unread, ...problems],
      warnings: [...report.warnings, ...heavyPatterns(policy.rules, costs)],
      skipped: notTested(policy),
      costs,
      compilation: {
        compileMs: Math.round(compiled - started),
        examplesMs: Math.round(tested - compiled),
        ...policy.finder.stats,
      },
    };
  } catch (error) {
    if (!(error instanceof GatewardenError)) throw error;
    // What does not fit together may only lack the packs that could not be read.
    return { ...report, problems: unread.length > 0 ? unread : error.problems };
  }
}

/** Ids of rules that are not in the policy. A rule that another replaces is there under the same id. */
function disabledIn(packs: readonly RulePack[], policy: CompiledPolicy): ReadonlySet<string> {
  const ids = packs.flatMap(({ rules }) => rules.map(({ id }) => id));
  return new Set(ids.filter((id) => policy.ruleOf(id) === undefined));
}

/** What the packs tell before they are compiled. */
function reportBeforeTests(packs: readonly RulePack[]) {
  return {
    packs: packs.length,
    rules: packs.flatMap(({ rules }) => rules).length,
    disabled: 0,
    examples: 0,
    warnings: packs.flatMap(warningsOf),
    skipped: [],
    costs: [],
  };
}

/** Rules that have no examples. */
function notTested({ rules }: CompiledPolicy) {
  return rules
    .filter(({ tests }) => Object.values(tests).every((texts) => texts.length === 0))
    .map(({ id }) => ({ rule: id, reason: NO_TESTS }));
}
