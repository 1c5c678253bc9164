import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import type { GatewardenError } from '../../src/model/errors.ts';
import { createRequestTracker } from '../../src/server/connections/requests.ts';
import { startListener } from '../../src/server/listener.ts';
import { readKeyPair, watchKeyPair } from '../../src/server/tls.ts';
import { createTelemetry } from '../../src/telemetry/telemetry.ts';
import { open, post, until } from './harness.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'gatewarden-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write('openssl is not installed: the TLS tests are skipped\n');
    return false;
  }
}

/** Writes `<name>/tls.crt` and `<name>/tls.key` with that common name. */
function certificate(name: string): { cert: string; key: string } {
  const folder = mkdtempSync(join(FOLDER, `${name}-`));
  const pair = { cert: join(folder, 'tls.crt'), key: join(folder, 'tls.key') };
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const out = ['-subj', `/CN=${name}`, '-days', '2', '-keyout', pair.key, '-out', pair.cert];
  execFileSync('openssl', ['req', '-x509', ...key, ...out], { stdio: 'ignore' });
  return pair;
}

function commonName(port: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().subject.CN);
      socket.destroy();
    });
    socket.on('error', reject);
  });
}

async function start(env: Record<string, string>) {
  const lines: string[] = [];
  const telemetry = createTelemetry({
    level: 'info',
    destination: { write: (line) => void lines.push(line) },
    processMetrics: false,
  });
  const listener = await startListener({
    app: { fetch: ({ url }) => new Response(url.startsWith('https:') ? 'secret' : 'plain') },
    config: loadConfig({ HOST: '127.0.0.1', PORT: '0', TLS_PORT: '0', ...env }).server,
    tracker: createRequestTracker(),
    telemetry,
  });
  onTestFinished(async () => {
    listener.destroy();
    await listener.close();
  });
  return { listener, lines, telemetry };
}

describe('startListener()', () => {
  it('serves HTTP alone without a certificate', async () => {
    const { listener } = await start({});
    expect(listener.https).toBeUndefined();
    expect((await post(listener.http?.port ?? 0, '')).text).toBe('plain');
    expect([listener.connections, listener.dropped]).toEqual([1, 0]);
  });

  it('counts and logs malformed requests', async () => {
    const { listener, lines, telemetry } = await start({});
    const { socket } = await open(listener.http?.port ?? 0);
    socket.write('hello\r\n\r\n');
    await until(() => lines.length > 0);
    expect(lines[0]).toContain('"code":"GW_WIRE_HTTP","status":400');
    expect(await telemetry.metrics.render()).toContain('bad_requests_total{code="GW_WIRE_HTTP"} 1');
  });

  it('refuses a certificate that cannot be read', async () => {
    const missing = { TLS_CERT: join(FOLDER, 'no.crt'), TLS_KEY: join(FOLDER, 'no.key') };
    await expect(start(missing)).rejects.toMatchObject({ code: 'GW_CONFIG_TLS' });
  });
});

describe.runIf(hasOpenssl())('HTTPS', () => {
  it('serves HTTP and HTTPS, both over HTTP/1.1', async () => {
    const pair = certificate('one');
    const { listener } = await start({ TLS_CERT: pair.cert, TLS_KEY: pair.key });
    const port = listener.https?.port ?? 0;
    const text = await new Promise<string>((resolve, reject) => {
      request({ port, host: '127.0.0.1', rejectUnauthorized: false }, (r) =>
        r.on('data', (chunk: Buffer) => resolve(`${r.httpVersion} ${chunk}`)),
      )
        .on('error', reject)
        .end();
    });
    expect(text).toBe('1.1 secret');
    expect((await post(listener.http?.port ?? 0, '')).text).toBe('plain');
  });

  it('serves HTTPS alone', async () => {
    const pair = certificate('alone');
    const env = { GATEWARDEN_HTTP: 'off', TLS_CERT: pair.cert, TLS_KEY: pair.key };
    const { listener } = await start(env);
    expect(listener.http).toBeUndefined();
    expect(await commonName(listener.https?.port ?? 0)).toBe('alone');
  });

  it('leaves nothing listening when one address cannot be had', async () => {
    const first = await start({});
    const pair = certificate('taken');
    const env = { PORT: String(first.listener.http?.port), TLS_CERT: pair.cert, TLS_KEY: pair.key };
    await expect(start(env)).rejects.toMatchObject({ code: 'GW_CONFIG_LISTEN' });
  });

  it('cuts a partial header inside TLS and leaves an unused connection', async () => {
    const pair = certificate('reaper');
    const env = {
      TLS_CERT: pair.cert,
      TLS_KEY: pair.key,
      GATEWARDEN_HEADERS_DEADLINE_MS: '1500',
    };
    const { listener } = await start(env);
    const tls = () =>
      connect({ port: listener.https?.port ?? 0, host: '127.0.0.1', rejectUnauthorized: false });
    const [unused, partial] = [tls(), tls()];
    partial.write('GET / HT');
    await new Promise((resolve) => partial.once('close', resolve).on('error', () => {}));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const answer = new Promise((resolve) =>
      unused.once('data', (data: Buffer) => resolve(`${data}`)),
    );
    unused.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    expect(await answer).toContain('HTTP/1.1 200');
    unused.destroy();
  });

  it('takes a renewed certificate, as Kubernetes swaps it, without a restart', async () => {
    const [one, two] = [certificate('first'), certificate('second')];
    const mount = mkdtempSync(join(FOLDER, 'mount-'));
    const point = (pair: { cert: string }) => {
      symlinkSync(join(pair.cert, '..'), join(mount, '..new'));
      renameSync(join(mount, '..new'), join(mount, '..data'));
    };
    point(one);
    symlinkSync(join('..data', 'tls.crt'), join(mount, 'tls.crt'));
    symlinkSync(join('..data', 'tls.key'), join(mount, 'tls.key'));
    const env = { TLS_CERT: join(mount, 'tls.crt'), TLS_KEY: join(mount, 'tls.key') };
    const { listener, lines } = await start(env);
    const port = listener.https?.port ?? 0;
    expect(await commonName(port)).toBe('first');
    point(two);
    await until(() => lines.some((line) => line.includes('certificate reloaded')));
    expect(await commonName(port)).toBe('second');
    const broken = { cert: join(mkdtempSync(join(FOLDER, 'broken-')), 'tls.crt') };
    writeFileSync(broken.cert, 'no certificate');
    point(broken);
    await until(() => lines.some((line) => line.includes('certificate not reloaded')));
    expect(await commonName(port)).toBe('second');
  });
});

describe.runIf(hasOpenssl())('watchKeyPair()', () => {
  it('keeps the pair in use while the files do not fit, and reports that once', async () => {
    const files = certificate('kept');
    const next = certificate('next');
    const current = readKeyPair(files);
    const applied: string[] = [];
    const reports: GatewardenError[] = [];
    const stop = watchKeyPair({
      files,
      current,
      pollMs: 20,
      apply: (pair) => applied.push(pair.cert),
      report: (error) => reports.push(error),
    });
    onTestFinished(stop);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(applied).toEqual([]);
    writeFileSync(files.cert, readFileSync(next.cert));
    await until(() => reports.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(reports.map((report) => report.code)).toEqual(['GW_CONFIG_TLS']);
    expect(applied).toEqual([]);
    writeFileSync(files.key, readFileSync(next.key));
    await until(() => applied.length > 0);
    expect(applied).toEqual([readFileSync(next.cert, 'utf8')]);
  });
});
