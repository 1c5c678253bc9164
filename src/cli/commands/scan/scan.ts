import type { Guardrail } from '../../../engine/guardrail.ts';
import { type Action, compareActions } from '../../../model/action.ts';
import { openInput, readText } from '../../io/input.ts';
import { EXIT, type Io, write } from '../../io/io.ts';
import { isFolder } from '../../io/walk.ts';
import { createProgress, type Progress } from '../../render/progress.ts';
import { openGuardrail } from './open-guardrail.ts';
import { scanCorpus } from './scan-corpus.ts';
import { type ScanEnd, scanFiles } from './scan-files.ts';
import { createTextScan } from './scan-text.ts';
import type { ScanSettings } from './settings.ts';

/** Texts from this length on are announced, in UTF-16 code units. */
const LARGE_TEXT = 1_000_000;

/** Scans a text, a corpus, or several files and folders, and prints what was found. */
export async function runScan(settings: ScanSettings, io: Io): Promise<number> {
  const { paths, form } = settings;
  const [path = '-', ...more] = paths;
  const several = more.length > 0 || (await isFolder(path));
  const guardrail = await openGuardrail(settings.rules, settings.entities);
  if (paths.includes('-') && io.isTty.stdin) {
    await write(io.stderr, 'Reading from the terminal; end with Ctrl-D\n');
  }
  const progress = createProgress(io, {
    unit: form === 'jsonl' ? 'lines' : 'files',
    wanted: settings.progress,
    streams: several || form === 'jsonl',
  });
  const scan = several ? scanFiles : form === 'jsonl' ? scanOneCorpus : scanOneText;
  const { code, action } = await scan(guardrail, settings, progress, io);
  if (form === 'people' && guardrail.inactive.length > 0) {
    const rules = guardrail.inactive.join(', ');
    await write(io.stderr, `Not active with --entities off: ${rules}\n`);
  }
  return code === EXIT.ok ? codeOf(action, settings) : code;
}

async function scanOneCorpus(
  guardrail: Guardrail,
  { paths: [path = '-'], phase, shows }: ScanSettings,
  progress: Progress,
  io: Io,
): Promise<ScanEnd> {
  const input = openInput(path, io);
  const { bad, action } = await scanCorpus({ guardrail, phase, shows, input, progress }, io);
  await progress.end();
  return { code: bad > 0 ? EXIT.refused : EXIT.ok, action };
}

async function scanOneText(
  guardrail: Guardrail,
  settings: ScanSettings,
  progress: Progress,
  io: Io,
): Promise<ScanEnd> {
  const text = await readText(settings.paths[0] ?? '-', io);
  if (text.length >= LARGE_TEXT) {
    await progress.stage(`scanning ${(text.length / 1e6).toFixed(1)} million characters`);
  }
  const { output, action } = await createTextScan(guardrail, settings, io)(text);
  await progress.end();
  await write(io.stdout, output);
  return { code: EXIT.ok, action };
}

function codeOf(action: Action, { failOn }: ScanSettings): number {
  const fails = failOn !== undefined && compareActions(action, failOn) >= 0;
  return fails ? EXIT.refused : EXIT.ok;
}
