import { type EncodedRun, KINDS } from './encoded-runs.ts';
import { separateSpans } from './span.ts';
import type { TextView } from './view.ts';

/** How often what was decoded is decoded again: base 64 of a percent-encoded text. */
const DEPTH = 2;
/** Most runs that are read in one text, and the longest run in UTF-16 code units. */
const MOST_RUNS = 1_000;
const LONGEST_RUN = 65_536;

/** A text with the place that each of its code units stems from. */
interface Mapped {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * The text with its encoded runs read: percent and hex escapes, HTML entities, base 64 and hex that
 * hold text, characters with signs between them, "(at)" and "[dot]". What is found in a run of base 64
 * or hex stems from the whole run. Undefined when nothing of this occurs. Linear in the text's length.
 */
export function decodedView(text: string): TextView | undefined {
  let mapped: Mapped | undefined;
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const runs = runsOf(mapped?.text ?? text);
    if (runs.length === 0) break;
    mapped = rewrite(mapped ?? identity(text), runs);
  }
  if (mapped === undefined) return undefined;
  const { text: decoded, starts, ends } = mapped;
  return {
    name: 'decoded',
    text: decoded,
    toOriginal: (start, end) => ({
      start: starts[start] ?? text.length,
      end: start < end ? (ends[end - 1] ?? text.length) : (starts[start] ?? text.length),
    }),
  };
}

/** The runs of a text in order and without overlap. */
function runsOf(text: string): readonly EncodedRun[] {
  const runs: EncodedRun[] = [];
  for (const { sign, form, read } of KINDS) {
    if (!sign.test(text)) continue;
    for (const match of text.matchAll(form)) {
      if (runs.length >= MOST_RUNS) break;
      const run = match[0].length > LONGEST_RUN ? undefined : read(match);
      if (run !== undefined) runs.push(run);
    }
  }
  return separateSpans(runs);
}

function identity(text: string): Mapped {
  const starts = Int32Array.from({ length: text.length }, (_, i) => i);
  return { text, starts, ends: starts.map((start) => start + 1) };
}

function rewrite({ text, starts, ends }: Mapped, runs: readonly EncodedRun[]): Mapped {
  const parts: string[] = [];
  const [from, to]: [number[], number[]] = [[], []];
  let at = 0;
  const keep = (end: number): void => {
    parts.push(text.slice(at, end));
    for (; at < end; at += 1) {
      from.push(starts[at] ?? 0);
      to.push(ends[at] ?? 0);
    }
  };
  for (const run of runs) {
    keep(run.start);
    parts.push(run.text);
    for (let i = 0; i < run.text.length; i += 1) {
      const [start, end] = run.spans?.[i] ?? [run.start, run.end];
      from.push(starts[start] ?? 0);
      to.push(ends[end - 1] ?? 0);
    }
    at = run.end;
  }
  keep(text.length);
  return { text: parts.join(''), starts: Int32Array.from(from), ends: Int32Array.from(to) };
}
