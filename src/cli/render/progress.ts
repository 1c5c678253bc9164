import { type Io, write } from '../io/io.ts';

/** Tells on stderr how far a long command is. */
export interface Progress {
  /** Counts what was done; shows it now and then. */
  add(count: number, bytes: number): Promise<void>;
  /** Shows what begins now. */
  stage(text: string): Promise<void>;
  /** Wipes what is shown. */
  end(): Promise<void>;
}

/** How progress is shown. */
export interface ProgressOptions {
  /** What is counted. */
  readonly unit: 'lines' | 'files';
  /** True to show it even where stderr is no terminal, as lines. */
  readonly wanted: boolean;
  /** True when the command writes its output bit by bit, which must not meet a line of progress. */
  readonly streams: boolean;
}

/** How often a line is rewritten on a terminal, and how often one is added elsewhere, in ms. */
const REWRITE_MS = 200;
const APPEND_MS = 2_000;
const WIPE = '\r\x1b[K';

/** Shows progress on a terminal that the output does not go to as well, or where it is wanted. */
export function createProgress(io: Io, { unit, wanted, streams }: ProgressOptions): Progress {
  const rewrites = io.isTty.stderr && !(streams && io.isTty.stdout);
  if (!rewrites && !wanted) return SILENT;
  const interval = rewrites ? REWRITE_MS : APPEND_MS;
  const start = io.now();
  let last = start;
  let dirty = false;
  let total = 0;
  let bytes = 0;
  async function show(text: string, wipe: string): Promise<void> {
    dirty = rewrites;
    await write(io.stderr, rewrites ? `${wipe}${text} ` : `${text}\n`);
  }
  return {
    async add(moreCount, moreBytes) {
      total += moreCount;
      bytes += moreBytes;
      const now = io.now();
      if (now - last < interval) return;
      last = now;
      const rate = bytes / 1e6 / ((now - start) / 1000);
      await show(`${total.toLocaleString('en')} ${unit}, ${rate.toFixed(1)} MB/s`, '\r');
    },
    stage: (text) => show(text, WIPE),
    async end() {
      if (dirty) await write(io.stderr, WIPE);
      dirty = false;
    },
  };
}

const SILENT: Progress = {
  add: async () => undefined,
  stage: async () => undefined,
  end: async () => undefined,
};
