import { createCompromiseRecognizer } from '../detect/ner/recognizer.ts';
import { proveRules } from '../engine/prove.ts';
import { GatewardenError, type Problem } from '../model/errors.ts';
import { compilePolicy } from '../policy/compile.ts';
import { warningsOf } from '../policy/warnings.ts';
import { readRulePacks } from '../store/index.ts';

/** What `check` found out; printed as it is by `--json`. */
export interface CheckReport {
  readonly packs: number;
  readonly rules: number;
  /** How many examples of rules were run. */
  readonly examples: number;
  /** Empty when the packs are accepted. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Rules whose examples were not run. */
  readonly skipped: readonly { readonly rule: string; readonly reason: string }[];
}

const NEEDS_ENTITIES = 'needs named entities: run with --entities';

/** Loads packs in strict mode, compiles them into one policy and runs the rules' examples. */
export async function checkPacks(
  paths: readonly string[],
  withEntities: boolean,
): Promise<CheckReport> {
  const { packs, problems: unread } = await readRulePacks(paths);
  const report = {
    packs: packs.length,
    rules: packs.reduce((sum, { rules }) => sum + rules.length, 0),
    examples: 0,
    warnings: packs.flatMap(warningsOf),
    skipped: [],
  };
  const entities = withEntities ? await createCompromiseRecognizer() : undefined;
  try {
    const { run, problems, skipped } = proveRules(compilePolicy(packs), entities);
    return {
      ...report,
      examples: run,
      problems: [...unread, ...problems],
      skipped: skipped.map((rule) => ({ rule, reason: NEEDS_ENTITIES })),
    };
  } catch (error) {
    if (!(error instanceof GatewardenError)) throw error;
    // What does not fit together may only lack the packs that could not be read.
    return { ...report, problems: unread.length > 0 ? unread : error.problems };
  }
}
