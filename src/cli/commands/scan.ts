import { type Action, compareActions } from '../../model/action.ts';
import type { Evaluation } from '../../model/decision.ts';
import type { Finding } from '../../model/finding.ts';
import { PHASES } from '../../model/request.ts';
import type { CompiledPolicy } from '../../policy/compile.ts';
import { oneOf, readArgs, share, usageError } from '../args.ts';
import { SCAN_HELP } from '../help.ts';
import { openInput, readText } from '../io/input.ts';
import { EXIT, type Io, write } from '../io/io.ts';
import { renderExplanation } from '../render/explanation.ts';
import { toScanObject } from '../render/json.ts';
import { createPaint, wantsColor } from '../render/paint.ts';
import { renderScan } from '../render/scan.ts';
import { speakerOf } from './corpus-document.ts';
import { DEFAULT_RULES, ENTITY_TIERS, openGuardrail } from './open-guardrail.ts';
import { scanCorpus } from './scan-corpus.ts';

const COLORS = ['auto', 'always', 'never'] as const;
const FAIL_ON = ['mask', 'reject'] as const;
const OPTIONS = {
  rules: { type: 'string', multiple: true },
  phase: { type: 'string' },
  entities: { type: 'string' },
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  explain: { type: 'boolean' },
  sure: { type: 'boolean' },
  'min-score': { type: 'string' },
  color: { type: 'string' },
  'fail-on': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What a scan was asked to do. */
type Settings = ReturnType<typeof readSettings>;

function readSettings(args: readonly string[]) {
  const { values, positionals } = readArgs(args, OPTIONS);
  if (positionals.length > 1) throw usageError('Cannot scan more than one file at once');
  if (values.json && values.jsonl) throw usageError('Cannot use --json together with --jsonl');
  if (values.explain && (values.json || values.jsonl)) {
    throw usageError(
      'Cannot use --explain together with --json or --jsonl',
      '--json has the evidence',
    );
  }
  const minScore = share('min-score', values['min-score']) ?? 0;
  const sure = values.sure === true;
  return {
    help: values.help === true,
    path: positionals[0] ?? '-',
    rules: values.rules ?? DEFAULT_RULES,
    phase: oneOf('phase', values.phase, PHASES) ?? 'request',
    entities: oneOf('entities', values.entities, ENTITY_TIERS) ?? 'fast',
    form: values.jsonl ? 'jsonl' : values.json ? 'json' : 'people',
    explain: values.explain === true,
    color: oneOf('color', values.color, COLORS) ?? 'auto',
    failOn: oneOf('fail-on', values['fail-on'], FAIL_ON),
    shows: ({ score, lowConfidence }: Finding) => score >= minScore && !(sure && lowConfidence),
  };
}

/** `gatewarden scan`: what the rules find in a text or a corpus, and what is left of it. */
export async function scan(args: readonly string[], io: Io): Promise<number> {
  const settings = readSettings(args);
  if (settings.help) {
    await write(io.stdout, SCAN_HELP);
    return EXIT.ok;
  }
  const guardrail = await openGuardrail(settings.rules, settings.entities);
  if (settings.path === '-' && io.isTty.stdin) {
    await write(io.stderr, 'Reading from the terminal; end with Ctrl-D\n');
  }
  if (settings.form === 'jsonl') {
    const { phase, shows } = settings;
    const input = openInput(settings.path, io);
    const { bad, action } = await scanCorpus({ guardrail, phase, shows, input }, io);
    return bad > 0 ? EXIT.refused : exitCode(action, settings);
  }
  const text = await readText(settings.path, io);
  const segment = { text, role: speakerOf(settings.phase) };
  const evaluation = await guardrail.evaluate({ phase: settings.phase, segments: [segment] });
  const shown = withShown(evaluation, settings);
  await write(io.stdout, answer(text, shown, guardrail.policy, settings, io));
  if (settings.form === 'people' && guardrail.inactive.length > 0) {
    const rules = guardrail.inactive.join(', ');
    await write(io.stderr, `Not active with --entities off: ${rules}\n`);
  }
  return exitCode(evaluation.decision.action, settings);
}

function withShown({ decision, texts }: Evaluation, { shows }: Settings): Evaluation {
  return { decision: { ...decision, findings: decision.findings.filter(shows) }, texts };
}

function answer(
  text: string,
  evaluation: Evaluation,
  { ruleOf }: CompiledPolicy,
  { form, explain, color }: Settings,
  io: Io,
): string {
  if (form === 'json') return `${JSON.stringify(toScanObject(evaluation))}\n`;
  const paint = createPaint(wantsColor(color, io));
  return explain
    ? renderExplanation(text, evaluation.decision, ruleOf, paint)
    : renderScan(text, evaluation, paint);
}

function exitCode(action: Action, { failOn }: Settings): number {
  const fails = failOn !== undefined && compareActions(action, failOn) >= 0;
  return fails ? EXIT.refused : EXIT.ok;
}
