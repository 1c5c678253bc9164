import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createWorkerPool,
  type WorkerPool,
  type WorkerPoolOptions,
} from '../../src/workers/pool.ts';
import type { WorkerEvent } from '../../src/workers/slot.ts';

/** What the test tells the worker to do. */
type Order =
  | { readonly do: 'echo'; readonly value: unknown }
  | { readonly do: 'spin'; readonly ms: number }
  | { readonly do: 'data' | 'loop' | 'regex' | 'throw' | 'exit' | 'unclonable' | 'heap' };

const OBEDIENT = new URL('./fixtures/obedient-worker.mjs', import.meta.url);
const DYING = new URL('./fixtures/dying-worker.mjs', import.meta.url);
const FAILED = { status: 'unfinished', cause: 'failed' };
/** A net for what hangs. */
const NET_MS = 120_000;
const TIME = { status: 'unfinished', cause: 'time' };

const pools: WorkerPool<Order, unknown>[] = [];
function open(options: Partial<WorkerPoolOptions> = {}): WorkerPool<Order, unknown> {
  const pool = createWorkerPool<Order, unknown>({
    entry: OBEDIENT,
    maxQueue: 8,
    deadlineMs: NET_MS,
    ...options,
  });
  pools.push(pool);
  return pool;
}
const isReady = ({ type }: WorkerEvent): boolean => type === 'ready';
const echo = (value: unknown): Order => ({ do: 'echo', value });

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

