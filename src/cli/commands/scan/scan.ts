import { type Action, compareActions } from '../../../model/action.ts';
import type { Evaluation } from '../../../model/decision.ts';
import type { CompiledPolicy } from '../../../policy/compile.ts';
import { openInput, readText } from '../../io/input.ts';
import { EXIT, type Io, write } from '../../io/io.ts';
import { renderExplanation } from '../../render/explanation.ts';
import { toScanObject } from '../../render/json.ts';
import { createPaint, wantsColor } from '../../render/paint.ts';
import { renderScan } from '../../render/scan.ts';
import { speakerOf } from './corpus-document.ts';
import { openGuardrail } from './open-guardrail.ts';
import { scanCorpus } from './scan-corpus.ts';
import type { ScanSettings } from './settings.ts';

/** Scans a text or a corpus and prints what was found. */
export async function runScan(settings: ScanSettings, io: Io): Promise<number> {
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

function withShown({ decision, texts }: Evaluation, { shows }: ScanSettings): Evaluation {
  return { decision: { ...decision, findings: decision.findings.filter(shows) }, texts };
}

function answer(
  text: string,
  evaluation: Evaluation,
  { ruleOf }: CompiledPolicy,
  { form, explain, color }: ScanSettings,
  io: Io,
): string {
  if (form === 'json') return `${JSON.stringify(toScanObject(evaluation))}\n`;
  const paint = createPaint(wantsColor(color, io));
  return explain
    ? renderExplanation(text, evaluation.decision, ruleOf, paint)
    : renderScan(text, evaluation, paint);
}

function exitCode(action: Action, { failOn }: ScanSettings): number {
  const fails = failOn !== undefined && compareActions(action, failOn) >= 0;
  return fails ? EXIT.refused : EXIT.ok;
}
