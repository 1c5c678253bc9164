import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CallOptions, call, exchange } from './support/client.ts';
import { type ServerProcess, startServer } from './support/server.ts';
import { slowPattern, slowText } from './support/slow-text.ts';

/** Canaries are made of this and a number, so that every place has its own. */
const FAMILY = 'kestrel';
const PLACES_AT_LEAST = 300;

/** Rejects one word and looks for names, so that every outcome has a call. */
const SLOW = Array.from(
  { length: 20 },
  (_, i) => `{ regex: '${slowPattern(i)}', score: 0.9 }`,
).join();
const PACK = `apiVersion: gatewarden/v1
kind: RulePack
metadata: { name: test, version: 1.0.0 }
rules:
  - id: test.verboten
    title: A word that is rejected
    class: domain
    entity: WORD
    detect: { views: [raw], any: [{ regex: 'verboten', score: 0.9 }] }
    action: reject
    tests: { match: ['verboten', 'verbotene'], noMatch: ['erlaubt', 'verbot'] }
  - id: test.slow
    title: Two letters before a sign, which take long to look for
    class: domain
    entity: SLOW
    detect: { views: [raw], any: [${SLOW}] }
    action: mask
    tests: { match: ['x and y~', 'so x or y~ so'], noMatch: ['x y', '~'] }
`;

/** Judges every text, as long as that takes. */
let server: ServerProcess;
/** Gives large texts up. */
let hasty: ServerProcess;
let folder = '';
const seen: string[] = [];
let canaries = 0;

/** A new canary; it begins like a name, so that the entity detector looks at it too. */
function canary(): string {
  canaries += 1;
  return `Kestrel${String(canaries).padStart(4, '0')}`;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gatewarden-e2e-'));
  const rules = join(folder, 'rules.yaml');
  writeFileSync(rules, PACK);
  [server, hasty] = await Promise.all([
    startServer({
      LOG_LEVEL: 'debug',
      GATEWARDEN_RULES: `builtin:default,${rules}`,
      GATEWARDEN_ENTITIES: 'standard',
      GATEWARDEN_ENTITIES_MAX_BYTES: '65536',
      GATEWARDEN_ENTITIES_DEADLINE_MS: '60000',
      GATEWARDEN_BODY_TIMEOUT_MS: '500',
      GATEWARDEN_WORKER_DEADLINE_MS: '60000',
    }),
    startServer({
      LOG_LEVEL: 'debug',
      GATEWARDEN_RULES: rules,
      GATEWARDEN_ENTITIES: 'off',
      GATEWARDEN_WORKER_DEADLINE_MS: '1500',
    }),
  ]);
});
afterAll(async () => {
  await Promise.all([server.kill(), hasty.kill()]);
  rmSync(folder, { recursive: true });
});

/** What of an answer must not hold text: all of it, unless it carries texts on purpose. */
function telling(text: string): string {
  if (!text.startsWith('{"action":{"body":{')) return text;
  return String(JSON.parse(text).action.reason);
}

async function send(
  body: string | Uint8Array,
  options: CallOptions = {},
  { httpPort }: ServerProcess = server,
): Promise<void> {
  const headers = { [`x-${canary()}`]: canary(), authorization: canary(), ...options.headers };
  const { text, headers: answered } = await call(httpPort, body, { ...options, headers });
  seen.push(telling(text), JSON.stringify(answered));
}

/** A message with a canary in every field it can have. */
function fullMessage(content: string): object {
  return {
    role: canary(),
    content: `${canary()} ${content} ${canary()}`,
    name: canary(),
    [canary()]: { [canary()]: [canary(), { deep: canary() }] },
    tool_calls: [{ id: canary(), function: { name: canary(), arguments: `{"a":"${canary()}"}` } }],
    __proto: canary(),
  };
}

/** A call with a canary in every place of it. */
function fullCall(kind: 'messages' | 'choices', content: string): string {
  const message = fullMessage(content);
  const item = kind === 'messages' ? message : { message, index: canary(), [canary()]: canary() };
  return JSON.stringify({ [canary()]: canary(), body: { [canary()]: canary(), [kind]: [item] } });
}

const CONTENTS = {
  passed: 'how are you',
  masked: 'mail ada@example.com, card 4111 1111 1111 1111',
  'masked by name': 'My name is Maria Lopez.',
  rejected: 'this is verboten',
  'for the worker': 'how are you '.repeat(3_000),
  'too long for the entity detector': 'My name is Maria Lopez. '.repeat(4_000),
  'not well formed': '\ud83d and \udc00',
};

type Place = readonly [name: string, make: () => string | Uint8Array, options?: () => CallOptions];

/** Rows written short. */
function places(...rows: readonly Place[]) {
  return rows.map(([name, make, options = () => ({})]) => ({ name, make, options }));
}

