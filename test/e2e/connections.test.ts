import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, connections, prompts } from './support/client.ts';
import { type ServerProcess, SMALL, startServer } from './support/server.ts';

const COUNT = 200;
/** Around the 5 to 6 s after which Node closes by default, where reuse loses calls. */
const IDLE_MS = [5_000, 7_000] as const;

let server: ServerProcess;

beforeAll(async () => {
  server = await startServer(SMALL);
});
afterAll(() => server.kill());

describe('connections of a gateway that keeps them idle', () => {
  it('are used again, all of them', async () => {
    const [shortest, longest] = IDLE_MS;
    const body = prompts('hello');
    async function useTwice(_: unknown, index: number): Promise<string> {
      const agent = connections(1);
      try {
        const first = await call(server.httpPort, body, { agent });
        await sleep(shortest + ((longest - shortest) * index) / COUNT);
        const second = await call(server.httpPort, body, { agent });
        return second.reused && second.status === first.status ? 'kept' : 'replaced';
      } catch {
        return 'lost';
      } finally {
        agent.destroy();
      }
    }
    const ends = await Promise.all(Array.from({ length: COUNT }, useTwice));
    const count = (end: string) => ends.filter((seen) => seen === end).length;
    expect({ kept: count('kept'), replaced: count('replaced'), lost: count('lost') }).toEqual({
      kept: COUNT,
      replaced: 0,
      lost: 0,
    });
  });
});
