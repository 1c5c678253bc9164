import { separateSpans } from '../span.ts';
import { BYTES, HIDDEN_BYTES } from './base64-hex.ts';
import type { EncodedRun, RunKind } from './decoder.ts';
import { ESCAPED } from './escapes.ts';
import { SPELLED } from './spelled-out.ts';
import { SPOKEN_MAIL } from './spoken-mail.ts';

const KINDS = [...HIDDEN_BYTES, ...ESCAPED, ...BYTES, ...SPELLED, SPOKEN_MAIL];

/** Most runs of one kind that are read in one text; what is behind them stays as it is. */
const MOST_RUNS = 100_000;

/** The encoded runs of a text in order and without overlap: of those that overlap the first. */
export const encodedRuns = (text: string): readonly EncodedRun[] => runsOf(text, KINDS);

/** Those runs that folding leaves out. */
export const hiddenRuns = (text: string): readonly EncodedRun[] => runsOf(text, HIDDEN_BYTES);

function runsOf(text: string, kinds: readonly RunKind[]): readonly EncodedRun[] {
  const runs: EncodedRun[] = [];
  for (const { sign, find } of kinds) {
    if (!sign.test(text)) continue;
    const most = runs.length + MOST_RUNS;
    for (const run of find(text)) {
      if (runs.length >= most) break;
      runs.push(run);
    }
  }
  return runs.length === 0 ? runs : separateSpans(runs);
}
