import { afterAll, describe, expect, it } from 'vitest';
import { createWorkerRecognizer } from '../../src/workers/worker-recognizer.ts';
import { testEntityRecognizer } from '../conformance/entity-recognizer.ts';

const LIMITS = { maxBytes: 20_000, deadlineMs: 120_000, maxQueue: 8 };

testEntityRecognizer('createWorkerRecognizer()', async () => {
  const { recognizer, ready, close } = createWorkerRecognizer(LIMITS);
  await ready;
  return { recognizer, maxBytes: LIMITS.maxBytes, close };
});

describe('createWorkerRecognizer()', () => {
  const closed = createWorkerRecognizer(LIMITS);
  afterAll(() => closed.close());

  it('answers texts without a candidate, and too large ones, without its worker', async () => {
    await closed.close();
    const { recognizer } = closed;
    const done = { status: 'done', hits: [[], []] };
    expect(await recognizer.recognize(['what is the time', ''])).toEqual(done);
    const large = 'John Smith '.repeat(2_000);
    expect(await recognizer.recognize([large])).toEqual({ status: 'unfinished', cause: 'size' });
    expect(await recognizer.recognize(['Ask John Smith.'])).toEqual({
      status: 'unfinished',
      cause: 'failed',
    });
  });

  it('is unfinished by time when its deadline passes', async () => {
    const hasty = createWorkerRecognizer({ ...LIMITS, deadlineMs: 1 });
    const result = await hasty.recognizer.recognize(['Ask John Smith.']);
    expect(result).toEqual({ status: 'unfinished', cause: 'time' });
    await hasty.close();
  });

  it('cannot answer at once', () => {
    expect(closed.recognizer.recognizeSync).toBeUndefined();
  });
});
