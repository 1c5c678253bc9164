import { widenToCodePoints } from '../code-points.ts';
import type { EncodedRun } from '../decoders/decoder.ts';
import { encodedRuns, hiddenRuns } from '../decoders/decoders.ts';
import type { TextView } from '../view.ts';
import { foldedView } from './folded.ts';

/** How often what was decoded is decoded again: base 64 of a percent-encoded text. */
const DEPTH = 3;
/** Letters and digits that hide from the search for runs, though they fold unit by unit. */
const WIDE_RUN = /[\uff10-\uff5a](?:.{0,3}[\uff10-\uff5a]){3}/;

/** A text with the place that each of its code units stems from. */
interface Mapped {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * The text with its encoded runs decoded: percent and other escapes, HTML entities, base 64 and hex that
 * hold text, tag characters and variation selectors that do, single characters with signs between
 * them, "(at)" and "at ... dot". What is found in a run of base 64 or the like stems from the whole
 * run. What was decoded is folded and decoded again, three deep. `folded` is the folded view of the text,
 * undefined where it folds to itself. Undefined when nothing of this occurs. Linear in the text's length.
 */
export function decodedView(text: string, folded: TextView | undefined): TextView | undefined {
  let mapped: Mapped | undefined;
  if (folded !== undefined && mayHide(text, folded)) {
    mapped = foldedIfEncoded(text, folded);
    if (mapped === undefined) return undefined;
  }
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const runs = encodedRuns(mapped?.text ?? text);
    if (runs.length === 0) break;
    mapped = foldMapped(rewrite(mapped ?? identity(text), runs));
  }
  return mapped === undefined ? undefined : viewOf(mapped, text);
}

/** The folded text where something in it is to be read, with what folding would lose. */
function foldedIfEncoded(text: string, folded: TextView): Mapped | undefined {
  const hidden = hiddenRuns(text);
  if (hidden.length > 0) return foldMapped(rewrite(identity(text), hidden));
  return encodedRuns(folded.text).length > 0 ? mapView(identity(text), folded) : undefined;
}

function viewOf({ text, starts, ends }: Mapped, original: string): TextView {
  return {
    name: 'decoded',
    text,
    toOriginal: (from, to) => {
      const start = starts[from] ?? original.length;
      const end = from < to ? (ends[to - 1] ?? original.length) : start;
      return widenToCodePoints(original, { start, end });
    },
  };
}

const mayHide = (text: string, folded: TextView): boolean =>
  folded.unfolded === undefined || text.includes('\\') || WIDE_RUN.test(text);

function identity(text: string): Mapped {
  const starts = Int32Array.from({ length: text.length }, (_, i) => i);
  return { text, starts, ends: starts.map((start) => start + 1) };
}

/** What was decoded may be disguised itself. */
function foldMapped(mapped: Mapped): Mapped {
  const folded = foldedView(mapped.text);
  return folded === undefined ? mapped : mapView(mapped, folded);
}

/** A view of a mapped text as a mapped text. */
function mapView({ starts, ends }: Mapped, { text, toOriginal }: TextView): Mapped {
  const [from, to] = [new Int32Array(text.length), new Int32Array(text.length)];
  for (let i = 0; i < text.length; i += 1) {
    const { start, end } = toOriginal(i, i + 1);
    from[i] = starts[start] ?? 0;
    to[i] = ends[end - 1] ?? 0;
  }
  return { text, starts: from, ends: to };
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
