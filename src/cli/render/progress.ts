import { type Io, write } from '../io/io.ts';

/** A line on the terminal that tells how far a long scan is. */
export interface Progress {
  add(lines: number, bytes: number): Promise<void>;
  /** Wipes the line. */
  end(): Promise<void>;
}

const INTERVAL_MS = 200;
const SILENT: Progress = { add: async () => undefined, end: async () => undefined };

/** Reports on stderr, five times a second at most, and only when that is a terminal. */
export function createProgress(io: Io): Progress {
  if (!io.isTty.stderr) return SILENT;
  const start = io.now();
  let shown = start;
  let lines = 0;
  let bytes = 0;
  return {
    async add(moreLines, moreBytes) {
      lines += moreLines;
      bytes += moreBytes;
      const now = io.now();
      if (now - shown < INTERVAL_MS) return;
      shown = now;
      const rate = bytes / 1e6 / ((now - start) / 1000);
      await write(io.stderr, `\r${lines.toLocaleString('en')} lines, ${rate.toFixed(1)} MB/s `);
    },
    async end() {
      if (shown > start) await write(io.stderr, '\r\x1b[K');
    },
  };
}
