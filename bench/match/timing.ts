/** Milliseconds of several rounds of the same work. */
export interface Timing {
  readonly median: number;
  readonly p99: number;
  readonly least: number;
}

/** How long to measure. */
export interface Rounds {
  readonly atLeast: number;
  readonly atMost: number;
  /** No further round begins after so many ms. */
  readonly budgetMs: number;
}

/** Milliseconds on the wall. */
export const wallClock = (): number => performance.now();

/**
 * Milliseconds that this process has run: for work that is longer than the slices of time in which
 * the machine does something else. Whole microseconds.
 */
export function processClock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Runs `work` round after round and takes the time of each; every round does the same. */
export function measure(
  work: () => void,
  { atLeast, atMost, budgetMs }: Rounds,
  clock = wallClock,
): Timing {
  const times: number[] = [];
  const until = performance.now() + budgetMs;
  while (times.length < atLeast || (times.length < atMost && performance.now() < until)) {
    const started = clock();
    work();
    times.push(clock() - started);
  }
  return timingOf(times);
}

/** The middle, the 99th percentile and the least of some times. */
export function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { median: at(0.5), p99: at(0.99), least: at(0) };
}

/** The mean of some numbers. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}
