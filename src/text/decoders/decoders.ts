import { separateSpans } from '../span.ts';
import { BYTE_DECODERS, HIDDEN_BYTE_DECODERS } from './base64-hex.ts';
import type { Decoder, EncodedRun } from './decoder.ts';
import { ESCAPE_DECODERS } from './escapes.ts';
import { SPELLED_OUT_DECODERS } from './spelled-out.ts';
import { SPOKEN_MAIL_DECODER } from './spoken-mail.ts';

const DECODERS = [
  ...HIDDEN_BYTE_DECODERS,
  ...ESCAPE_DECODERS,
  ...BYTE_DECODERS,
  ...SPELLED_OUT_DECODERS,
  SPOKEN_MAIL_DECODER,
];

/** Most runs that one decoder reads in one text; those behind them stay as they are. */
const MOST_RUNS = 100_000;

/** The encoded runs of a text in order and without overlap: of those that overlap the first. */
export const encodedRuns = (text: string): readonly EncodedRun[] => runsOf(text, DECODERS);

/** The encoded runs that folding would leave out. */
export const hiddenRuns = (text: string): readonly EncodedRun[] =>
  runsOf(text, HIDDEN_BYTE_DECODERS);

function runsOf(text: string, decoders: readonly Decoder[]): readonly EncodedRun[] {
  const runs: EncodedRun[] = [];
  for (const { prefilter, find } of decoders) {
    if (!prefilter.test(text)) continue;
    const most = runs.length + MOST_RUNS;
    for (const run of find(text)) {
      if (runs.length >= most) break;
      runs.push(run);
    }
  }
  return runs.length === 0 ? runs : separateSpans(runs);
}
