import type { Guardrail } from '../../../engine/guardrail.ts';
import { type Action, severer } from '../../../model/action.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Phase } from '../../../model/request.ts';
import { MAX_TEXT_BYTES } from '../../io/input.ts';
import { type Io, write } from '../../io/io.ts';
import { type Line, readLines } from '../../io/lines.ts';
import { writeProblems } from '../../io/problems.ts';
import { toCorpusObject } from '../../render/json.ts';
import type { Progress } from '../../render/progress.ts';
import { readDocument } from './corpus-document.ts';

/** A corpus and how it is scanned. */
export interface CorpusScan {
  readonly guardrail: Guardrail;
  readonly phase: Phase;
  /** Which findings are printed. */
  readonly shows: (finding: Finding) => boolean;
  readonly input: AsyncIterable<Uint8Array>;
  readonly progress: Progress;
  /** The name that each line of the output gives, for one corpus of several. */
  readonly file?: string;
}

/** What came of it. */
export interface CorpusResult {
  readonly lines: number;
  /** How many lines could not be read. */
  readonly bad: number;
  /** The most severe action of all lines. */
  readonly action: Action;
}

/** Output is written when so many UTF-16 code units wait, and whenever the input pauses. */
const FLUSH_LENGTH = 65_536;

/**
 * Evaluates one JSON object per line and writes one line for each, in order. Waits for whoever reads
 * the output, and holds one chunk of input and its answers at most.
 */
export async function scanCorpus(scan: CorpusScan, io: Io): Promise<CorpusResult> {
  let lines = 0;
  let bad = 0;
  let firstBad = 0;
  let action: Action = 'pass';
  for await (const batch of readLines(scan.input, MAX_TEXT_BYTES)) {
    let out = '';
    for (const line of batch.lines) {
      lines += 1;
      const answer = await answerLine(line, scan);
      action = severer(action, answer.action);
      if (answer.bad) bad += 1;
      if (answer.bad && bad === 1) firstBad = lines;
      out += `${JSON.stringify(answer.object)}\n`;
      if (out.length < FLUSH_LENGTH) continue;
      await write(io.stdout, out);
      out = '';
    }
    if (out !== '') await write(io.stdout, out);
    await scan.progress.add(batch.lines.length, batch.bytes);
  }
  if (bad > 0) {
    await scan.progress.end();
    const of = scan.file === undefined ? `${lines} lines` : `${lines} lines of "${scan.file}"`;
    const message = `Cannot read ${bad} of ${of}: the first is line ${firstBad}`;
    await writeProblems(io, [{ code: 'GW_CLI_INPUT', message }]);
  }
  return { lines, bad, action };
}

interface Answer {
  readonly object: object;
  readonly action: Action;
  readonly bad: boolean;
}

async function answerLine(line: Line, scan: CorpusScan): Promise<Answer> {
  const { guardrail, phase, shows, file } = scan;
  const named = file === undefined ? {} : { file };
  const document = readDocument(line, phase);
  if ('code' in document)
    return { object: { ...named, error: document }, action: 'pass', bad: true };
  const { segments, form } = document;
  const { decision, texts } = await guardrail.evaluate({ phase, segments });
  const shown = { ...decision, findings: decision.findings.filter(shows) };
  const object = { ...named, ...toCorpusObject({ decision: shown, texts }, form) };
  return { object, action: decision.action, bad: false };
}
