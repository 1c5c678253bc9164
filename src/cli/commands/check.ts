import { formatProblem } from '../../model/errors.ts';
import { readArgs } from '../args.ts';
import { CHECK_HELP } from '../help.ts';
import { EXIT, type Io, write } from '../io/io.ts';
import { costLines } from '../render/costs.ts';
import { type CheckReport, checkPacks } from './check-report.ts';
import { DEFAULT_RULES } from './open-guardrail.ts';

const OPTIONS = {
  drafts: { type: 'boolean' },
  costs: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `gatewarden check`: are these rule packs fit to go into force? */
export async function check(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArgs(args, OPTIONS);
  if (values.help) {
    await write(io.stdout, CHECK_HELP);
    return EXIT.ok;
  }
  const paths = positionals.length === 0 ? DEFAULT_RULES : positionals;
  const report = await checkPacks(paths, { strict: values.drafts !== true });
  await write(
    io.stdout,
    values.json ? `${JSON.stringify(report)}\n` : inLines(report, values.costs === true),
  );
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

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
