import { GatewardenError } from '../model/errors.ts';
import { type WorkerEvent, WorkerSlot, type WorkerSource } from './slot.ts';

/** How a pool works. */
export interface WorkerPoolOptions extends WorkerSource {
  /** Workers; 1 unless said otherwise. */
  readonly size?: number;
  /** Jobs that may wait while every worker is busy; a further one is `busy` at once. */
  readonly maxQueue: number;
  /** How long a job may wait and run together, in ms. */
  readonly deadlineMs: number;
  /** Told when workers come and go; what it throws is dropped. */
  readonly onEvent?: (event: WorkerEvent) => void;
}

/** The answer to a job, or why there is none. */
export type PoolOutcome<Result> =
  | { readonly status: 'done'; readonly result: Result }
  | { readonly status: 'unfinished'; readonly cause: 'time' | 'busy' | 'failed' };

/** What a pool is doing now, and how often a worker was replaced since its start. */
export interface PoolStats {
  readonly queued: number;
  readonly running: number;
  readonly restarts: number;
}

/** Worker threads that run one job each, in the order asked. */
export interface WorkerPool<Job, Result> {
  /** Resolves when every worker has started; rejects with `GW_ENGINE_WORKER` when one cannot. */
  readonly ready: Promise<void>;
  /** Never rejects, and answers within the deadline. */
  run(job: Job): Promise<PoolOutcome<Result>>;
  stats(): PoolStats;
  /** Ends all threads; jobs without an answer, and later ones, are `failed`. */
  close(): Promise<void>;
}

/**
 * Starts a pool. Every job is answered within the deadline, waiting included; one that passes it in
 * the queue is never run. A thread is ended only when a job has *run* that long, so even an endless
 * loop stops, and a job that was given little time by a long queue does not cost the next ones a
 * new thread. Idle workers do not hold the process; jobs do, until their deadline.
 */
export function createWorkerPool<Job, Result>(options: WorkerPoolOptions): WorkerPool<Job, Result> {
  const pool = new Pool<Job, Result>(options);
  return Object.freeze({
    ready: pool.ready,
    run: (job: Job) => pool.run(job),
    stats: () => pool.stats(),
    close: () => pool.close(),
  });
}

interface Task<Job, Result> {
  readonly job: Job;
  readonly settle: (outcome: PoolOutcome<Result>) => void;
}

interface Running<Job, Result> {
  readonly task: Task<Job, Result>;
  /** Ends the thread when it fires. */
  readonly limit: NodeJS.Timeout;
}

const FAILED = { status: 'unfinished', cause: 'failed' } as const;
const BUSY = { status: 'unfinished', cause: 'busy' } as const;
const TIME = { status: 'unfinished', cause: 'time' } as const;

class Pool<Job, Result> {
  readonly ready: Promise<void>;
  readonly #options: WorkerPoolOptions;
  readonly #slots: readonly WorkerSlot<Job, Result>[];
  readonly #queue: Task<Job, Result>[] = [];
  /** What each busy slot runs, until when. */
  readonly #running = new Map<WorkerSlot<Job, Result>, Running<Job, Result>>();
  #decideReady: (error?: GatewardenError) => void = () => undefined;
  #isClosed = false;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
    this.ready = new Promise((resolve, reject) => {
      this.#decideReady = (error) => (error === undefined ? resolve() : reject(error));
    });
    // A caller may leave it: then the `failed` answers tell.
    this.ready.catch(() => undefined);
    const onEvent = (event: WorkerEvent) => this.#onEvent(event);
    this.#slots = Array.from(
      { length: options.size ?? 1 },
      () => new WorkerSlot<Job, Result>(options, onEvent),
    );
  }

  run(job: Job): Promise<PoolOutcome<Result>> {
    const slots = this.#slots;
    if (this.#isClosed || slots.every((slot) => slot.state === 'broken'))
      return Promise.resolve(FAILED);
    const hasIdle = slots.some((slot) => slot.state === 'idle');
    if (!hasIdle && this.#queue.length >= this.#options.maxQueue) return Promise.resolve(BUSY);
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#expire(task), this.#options.deadlineMs);
      const settle = (outcome: PoolOutcome<Result>) => {
        clearTimeout(timer);
        resolve(outcome);
      };
      const task: Task<Job, Result> = { job, settle };
      this.#queue.push(task);
      this.#dispatch();
    });
  }

  stats(): PoolStats {
    const restarts = this.#slots.reduce((sum, slot) => sum + slot.restarts, 0);
    return { queued: this.#queue.length, running: this.#running.size, restarts };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#decideReady(startError('closed before it was ready'));
    for (const { task, limit } of this.#running.values()) {
      clearTimeout(limit);
      task.settle(FAILED);
    }
    this.#running.clear();
    for (const task of this.#queue.splice(0)) task.settle(FAILED);
    await Promise.all(this.#slots.map((slot) => slot.close()));
  }

  #dispatch(): void {
    for (const slot of this.#slots) {
      if (slot.state !== 'idle') continue;
      const task = this.#queue.shift();
      if (task === undefined) return;
      const limit = setTimeout(() => this.#stop(slot), this.#options.deadlineMs);
      this.#running.set(slot, { task, limit });
      slot.run(task.job, (outcome) => {
        clearTimeout(limit);
        this.#running.delete(slot);
        task.settle(outcome.status === 'done' ? outcome : FAILED);
        this.#dispatch();
      });
    }
  }

  /** The answer is due, whether the job waits or runs. */
  #expire(task: Task<Job, Result>): void {
    const place = this.#queue.indexOf(task);
    if (place !== -1) this.#queue.splice(place, 1);
    task.settle(TIME);
  }

  /** The job has run too long: its thread ends. */
  #stop(slot: WorkerSlot<Job, Result>): void {
    const running = this.#running.get(slot);
    this.#running.delete(slot);
    slot.stop();
    running?.task.settle(TIME);
  }

  #onEvent(event: WorkerEvent): void {
    const states = this.#slots.map((slot) => slot.state);
    if (event.type === 'start-failed') {
      this.#decideReady(startError('the thread ended before it was ready', event.error));
      // Nobody is there to run them, and the next start may fail as well.
      if (states.every((state) => state === 'broken'))
        for (const task of this.#queue.splice(0)) task.settle(FAILED);
    }
    if (event.type === 'ready') {
      if (states.every((state) => state !== 'starting')) this.#decideReady();
      this.#dispatch();
    }
    try {
      this.#options.onEvent?.(event);
    } catch {
      // A log or metric that fails must not stop the workers.
    }
  }
}

function startError(state: string, cause?: unknown): GatewardenError {
  const message = `Cannot start the worker: ${state}`;
  // It comes from before any job, so it holds no text of a request.
  const hint = cause instanceof Error ? { hint: cause.message } : {};
  return new GatewardenError([{ code: 'GW_ENGINE_WORKER', message, ...hint }], { cause });
}
