import type { Guardrail } from '../../../engine/guardrail.ts';
import type { Action } from '../../../model/action.ts';
import { GatewardenError } from '../../../model/errors.ts';
import { decodeText, openIfText, openInput } from '../../io/input.ts';
import { type Io, write } from '../../io/io.ts';
import { writeProblems } from '../../io/problems.ts';
import { type Found, walkFiles } from '../../io/walk.ts';
import type { Progress } from '../../render/progress.ts';
import { createFileTally, type FileEnd } from './file-tally.ts';
import { scanCorpus } from './scan-corpus.ts';
import { createTextScan } from './scan-text.ts';
import type { ScanSettings } from './settings.ts';

/** How a scan ended, before `--fail-on` is asked, with the most severe action. */
export interface ScanEnd {
  readonly code: number;
  readonly action: Action;
}

/**
 * Scans several files and all text files in folders, one after the other. What cannot be read is a
 * problem on stderr and in the exit code, and the rest goes on; what is skipped is counted there.
 */
export async function scanFiles(
  guardrail: Guardrail,
  settings: ScanSettings,
  progress: Progress,
  io: Io,
): Promise<ScanEnd> {
  const scanFound = createFileScan(guardrail, settings, progress, io);
  const tally = createFileTally();
  for await (const found of walkFiles(settings.paths)) {
    try {
      tally.add(await scanFound(found));
    } catch (error) {
      if (!(error instanceof GatewardenError)) throw error;
      tally.add({ kind: 'failed' });
      await progress.end();
      await writeProblems(io, error.problems);
    }
  }
  await progress.end();
  const summary = settings.form === 'people' ? tally.summary() : '';
  await write(io.stderr, `${summary}${tally.skipped()}`);
  return { code: tally.code(), action: tally.action() };
}

function createFileScan(
  guardrail: Guardrail,
  settings: ScanSettings,
  progress: Progress,
  io: Io,
): (found: Found) => Promise<FileEnd> {
  const { form, phase, shows } = settings;
  const scanText = createTextScan(guardrail, settings, io);
  return async (found) => {
    if (found.kind === 'skipped') return found;
    if (found.kind === 'problem') throw new GatewardenError([found.problem]);
    const { path, named } = found;
    // What the user names is read whatever it holds.
    const input = named ? openInput(path, io) : await openIfText(path, io);
    if (input === undefined) return { kind: 'skipped', why: 'binary' };
    if (form === 'jsonl') {
      const corpus = { guardrail, phase, shows, input, progress, file: path };
      return { kind: 'scanned', ...(await scanCorpus(corpus, io)) };
    }
    const text = await decodeText(path, input);
    const { output, action } = await scanText(text, path);
    await write(io.stdout, output);
    await progress.add(1, text.length);
    return { kind: 'scanned', action, bad: 0 };
  };
}
