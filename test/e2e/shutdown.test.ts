import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deferred } from '../support/deferred.ts';
import { call, connections, metric, prompts, until } from './support/client.ts';
import {
  type Environment,
  runToEnd,
  type ServerProcess,
  SMALL,
  startServer,
} from './support/server.ts';

const CLIENTS = 20;
/** How long a server that was told to stop serves on: time for its clients to learn of it. */
const DELAY_MS = 10_000;
const SETTINGS = {
  GATEWARDEN_DRAIN_DELAY_MS: String(DELAY_MS),
  GATEWARDEN_DRAIN_TIMEOUT_MS: '60000',
};

async function withServer(settings: Environment, run: (server: ServerProcess) => Promise<void>) {
  const server = await startServer({ ...SMALL, ...settings });
  try {
    await run(server);
  } finally {
    await server.kill();
  }
}

/** What the connections of a gateway see, and what its operator tells it. */
interface Gateway {
  answered: number;
  /** Answers that asked for a new connection. */
  told: number;
  failed: number;
  /** New connections go elsewhere. */
  isWithdrawn: boolean;
}

/** One connection of a gateway: call after call, until it would have to open a new connection. */
async function client(port: number, gateway: Gateway): Promise<void> {
  let agent = connections(1);
  const body = prompts('hello '.repeat(50));
  for (;;) {
    try {
      const answer = await call(port, body, { agent });
      gateway.answered += 1;
      if (answer.headers.connection !== 'close') continue;
      gateway.told += 1;
      agent.destroy();
      if (gateway.isWithdrawn) return;
      agent = connections(1);
    } catch {
      gateway.failed += 1;
      return;
    }
  }
}

const isReady = async ({ adminPort }: ServerProcess): Promise<number> =>
  (await call(adminPort, '', { method: 'GET', path: '/readyz' })).status;

describe('SIGTERM under load', () => {
  it('loses no call, and ends with code 0 when the last is answered', () =>
    withServer(SETTINGS, async (server) => {
      const gateway = { answered: 0, told: 0, failed: 0, isWithdrawn: false };
      const port = server.httpPort;
      const load = Promise.all(Array.from({ length: CLIENTS }, () => client(port, gateway)));
      await until(() => gateway.answered > 2 * CLIENTS);
      const signalled = performance.now();
      server.signal('SIGTERM');
      await server.wrote('"state":"draining"');
      // One call begins while draining and its body ends after the listener is closed.
      const { promise: isClosed, resolve: close } = deferred();
      const slow = call(port, '', {
        send(outgoing) {
          const body = prompts('mail a@example.com');
          outgoing.setHeader('content-length', body.length);
          outgoing.write(body.slice(0, 10));
          void isClosed.then(() => outgoing.end(body.slice(10)));
        },
      });
      expect(await isReady(server)).toBe(503);
      await Promise.race([load, until(() => gateway.told >= CLIENTS)]);
      gateway.isWithdrawn = true;
      await load;
      await untilRefused(port);
      close();
      expect((await slow).text).toContain('[EMAIL_ADDRESS]');
      const { code, stderr } = await server.ended;
      const { answered, failed } = gateway;
      expect({ code, stderr, failed }).toEqual({ code: 0, stderr: '', failed: 0 });
      expect(performance.now() - signalled).toBeGreaterThan(DELAY_MS);
      process.stdout.write(`shutdown: ${answered} answered, ${failed} failed\n`);
    }));
});

/** Settles when the listener takes no new connection. */
async function untilRefused(port: number): Promise<void> {
  await until(() =>
    call(port, prompts('hello')).then(
      () => false,
      () => true,
    ),
  );
}

describe('a server that was told to stop', () => {
  /** A call whose body never comes, begun on the other side when this settles. */
  async function hang({ httpPort, adminPort }: ServerProcess): Promise<Promise<string>[]> {
    const hanging = call(httpPort, '', {
      send: (outgoing) => outgoing.setHeader('content-length', 10).flushHeaders(),
    }).then(
      () => 'answered',
      () => 'cut',
    );
    await until(async () => (await metric(adminPort, 'gatewarden_in_flight')) === 1);
    return [hanging];
  }

  it('cuts what is left at the limit', () =>
    withServer(
      { GATEWARDEN_DRAIN_DELAY_MS: '100', GATEWARDEN_DRAIN_TIMEOUT_MS: '1000' },
      async (server) => {
        const [hanging] = await hang(server);
        server.signal('SIGTERM');
        expect((await server.ended).code).toBe(0);
        expect(await hanging).toBe('cut');
      },
    ));

  it('stops at once at a second signal', () =>
    withServer(
      { GATEWARDEN_DRAIN_DELAY_MS: '60000', GATEWARDEN_DRAIN_TIMEOUT_MS: '120000' },
      async (server) => {
        const [hanging] = await hang(server);
        server.signal('SIGTERM');
        await server.wrote('"state":"draining"');
        const signalled = performance.now();
        server.signal('SIGTERM');
        expect((await server.ended).code).toBe(0);
        expect(await hanging).toBe('cut');
        // A part of the delay that it would have waited for otherwise.
        expect(performance.now() - signalled).toBeLessThan(30_000);
      },
    ));

  it('drains at SIGINT too', () =>
    withServer({ ...SETTINGS, GATEWARDEN_DRAIN_DELAY_MS: '3000' }, async (server) => {
      server.signal('SIGINT');
      await server.wrote('"state":"draining"');
      expect((await call(server.httpPort, prompts('hello'))).headers.connection).toBe('close');
      const { code, stdout } = await server.ended;
      expect(code).toBe(0);
      expect(stdout).toContain('"state":"closed"');
    }));
});

