/**
 * Takes the first step of some work, then the others between whatever else the thread has to do, which
 * keeps the process alive. Returns what ends it early.
 */
export function runInBackground(work: Generator<void>): () => void {
  let next: NodeJS.Immediate | undefined;
  const step = (): void => {
    if (work.next().done !== true) next = setImmediate(step);
  };
  step();
  return () => clearImmediate(next);
}
