import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { WorkerReply, WorkerRequest } from './protocol.ts';
import { execArgvFor } from './worker-start.ts';

/** How a worker is started. */
export interface WorkerSource {
  readonly entry: URL;
  /** Cloned to each worker. */
  readonly workerData?: unknown;
  /** Limits of each worker's heap; a worker that exceeds them ends and is replaced. */
  readonly resourceLimits?: ResourceLimits;
}

/** What happens to a worker, for logs and metrics. Holds no job data. */
export type WorkerEvent =
  /** It can take jobs. */
  | { readonly type: 'ready' }
  /** It was stopped at a deadline (`time`), or ended by itself (`failed`). */
  | { readonly type: 'lost'; readonly cause: 'time' | 'failed' }
  /** It ended before it could take jobs. `error` comes from its start, before any job. */
  | { readonly type: 'start-failed'; readonly error: unknown };

/** How a job ended in a slot. */
export type SlotOutcome<Result> =
  | { readonly status: 'done'; readonly result: Result }
  | { readonly status: 'failed' };

/** Waits before a worker that ended by itself is replaced, in ms: the first, and the longest. */
const FIRST_BACKOFF = 100;
const LONGEST_BACKOFF = 5_000;

/**
 * `waiting`: its worker ended and the next one has not been started yet. `broken`: the same, and its
 * worker could not even start.
 */
export type SlotState = 'starting' | 'idle' | 'busy' | 'waiting' | 'broken' | 'closed';

/**
 * A place for one worker thread at a time, which replaces a worker that ends: at once after a stop
 * at a deadline, else after a wait that doubles until a job succeeds. The first thread holds the
 * process until its start is decided; later threads and the waits never do.
 */
export class WorkerSlot<Job, Result> {
  readonly #source: WorkerSource;
  readonly #onEvent: (event: WorkerEvent) => void;
  #state: SlotState = 'starting';
  #worker: Worker | undefined;
  #settle: ((outcome: SlotOutcome<Result>) => void) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #job = 0;
  #failures = 0;
  #restarts = 0;

  /** `onEvent` is told after the state changed, never during this call; it must not throw. */
  constructor(source: WorkerSource, onEvent: (event: WorkerEvent) => void) {
    this.#source = source;
    this.#onEvent = onEvent;
    this.#start();
    this.#worker?.ref();
  }

  get state(): SlotState {
    return this.#state;
  }

  /** How often a worker was replaced. */
  get restarts(): number {
    return this.#restarts;
  }

  /** Runs a job on an idle slot. `settle` is called once, unless the job is stopped before. */
  run(job: Job, settle: (outcome: SlotOutcome<Result>) => void): void {
    const request: WorkerRequest<Job> = { id: ++this.#job, job };
    this.#state = 'busy';
    this.#settle = settle;
    try {
      this.#worker?.postMessage(request);
    } catch {
      // The job cannot be cloned, so the worker never saw it.
      this.#finish({ status: 'failed' });
    }
  }

  /** Stops the running job by ending its thread, whatever it does, and starts a new one. */
  stop(): void {
    this.#settle = undefined;
    this.#state = 'starting';
    // One after the other: two threads at once would need the memory of both.
    void this.#drop().then(() => {
      if (this.#state !== 'closed') this.#restart();
    });
    this.#onEvent({ type: 'lost', cause: 'time' });
  }

  /** Ends the thread for good; a running job is not answered. Resolves when the thread is gone. */
  async close(): Promise<void> {
    this.#state = 'closed';
    this.#settle = undefined;
    clearTimeout(this.#timer);
    await this.#drop();
  }

  #start(): void {
    this.#state = 'starting';
    let worker: Worker;
    try {
      worker = createWorker(this.#source);
    } catch (error) {
      // As if it had failed later, so that callers see one order of events.
      setImmediate(() => this.#lose(undefined, error));
      return;
    }
    let error: unknown;
    worker.on('message', (reply: WorkerReply<Result>) => this.#receive(worker, reply));
    worker.on('messageerror', () => this.#lose(worker, error));
    worker.on('error', (thrown) => {
      error = thrown;
    });
    worker.on('exit', () => this.#lose(worker, error));
    worker.unref();
    this.#worker = worker;
  }

  #receive(worker: Worker, reply: WorkerReply<Result>): void {
    if (worker !== this.#worker) return;
    if ('ready' in reply) {
      worker.unref();
      this.#state = 'idle';
      this.#onEvent({ type: 'ready' });
    } else if (reply.id === this.#job && this.#state === 'busy') {
      this.#failures = 0;
      this.#finish({ status: 'done', result: reply.result });
    }
  }

  #finish(outcome: SlotOutcome<Result>): void {
    const settle = this.#settle;
    this.#settle = undefined;
    this.#state = 'idle';
    settle?.(outcome);
  }

  /** Handles an unexpected worker exit; the exit of a worker that was dropped before is ignored. */
  #lose(worker: Worker | undefined, error: unknown): void {
    if (worker !== this.#worker || this.#state === 'closed') return;
    const isStarted = this.#state !== 'starting';
    const settle = this.#settle;
    this.#settle = undefined;
    void this.#drop();
    this.#state = isStarted ? 'waiting' : 'broken';
    const wait = Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** this.#failures++);
    this.#timer = setTimeout(() => this.#restart(), wait).unref();
    settle?.({ status: 'failed' });
    this.#onEvent(isStarted ? { type: 'lost', cause: 'failed' } : { type: 'start-failed', error });
  }

  #restart(): void {
    this.#restarts++;
    this.#start();
  }

  async #drop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

function createWorker({ entry, workerData, resourceLimits }: WorkerSource): Worker {
  return new Worker(entry, {
    workerData,
    execArgv: execArgvFor(entry),
    ...(resourceLimits === undefined ? {} : { resourceLimits }),
  });
}
