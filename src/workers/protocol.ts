import { parentPort } from 'node:worker_threads';

/** What the pool sends to its worker: one job at a time. */
export interface WorkerRequest<Job> {
  readonly id: number;
  readonly job: Job;
}

/** What a worker sends: once that it can take jobs, then one answer per job. */
export type WorkerReply<Result> =
  | { readonly ready: true }
  | { readonly id: number; readonly result: Result };

/**
 * Makes this thread a worker of a pool: says that it is ready and answers jobs with `handle`. A
 * thrown error ends the thread; the pool answers `failed` for the job and starts a new one.
 */
export function serveJobs<Job, Result>(handle: (job: Job) => Result): void {
  const port = parentPort;
  if (port === null) return;
  const send = (reply: WorkerReply<Result>) => port.postMessage(reply);
  port.on('message', ({ id, job }: WorkerRequest<Job>) => send({ id, result: handle(job) }));
  send({ ready: true });
}
