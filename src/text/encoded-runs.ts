import { BYTES } from './byte-runs.ts';
import type { EncodedRun } from './encoded-run.ts';
import { ESCAPED } from './escaped-runs.ts';
import { SPOKEN_MAIL } from './mail-runs.ts';
import { separateSpans } from './span.ts';
import { SPELLED } from './spelled-runs.ts';

const KINDS = [...ESCAPED, ...BYTES, ...SPELLED, SPOKEN_MAIL];

/** Most runs of one kind that are read in one text; what is behind them stays as it is. */
const MOST_RUNS = 100_000;

/** The encoded runs of a text in order and without overlap: of those that overlap the first. */
export function encodedRuns(text: string): readonly EncodedRun[] {
  const runs: EncodedRun[] = [];
  for (const { sign, find } of KINDS) {
    if (!sign.test(text)) continue;
    const most = runs.length + MOST_RUNS;
    for (const run of find(text)) {
      if (runs.length >= most) break;
      runs.push(run);
    }
  }
  return runs.length === 0 ? runs : separateSpans(runs);
}
