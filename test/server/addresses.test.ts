import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { GatewardenError } from '../../src/model/errors.ts';
import { listenProblem, probeAddresses } from '../../src/server/addresses.ts';

const LOCAL = { HOST: '127.0.0.1', ADMIN_HOST: '127.0.0.1', PORT: '0', ADMIN_PORT: '0' };

/** A port on which something listens until the test ends. */
async function takenPort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  // A server on a TCP port has an address of this form.
  return String((server.address() as AddressInfo).port);
}

/** A port that was free a moment ago. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}

const problemsOf = async (env: Record<string, string>) => {
  const error = await probeAddresses(loadConfig({ ...LOCAL, ...env })).catch((e: unknown) => e);
  return error instanceof GatewardenError ? error.problems : error;
};

describe('probeAddresses()', () => {
  it('leaves the addresses free and refuses connections', async () => {
    const [PORT, ADMIN_PORT] = [await freePort(), await freePort()];
    expect(await problemsOf({ PORT, ADMIN_PORT })).toBeUndefined();
    for (const port of [PORT, ADMIN_PORT]) {
      const [error] = await once(connect(Number(port), '127.0.0.1'), 'error');
      expect(error).toMatchObject({ code: 'ECONNREFUSED' });
    }
  });

  it('names every address that cannot be had', async () => {
    const [PORT, ADMIN_PORT] = [await takenPort(), await takenPort()];
    const problem = (port: string) => ({
      code: 'GW_CONFIG_LISTEN',
      message: `Cannot listen on "127.0.0.1:${port}": EADDRINUSE`,
      hint: expect.stringContaining('PORT'),
    });
    expect(await problemsOf({ PORT, ADMIN_PORT })).toEqual([problem(PORT), problem(ADMIN_PORT)]);
  });

  it('does not ask for the port of a listener that is off', async () => {
    const PORT = await takenPort();
    const tls = { TLS_CERT: 'no.crt', TLS_KEY: 'no.key', TLS_PORT: '0', GATEWARDEN_HTTP: 'off' };
    expect(await problemsOf({ PORT, ...tls })).toMatchObject([{ code: 'GW_CONFIG_TLS' }]);
  });
});

describe('listenProblem()', () => {
  it.each([
    ['EADDRINUSE', 'set PORT'],
    ['EACCES', 'above 1023'],
    ['EADDRNOTAVAIL', 'HOST'],
    ['ENOTFOUND', 'HOST'],
  ])('says what mends %s', (code, hint) => {
    const cause = Object.assign(new Error('listen'), { code });
    const problem = listenProblem({ host: '10.0.0.1', port: 80 }, cause);
    expect(problem.message).toBe(`Cannot listen on "10.0.0.1:80": ${code}`);
    expect(problem.hint).toContain(hint);
  });

  it('has no hint for what it does not know', () => {
    const problem = listenProblem(
      { host: 'x', port: 1 },
      Object.assign(new Error(), { code: 'EX' }),
    );
    expect(problem).toEqual({ code: 'GW_CONFIG_LISTEN', message: 'Cannot listen on "x:1": EX' });
  });
});
