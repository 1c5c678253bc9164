import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { printTable, short } from './report.ts';
import { timingOf } from './timing.ts';

/** What it costs to get a set of patterns ready: medians over fresh processes. */
export interface Compilation {
  readonly patterns: number;
  readonly parseMs: number;
  readonly compileMs: number;
  /** The first look at twelve texts of 4,000 units. */
  readonly warmMs: number;
  /** Compiled and warm, without reading the patterns. */
  readonly ms: number;
  /** Heap and array buffers of the matcher after all texts up to 32,000 units. */
  readonly megabytes: number;
}

/** What `compile-one.ts` prints. */
interface Figures {
  readonly parse: number;
  readonly compile: number;
  readonly warm: number;
  readonly bytes: number;
}

const SCRIPT = fileURLToPath(new URL('compile-one.ts', import.meta.url));

/** Compiles a set in `rounds` fresh processes. */
export function measureCompilation(patterns: number, rounds: number): Compilation {
  const figures = Array.from({ length: rounds }, () => runOnce(patterns));
  const median = (of: (one: Figures) => number): number => timingOf(figures.map(of)).median;
  return {
    patterns,
    parseMs: median((one) => one.parse),
    compileMs: median((one) => one.compile),
    warmMs: median((one) => one.warm),
    ms: median((one) => one.compile + one.warm),
    megabytes: median((one) => one.bytes) / 1e6,
  };
}

function runOnce(patterns: number): Figures {
  const args = ['--expose-gc', '--import', 'tsx', SCRIPT, String(patterns)];
  const output = execFileSync(process.execPath, args, { encoding: 'utf8', timeout: 60_000 });
  // Our own script's output.
  return JSON.parse(output) as Figures;
}

/** One row per set. */
export function printCompilation(all: readonly Compilation[]): void {
  const rows = all.map((one) => [
    one.patterns,
    ...[one.parseMs, one.compileMs, one.warmMs, one.ms, one.megabytes].map(short),
  ]);
  const heads = ['patterns', 'parse ms', 'compile ms', 'first texts ms', 'compiled and warm ms'];
  printTable([...heads, 'MB'], rows);
}