describe('SIGHUP, which once ended the server without a drain', () => {
  const ignored = (output: string) => output.match(/"msg":"signal ignored"/g)?.length ?? 0;

  it('is ignored with a log line, and the server still answers', () =>
    withServer(SETTINGS, async (server) => {
      server.signal('SIGHUP');
      await server.wrote('"msg":"signal ignored"');
      expect(server.output()).toContain('"problem":"rules and settings are not reloaded');
      expect((await call(server.httpPort, prompts('mail a@example.com'))).status).toBe(200);
      expect(ignored(server.output())).toBe(1);
    }));

  it('does not end a start', async () => {
    // A warning about a setting is the first line that a start writes.
    const settings = { ...SMALL, ...SETTINGS, GATEWARDEN_DEBUG_EVIDENCE: 'on' };
    const server = await startServer(settings, async ({ signal, wrote }) => {
      await wrote('"msg":"setting"');
      signal('SIGHUP');
    });
    try {
      expect(ignored(server.output())).toBe(1);
      expect((await call(server.httpPort, prompts('hello'))).status).toBe(200);
    } finally {
      await server.kill();
    }
  });

  it('does not end or hasten a drain', () =>
    withServer({ ...SETTINGS, GATEWARDEN_DRAIN_DELAY_MS: '1000' }, async (server) => {
      server.signal('SIGTERM');
      await server.wrote('"state":"draining"');
      server.signal('SIGHUP');
      await server.wrote('"msg":"signal ignored"');
      expect((await call(server.httpPort, prompts('hello'))).headers.connection).toBe('close');
      expect((await server.ended).code).toBe(0);
    }));
});

describe('SIGTERM during the start, which the first process of a container once did not notice', () => {
  it('ends it with code 0', async () => {
    const settings = { ...SMALL, ...SETTINGS, GATEWARDEN_DEBUG_EVIDENCE: 'on' };
    const codes: (number | null)[] = [];
    const server = startServer(settings, async ({ signal, wrote, ended }) => {
      await wrote('"msg":"setting"');
      signal('SIGTERM');
      codes.push((await ended).code);
    });
    await expect(server).rejects.toThrow('did not write');
    // Null where nothing but the system's default ended it.
    expect(codes).toEqual([0]);
  });
});

describe('a server that cannot start', () => {
  let folder = '';
  let port = 0;
  const occupied = createServer();
  const file = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gatewarden-e2e-'));
    writeFileSync(file('bad.yaml'), 'apiVersion: gatewarden/v1\nkind: RulePack\nrulez: []\n');
    writeFileSync(file('settings.yaml'), 'server:\n  limits:\n    maxBodyBytes: lots\n');
    await new Promise<void>((resolve) => occupied.listen(0, '127.0.0.1', resolve));
    const address = occupied.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterAll(() => {
    occupied.close();
    rmSync(folder, { recursive: true });
  });

  it.concurrent.each<readonly [name: string, settings: () => Environment, message: RegExp]>([
    [
      'a bad rule file',
      () => ({ GATEWARDEN_RULES: file('bad.yaml') }),
      /bad\.yaml:3:1: GW_PACK_SCHEMA /,
    ],
    ['no rule file', () => ({ GATEWARDEN_RULES: file('none.yaml') }), /GW_PACK_READ .*none\.yaml/],
    [
      'a bad setting',
      () => ({ PORT: 'eighty' }),
      /GW_CONFIG_INVALID Cannot use PORT "eighty": expected/,
    ],
    [
      'an unknown setting',
      () => ({ GATEWARDEN_RULEZ: 'x' }),
      /GW_CONFIG_INVALID .*GATEWARDEN_RULEZ.*GATEWARDEN_RULES/,
    ],
    [
      'a bad settings file',
      () => ({ GATEWARDEN_CONFIG: file('settings.yaml') }),
      /settings\.yaml:3:\d+: GW_CONFIG_INVALID .*maxBodyBytes/,
    ],
    [
      'a certificate that is not there',
      () => ({ TLS_CERT: file('a.crt'), TLS_KEY: file('a.key') }),
      /GW_CONFIG_TLS .*a\.crt/,
    ],
    [
      'a port in use',
      () => ({ PORT: String(port) }),
      /GW_CONFIG_LISTEN Cannot listen on "127\.0\.0\.1:\d+": EADDRINUSE \(.*PORT/,
    ],
    [
      'an admin port in use',
      () => ({ ADMIN_PORT: String(port) }),
      /GW_CONFIG_LISTEN Cannot listen on "127\.0\.0\.1:\d+": EADDRINUSE \(.*PORT/,
    ],
    [
      'a port in use, before rules that cannot be compiled are read',
      () => ({ PORT: String(port), GATEWARDEN_RULES: file('none.yaml') }),
      /^GW_CONFIG_LISTEN /,
    ],
  ])('says why and where: %s', async (_, settings, message) => {
    const { code, stdout, stderr } = await runToEnd(settings());
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).not.toContain('"ready"');
    expect(code).toBe(2);
  });
});
