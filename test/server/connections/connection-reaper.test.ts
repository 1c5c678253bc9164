import { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type ConnectionReaper,
  createConnectionReaper,
} from '../../../src/server/connections/connection-reaper.ts';

const DEADLINE = 60_000;
const reapers: ConnectionReaper[] = [];

class FakeSocket extends EventEmitter {
  bytesRead = 0;
  writableLength = 0;
  readonly calls: string[] = [];
  destroy() {
    this.calls.push('destroy');
  }
  destroySoon() {
    this.calls.push('destroySoon');
  }
}

function setup() {
  const reaper = createConnectionReaper(DEADLINE);
  reapers.push(reaper);
  const fake = new FakeSocket();
  // The reaper uses these members of a socket only.
  const socket = fake as unknown as Socket;
  reaper.watch(socket);
  return { reaper, fake, socket };
}

afterEach(() => {
  for (const reaper of reapers.splice(0)) reaper.stop();
});

describe('createConnectionReaper()', () => {
  it('leaves a connection that never sent anything', () => {
    const { reaper, fake } = setup();
    for (const now of [0, DEADLINE, 9 * DEADLINE]) reaper.check(now);
    expect(fake.calls).toEqual([]);
  });

  it('cuts a connection that sent a part of its headers, at the deadline and not before', () => {
    const { reaper, fake } = setup();
    fake.bytesRead = 10;
    reaper.check(0);
    reaper.check(DEADLINE - 1);
    expect(fake.calls).toEqual([]);
    reaper.check(DEADLINE);
    expect(fake.calls).toEqual(['destroy']);
  });

  it('leaves a connection whose request is in progress, and what it sent until the answer', () => {
    const { reaper, fake, socket } = setup();
    fake.bytesRead = 10;
    reaper.check(0);
    reaper.begin(socket);
    expect(reaper.isBusy(socket)).toBe(true);
    reaper.check(2 * DEADLINE);
    reaper.end(socket);
    expect(reaper.isBusy(socket)).toBe(false);
    for (const now of [3, 4, 5]) reaper.check(now * DEADLINE);
    expect(fake.calls).toEqual([]);
  });

  it('cuts a client that takes nothing of its answer, and not one that takes some', () => {
    const { reaper, fake } = setup();
    fake.writableLength = 100;
    reaper.check(0);
    fake.writableLength = 90;
    reaper.check(DEADLINE);
    expect(fake.calls).toEqual([]);
    reaper.check(2 * DEADLINE);
    expect(fake.calls).toEqual(['destroy']);
  });

  it('closes connections between requests only, and forgets those that closed', () => {
    const { reaper, fake, socket } = setup();
    reaper.begin(socket);
    reaper.closeIdle();
    expect(fake.calls).toEqual([]);
    reaper.end(socket);
    reaper.closeIdle();
    expect(fake.calls).toEqual(['destroySoon']);
    fake.emit('close');
    expect(reaper.size).toBe(0);
  });
});
