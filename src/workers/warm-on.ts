/** Takes the next step of a warm-up, then the others between whatever else the thread has to do. */
export function warmOn(warming: Generator<void>): void {
  if (warming.next().done !== true) setImmediate(warmOn, warming);
}
