import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDeadlines } from '../../../src/server/connections/deadlines.ts';

describe('createDeadlines()', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('expires each deadline once, at its own time, with one timer', () => {
    const deadlines = createDeadlines(100);
    const expired: string[] = [];
    deadlines.begin(() => expired.push('a'));
    vi.advanceTimersByTime(60);
    deadlines.begin(() => expired.push('b'));
    deadlines.begin(() => expired.push('c'));
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(39);
    expect(expired).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(expired).toEqual(['a']);
    vi.advanceTimersByTime(59);
    expect(expired).toEqual(['a']);
    vi.advanceTimersByTime(1);
    expect(expired).toEqual(['a', 'b', 'c']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('forgets deadlines that were met, and starts again', () => {
    const deadlines = createDeadlines(100);
    const expire = vi.fn();
    deadlines.begin(expire);
    deadlines.end(expire);
    vi.advanceTimersByTime(200);
    expect(expire).not.toHaveBeenCalled();
    deadlines.begin(expire);
    vi.advanceTimersByTime(100);
    expect(expire).toHaveBeenCalledTimes(1);
  });
});
