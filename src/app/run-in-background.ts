/**
 * Takes the next step of a warm-up, then the others between whatever else the thread has to do, which
 * keeps the process alive. Returns what ends it early.
 */
export function warmOn(warming: Generator<void>): () => void {
  let next: NodeJS.Immediate | undefined;
  const step = (): void => {
    if (warming.next().done !== true) next = setImmediate(step);
  };
  step();
  return () => clearImmediate(next);
}
