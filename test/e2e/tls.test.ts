import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canMakeCertificates, makeCertificate } from './support/certificate.ts';
import { answers, call, prompts, tlsConnections } from './support/client.ts';
import { outcomeOf } from './support/outcome.ts';
import { type ServerProcess, startServer } from './support/server.ts';

if (!canMakeCertificates) process.stdout.write('TLS: skipped, openssl is not there\n');

const PACK = `apiVersion: gatewarden/v1
kind: RulePack
metadata: { name: test, version: 1.0.0 }
rules:
  - id: test.verboten
    title: A word that no answer may hold
    class: domain
    entity: WORD
    detect: { views: [raw], any: [{ regex: 'verboten', score: 0.9 }] }
    action: reject
    message: Not allowed here.
    tests: { match: ['verboten', 'verbotene'], noMatch: ['erlaubt', 'verbot'] }
`;

describe.skipIf(!canMakeCertificates)('the HTTPS listener', () => {
  let folder = '';
  let both: ServerProcess;
  let only: ServerProcess;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gatewarden-e2e-'));
    const { cert, key } = makeCertificate(folder, 'first');
    const rules = join(folder, 'rules.yaml');
    writeFileSync(rules, PACK);
    const tls = { TLS_CERT: cert, TLS_KEY: key, GATEWARDEN_TLS_COMPAT: 'kgateway-2.1' };
    const settings = { ...tls, GATEWARDEN_RULES: `builtin:pii,${rules}` };
    [both, only] = await Promise.all([
      startServer(settings),
      startServer({ ...settings, GATEWARDEN_HTTP: 'off' }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([both.kill(), only.kill()]);
    rmSync(folder, { recursive: true });
  });

  /** The name in the certificate that a new connection gets. */
  function nameShown(port: number): Promise<string | string[] | undefined> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false }, () => {
        resolve(socket.getPeerCertificate().subject.CN);
        socket.destroy();
      });
      socket.on('error', reject);
    });
  }

  it('stands beside HTTP, or alone', async () => {
    const agent = tlsConnections(1);
    const mail = prompts('my mail is a@example.com');
    for (const port of [both.httpsPort, only.httpsPort]) {
      expect((await call(port, mail, { agent })).text).toContain('[EMAIL_ADDRESS]');
    }
    expect((await call(both.httpPort, mail)).text).toContain('[EMAIL_ADDRESS]');
    expect(only.httpPort).toBeNaN();
    const ready = await call(only.adminPort, '', { method: 'GET', path: '/readyz' });
    expect(ready.status).toBe(200);
    agent.destroy();
  });

  it('speaks to the client of its own profile', async () => {
    const agent = tlsConnections(1);
    const body = answers('all is well', 'this is verboten');
    const path = '/response';
    const response = { phase: 'response', stream: false, failOpen: true, count: 2 } as const;
    const plain = await call(both.httpPort, body, { path });
    expect(outcomeOf({ client: 'agentgateway', ...response }, plain.bytes)).toEqual({
      kind: 'rejected',
      status: 403,
      body: 'Not allowed here.',
    });
    const secure = await call(both.httpsPort, body, { path, agent });
    const notice = { role: 'assistant', content: 'Not allowed here.' };
    expect(outcomeOf({ client: 'kgateway-2.1', ...response }, secure.bytes)).toEqual({
      kind: 'masked',
      messages: [notice, notice],
    });
    const unread = await call(both.httpsPort, '{', { agent });
    expect([unread.status, JSON.parse(unread.text).error.code]).toEqual([400, 'GW_WIRE_JSON']);
    agent.destroy();
  });

  it('answers plain HTTP on its port with nothing that could be read as a pass', async () => {
    const end = await call(both.httpsPort, prompts('hello')).then(
      ({ text }) => text,
      () => 'failed',
    );
    expect(end).not.toContain('action');
  });

  it('takes a renewed certificate, and keeps the one in use when the new one is bad', async () => {
    const agent = tlsConnections(1);
    const use = () => call(both.httpsPort, prompts('hello'), { agent });
    expect([await nameShown(both.httpsPort), (await use()).reused]).toEqual(['first', false]);

    const files = makeCertificate(folder, 'second');
    await both.wrote('"msg":"certificate reloaded"');
    expect(await nameShown(both.httpsPort)).toBe('second');
    // A connection that is open goes on.
    expect([(await use()).reused, (await use()).status]).toEqual([true, 200]);

    writeFileSync(files.cert, 'no certificate\n');
    await both.wrote('"msg":"certificate not reloaded"');
    expect(await nameShown(both.httpsPort)).toBe('second');
    makeCertificate(folder, 'third');
    const limit = performance.now() + 15_000;
    while ((await nameShown(both.httpsPort)) !== 'third' && performance.now() < limit) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await nameShown(both.httpsPort)).toBe('third');
    agent.destroy();
  });
});