describe('300 canaries in every place of calls', () => {
  async function sendAll(content: string, to: ServerProcess): Promise<void> {
    await send(fullCall('messages', content), { path: `/request?${canary()}=${canary()}` }, to);
    await send(fullCall('choices', content), { path: '/response' }, to);
    const headers = { 'x-guard-stream': 'true', 'x-guard-tools': canary() };
    await send(fullCall('choices', content), { path: '/response/stream', headers }, to);
  }

  it.each(Object.entries(CONTENTS))('that are %s', (_, content) => sendAll(content, server));

  // Beyond the deadline on any machine.
  it('that are too slow', () => sendAll(slowText(2_500_000), hasty));

  it.each(
    places(
      ['no JSON', () => canary()],
      ['JSON that breaks off', () => fullCall('messages', 'x').slice(0, -5)],
      ['JSON with a wrong token', () => `{"body":{"${canary()}":${canary()}}}`],
      ['no UTF-8', () => Buffer.concat([Buffer.from(fullCall('messages', 'x')), Buffer.of(0xff)])],
      ['gzip', () => gzipSync(canary()), () => ({ headers: { 'content-encoding': canary() } })],
      ['another shape', () => JSON.stringify({ [canary()]: canary() })],
      ['a wrong body', () => JSON.stringify({ body: canary() })],
      ['a wrong list', () => JSON.stringify({ body: { messages: { [canary()]: canary() } } })],
      ['a wrong message', () => JSON.stringify({ body: { messages: [canary()] } })],
      ['a wrong role', () => JSON.stringify({ body: { messages: [{ role: [canary()] }] } })],
      [
        'a wrong content',
        () => JSON.stringify({ body: { messages: [{ content: { a: canary() } }] } }),
      ],
      ['too deep', () => `{"body":{"messages":[{"${canary()}":${'['.repeat(100)}"${canary()}"`],
      [
        'too many',
        () => `{"body":{"messages":[${'{},'.repeat(5_000)}{"${canary()}":"${canary()}"}]}}`,
      ],
      ['too large', () => canary() + 'x'.repeat(5_000_000)],
      [
        'an unknown policy',
        () => fullCall('messages', 'x'),
        () => ({ path: `/p/${canary()}/request` }),
      ],
      [
        'an unknown path',
        () => fullCall('messages', 'x'),
        () => ({ path: `/${canary()}?${canary()}` }),
      ],
      ['another method', () => canary(), () => ({ method: 'PUT', path: `/request?${canary()}` })],
      ['a wrong host', () => canary(), () => ({ headers: { host: `"${canary()}"` } })],
      [
        'a content type',
        () => fullCall('messages', 'x'),
        () => ({ headers: { 'content-type': canary() } }),
      ],
      [
        'a host in the docs',
        () => '',
        () => ({ method: 'GET', path: `/openapi.json?${canary()}`, headers: { host: canary() } }),
      ],
      [
        'a body that does not end',
        () => '',
        () => ({ headers: { 'content-length': '9999' }, send: (c) => c.write(canary()) }),
      ],
    ),
  )('that have $name', async ({ make, options }) => {
    await send(make(), options());
  });

  it.each([
    [
      'a name that is no name',
      () => `POST /${canary()} HTTP/1.1\r\n${canary()} x: ${canary()}\r\n\r\n`,
    ],
    ['a method that is none', () => `${canary()} / HTTP/1.1\r\nhost: ${canary()}\r\n\r\n`],
    [
      'headers that are too large',
      () => `GET / HTTP/1.1\r\n${canary()}: ${canary().repeat(9_000)}\r\n\r\n`,
    ],
    [
      'a wrong chunk',
      () =>
        `POST /request HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n${canary()}\r\n`,
    ],
    [
      'a wrong length',
      () => `POST /request HTTP/1.1\r\nhost: x\r\ncontent-length: ${canary()}\r\n\r\n`,
    ],
  ])('that are no HTTP: %s', async (_, make) => {
    seen.push(await exchange(server.httpPort, make()));
  });

  it('that go away in mid-body', async () => {
    const options = { headers: { 'content-length': '9999' } };
    const gone = call(server.httpPort, '', {
      ...options,
      send(outgoing) {
        outgoing.write(canary());
        setTimeout(() => outgoing.destroy(), 100);
      },
    });
    await expect(gone).rejects.toThrow();
    await server.wrote('GW_WIRE_ABORTED');
  });

  it('are nowhere in errors, reasons, answer headers, logs and metrics', async () => {
    for (const { adminPort } of [server, hasty]) {
      for (const path of ['/metrics', '/readyz', '/livez', `/${canary()}`]) {
        const { text } = await call(adminPort, '', { method: 'GET', path });
        seen.push(text);
      }
    }
    const output = server.output() + hasty.output();
    // Every outcome was met, so there was something to leak from.
    for (const code of [
      'GW_WIRE_JSON',
      'GW_LIMIT_BODY',
      'GW_LIMIT_TIME',
      'entities:size',
      'request:time',
    ]) {
      expect(output).toContain(code);
    }
    for (const action of ['pass', 'mask', 'reject', 'error']) {
      expect(output).toContain(`"action":"${action}"`);
    }
    expect(canaries).toBeGreaterThan(PLACES_AT_LEAST);
    process.stdout.write(`no leaks: ${canaries} canaries, ${seen.length} answers\n`);
    const leaks = (text: string) =>
      text.toLowerCase().match(new RegExp(`.{0,60}${FAMILY}.{0,9}`, 'g'));
    expect([output, ...seen].flatMap((text) => leaks(text) ?? [])).toEqual([]);
  });
});
