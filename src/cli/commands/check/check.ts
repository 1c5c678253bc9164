import { formatProblem } from '../../../model/errors.ts';
import { EXIT, type Io, write } from '../../io/io.ts';
import { costLines } from '../../render/costs.ts';
import { count } from '../../render/count.ts';
import { createProgress } from '../../render/progress.ts';
import { type CheckReport, checkPacks } from './check-report.ts';

/** What to check, and how to tell of it. */
export interface CheckSettings {
  readonly paths: readonly string[];
  /** True to accept rules with too few tests. */
  readonly drafts: boolean;
  readonly costs: boolean;
  readonly json: boolean;
  /** True to tell how far it is even where stderr is no terminal. */
  readonly progress: boolean;
}

/** Checks packs and prints what was found out; the exit code says whether they are accepted. */
export async function runCheck(settings: CheckSettings, io: Io): Promise<number> {
  const { paths, drafts, costs, json } = settings;
  const { stage, end } = createProgress(io, {
    unit: 'files',
    wanted: settings.progress,
    streams: false,
  });
  const report = await checkPacks(paths, { strict: !drafts, onStage: stage });
  await end();
  await write(io.stdout, json ? `${JSON.stringify(report)}\n` : inLines(report, costs));
  return report.problems.length === 0 ? EXIT.ok : EXIT.refused;
}

function inLines(report: CheckReport, withCosts: boolean): string {
  const { packs, rules, disabled, examples, problems, warnings, skipped, costs } = report;
  const outcome = problems.length === 0 ? 'ok' : count(problems.length, 'problem');
  const leftOut = disabled === 0 ? '' : ` (${disabled} disabled)`;
  const lines = [
    ...[...problems, ...warnings].map(formatProblem),
    ...(withCosts ? costLines(costs, report.compilation) : []),
    ...skipped.map(({ rule, reason }) => `Not tested: ${rule} ${reason}`),
    `${count(packs, 'pack')}, ${count(rules, 'rule')}${leftOut}, ${count(examples, 'example')}: ${outcome}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}
