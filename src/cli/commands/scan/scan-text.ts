import type { Guardrail } from '../../../engine/guardrail.ts';
import type { Action } from '../../../model/action.ts';
import type { Evaluation } from '../../../model/decision.ts';
import type { Io } from '../../io/io.ts';
import { renderExplanation } from '../../render/explanation.ts';
import { toScanObject } from '../../render/json.ts';
import { createPaint, type Paint, wantsColor } from '../../render/paint.ts';
import { renderScan } from '../../render/scan.ts';
import { visible } from '../../render/table.ts';
import { speakerOf } from './corpus-document.ts';
import type { ScanSettings } from './settings.ts';

/** A text that was scanned. */
export interface ScannedText {
  readonly output: string;
  readonly action: Action;
}

/** Scans texts as the settings ask; `file` is the name that the output gives to one of several. */
export function createTextScan(guardrail: Guardrail, settings: ScanSettings, io: Io) {
  const { phase, shows } = settings;
  const paint = createPaint(wantsColor(settings.color, io));
  return async (text: string, file?: string): Promise<ScannedText> => {
    const segment = { text, role: speakerOf(phase) };
    const { decision, texts } = await guardrail.evaluate({ phase, segments: [segment] });
    const shown = { decision: { ...decision, findings: decision.findings.filter(shows) }, texts };
    const output =
      settings.form === 'json'
        ? `${JSON.stringify({ ...(file !== undefined && { file }), ...toScanObject(shown) })}\n`
        : headed(file, forPeople(text, shown, paint), paint);
    return { output, action: decision.action };
  };

  function forPeople(text: string, evaluation: Evaluation, painter: Paint): string {
    return settings.explain
      ? renderExplanation(text, evaluation.decision, guardrail.policy.ruleOf, painter)
      : renderScan(text, evaluation, painter);
  }
}

/** The output below the name of its file, as `head` and `tail` show several. */
function headed(file: string | undefined, output: string, { paint }: Paint): string {
  if (file === undefined) return output;
  const name = file === '-' ? 'standard input' : visible(file);
  return `${paint('strong', `==> ${name} <==`)}\n${output}\n`;
}