describe('createWorkerPool()', () => {
  it('is ready once its worker has started, and answers with the result', async () => {
    const events: WorkerEvent[] = [];
    const pool = open({ onEvent: (event) => events.push(event) });
    await pool.ready;
    expect(events).toEqual([{ type: 'ready' }]);
    expect(await pool.run(echo({ a: [1] }))).toEqual({ status: 'done', result: { a: [1] } });
  });

  it('hands its data to the worker', async () => {
    const pool = open({ workerData: { maxBytes: 7 } });
    expect(await pool.run({ do: 'data' })).toEqual({ status: 'done', result: { maxBytes: 7 } });
  });

  it('takes jobs before it is ready and runs them in the order asked', async () => {
    const pool = open();
    const order: number[] = [];
    const jobs = [1, 2, 3, 4].map((n) => pool.run(echo(n)).then(() => order.push(n)));
    expect(pool.stats()).toEqual({ queued: 4, running: 0, restarts: 0 });
    await Promise.all(jobs);
    expect(order).toEqual([1, 2, 3, 4]);
    expect(pool.stats()).toEqual({ queued: 0, running: 0, restarts: 0 });
  });

  it('runs as many jobs at a time as it has workers', async () => {
    const pool = open({ size: 2 });
    await pool.ready;
    const first = pool.run(echo(1));
    const second = pool.run(echo(2));
    expect(pool.stats()).toMatchObject({ queued: 0, running: 2 });
    await Promise.all([first, second]);
  });

  it('is busy at once when the queue is full', async () => {
    const pool = open({ maxQueue: 1 });
    await pool.ready;
    const running = pool.run(echo(1));
    const queued = pool.run(echo(2));
    expect(pool.stats()).toMatchObject({ queued: 1, running: 1 });
    expect(await pool.run(echo(3))).toEqual({ status: 'unfinished', cause: 'busy' });
    expect(await running).toEqual({ status: 'done', result: 1 });
    expect(await queued).toEqual({ status: 'done', result: 2 });
  });

  it.each(['loop', 'regex'] as const)(
    'stops a runaway %s and serves the next job',
    async (what) => {
      const events: WorkerEvent[] = [];
      const pool = open({ deadlineMs: 2_000, onEvent: (event) => events.push(event) });
      await pool.ready;
      expect(await pool.run({ do: what })).toEqual(TIME);
      // A thread that starts slowly must not take the time of the next job.
      await vi.waitFor(() => expect(events.filter(isReady)).toHaveLength(2), NET_MS);
      expect(pool.stats().restarts).toBe(1);
      expect(events).toContainEqual({ type: 'lost', cause: 'time' });
      expect(await pool.run(echo(2))).toEqual({ status: 'done', result: 2 });
    },
  );

  it('ends the thread of a job that it stops', async () => {
    const rounds = new Int32Array(new SharedArrayBuffer(4));
    const pool = open({ deadlineMs: 2_000, workerData: rounds });
    await pool.ready;
    expect(await pool.run({ do: 'loop' })).toEqual(TIME);
    expect(rounds[0]).not.toBe(0);
    await vi.waitFor(async () => {
      const before = rounds[0];
      await sleep(300);
      expect(rounds[0]).toBe(before);
    }, NET_MS);
  });

  it('waits longer before each start that follows a failed one', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const failed: WorkerEvent[] = [];
    open({ entry: DYING, onEvent: (event) => failed.push(event) });
    await vi.waitFor(() => expect(failed.length).toBeGreaterThanOrEqual(3), NET_MS);
    const waits = timers.mock.calls.map(([, wait]) => wait).filter((wait) => wait !== 50);
    timers.mockRestore();
    expect(waits.slice(0, 3)).toEqual([100, 200, 400]);
  });

  it('never runs a job whose deadline passed in the queue', async () => {
    const pool = open({ deadlineMs: 500 });
    await pool.ready;
    const outcomes = await Promise.all([pool.run({ do: 'loop' }), pool.run({ do: 'exit' })]);
    expect(outcomes).toEqual([TIME, TIME]);
    await vi.waitFor(() => expect(pool.stats().restarts).toBe(1), NET_MS);
    expect(pool.stats()).toEqual({ queued: 0, running: 0, restarts: 1 });
  });

  it('keeps the thread of a job that the queue left little time', async () => {
    const pool = open({ deadlineMs: 6_000 });
    await pool.ready;
    const spin: Order = { do: 'spin', ms: 3_600 };
    const outcomes = await Promise.all([pool.run(spin), pool.run(spin)]);
    expect(outcomes).toEqual([{ status: 'done', result: 'spun' }, TIME]);
    expect(await pool.run(echo(3))).toEqual({ status: 'done', result: 3 });
    expect(pool.stats().restarts).toBe(0);
  });

  it.each(['throw', 'exit', 'unclonable'] as const)(
    'answers failed when the worker ends by %s, and starts another',
    async (what) => {
      const events: WorkerEvent[] = [];
      const pool = open({ onEvent: (event) => events.push(event) });
      await pool.ready;
      const [failed, next] = await Promise.all([pool.run({ do: what }), pool.run(echo(2))]);
      expect(failed).toEqual(FAILED);
      expect(next).toEqual({ status: 'done', result: 2 });
      expect(pool.stats().restarts).toBe(1);
      expect(events).toEqual([
        { type: 'ready' },
        { type: 'lost', cause: 'failed' },
        { type: 'ready' },
      ]);
    },
  );

  it('ends a worker that exceeds its heap, and only that', async () => {
    const pool = open({ resourceLimits: { maxOldGenerationSizeMb: 64 } });
    expect(await pool.run({ do: 'heap' })).toEqual(FAILED);
    expect(await pool.run(echo(2))).toEqual({ status: 'done', result: 2 });
  });

  it('answers failed for a job that cannot be sent, and keeps the worker', async () => {
    const pool = open();
    await pool.ready;
    expect(await pool.run(echo(() => undefined))).toEqual(FAILED);
    expect(await pool.run(echo(2))).toEqual({ status: 'done', result: 2 });
    expect(pool.stats().restarts).toBe(0);
  });

  it.each([
    ['throws', { entry: DYING }],
    ['does not exist', { entry: new URL('./fixtures/missing.ts', import.meta.url) }],
    ['cannot be created', { workerData: () => undefined }],
  ])('says so when the entry %s', async (_, options) => {
    const events: WorkerEvent[] = [];
    const pool = open({ ...options, onEvent: (event) => events.push(event) });
    const early = pool.run(echo(1));
    await expect(pool.ready).rejects.toMatchObject({ code: 'GW_ENGINE_WORKER' });
    expect(await early).toEqual(FAILED);
    expect(await pool.run(echo(2))).toEqual(FAILED);
    expect(events[0]).toMatchObject({ type: 'start-failed' });
  });

  it('answers everything with failed when it is closed', async () => {
    const pool = open();
    await pool.ready;
    const jobs = [pool.run({ do: 'loop' }), pool.run(echo(2))];
    await pool.close();
    expect(await Promise.all(jobs)).toEqual([FAILED, FAILED]);
    expect(await pool.run(echo(3))).toEqual(FAILED);
    expect(pool.stats()).toEqual({ queued: 0, running: 0, restarts: 0 });
  });

  it('is never ready when it is closed before', async () => {
    const pool = open();
    await pool.close();
    await expect(pool.ready).rejects.toMatchObject({ code: 'GW_ENGINE_WORKER' });
  });

  it('works on when its listener throws', async () => {
    const pool = open({
      onEvent: () => {
        throw new Error('log');
      },
    });
    expect(await pool.run(echo(1))).toEqual({ status: 'done', result: 1 });
  });
});
