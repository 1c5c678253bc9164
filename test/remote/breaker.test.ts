import { describe, expect, it } from 'vitest';
import { createBreaker } from '../../src/remote/breaker.ts';
import { createGate } from '../../src/remote/gate.ts';

describe('createBreaker()', () => {
  const start = () => {
    const clock = { now: 0 };
    const breaker = createBreaker({ failures: 1, pauseMs: 10, now: () => clock.now });
    return { clock, breaker };
  };

  it('lets the next call try at once when the one that tried says nothing', () => {
    const { clock, breaker } = start();
    breaker.allow();
    breaker.settle('failure');
    clock.now = 10;
    expect(breaker.allow()).toBe(true);
    expect(breaker.state).toBe('half-open');
    expect(breaker.allow()).toBe(false);
    breaker.settle('unknown');
    expect(breaker.allow()).toBe(true);
  });

  it('closes with a success of a call from before it opened', () => {
    const { breaker } = start();
    breaker.allow();
    breaker.allow();
    breaker.settle('failure');
    expect(breaker.state).toBe('open');
    breaker.settle('success');
    expect(breaker.state).toBe('closed');
  });

  it('does not take a late failure for a new one', () => {
    const { clock, breaker } = start();
    breaker.settle('failure');
    clock.now = 9;
    breaker.settle('failure');
    clock.now = 10;
    expect(breaker.allow()).toBe(true);
  });
});

describe('createGate()', () => {
  const never = new AbortController().signal;

  it('lets those that wait in by turn', async () => {
    const gate = createGate(1, 2);
    const order: string[] = [];
    const pass = async (name: string): Promise<void> => {
      expect(await gate.enter(never)).toBe('go');
      order.push(name);
      gate.leave();
    };
    expect(await gate.enter(never)).toBe('go');
    const waiting = [pass('a'), pass('b')];
    expect(await gate.enter(never)).toBe('full');
    gate.leave();
    await Promise.all(waiting);
    expect(order).toEqual(['a', 'b']);
    expect(gate).toMatchObject({ running: 0, waiting: 0 });
  });

  it('forgets those that give up', async () => {
    const gate = createGate(1, 2);
    await gate.enter(never);
    const impatient = new AbortController();
    const waiting = gate.enter(impatient.signal);
    impatient.abort();
    expect(await waiting).toBe('aborted');
    expect(await gate.enter(impatient.signal)).toBe('aborted');
    gate.leave();
    expect(gate).toMatchObject({ running: 0, waiting: 0 });
  });
});
