import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bytes,
  type Case,
  join,
  MARK,
  message,
  NO_CALL,
  NOT_JSON,
  NOT_UTF8,
  table,
} from './support/bad-bodies.ts';
import {
  type Answer,
  alongside,
  answers,
  type CallOptions,
  call,
  exchange,
  metric,
  prompts,
} from './support/client.ts';
import { outcomeOf } from './support/outcome.ts';
import { type ServerProcess, SMALL, startServer } from './support/server.ts';

const BODY_TIMEOUT_MS = 600;
const MEGABYTE = 1_000_000;

/** Waits for bodies as long as a busy machine needs. */
let server: ServerProcess;
/** Gives slow bodies up. */
let hasty: ServerProcess;
/**
 * Seconds of a core that a prompt of 1 MB costs which is in order. No bad call may cost more, so none
 * can keep the calls beside it waiting for longer than a good one; processor time says so on a busy
 * machine too.
 */
let fairCost = 0;

beforeAll(async () => {
  const settings = { LOG_LEVEL: 'debug', GATEWARDEN_WORKER_DEADLINE_MS: '60000' };
  [server, hasty] = await Promise.all([
    startServer({ ...settings, GATEWARDEN_BODY_TIMEOUT_MS: '60000' }),
    startServer({
      ...SMALL,
      ...settings,
      GATEWARDEN_BODY_TIMEOUT_MS: String(BODY_TIMEOUT_MS),
    }),
  ]);
  const prose = prompts('The quick brown fox reads 12 books. '.repeat(MEGABYTE / 36));
  fairCost = await costOf(() => call(server.httpPort, prose));
});
afterAll(async () => {
  expect(server.output() + hasty.output()).not.toContain(MARK);
  await Promise.all([server.kill(), hasty.kill()]);
});

/** Seconds of a core that the server spent on some work. */
async function costOf(work: () => Promise<unknown>): Promise<number> {
  const spent = () => metric(server.adminPort, 'process_cpu_seconds_total');
  const before = await spent();
  await work();
  return (await spent()) - before;
}

/** The error of an answer; undefined unless it is exactly `{"error":{code,message}}`. */
function errorCode(text: string): unknown {
  const { error, ...rest } = JSON.parse(text);
  const { code, message, ...more } = error ?? {};
  const extra = Object.keys({ ...rest, ...more });
  return extra.length === 0 && typeof message === 'string' ? code : undefined;
}

/** What a bad exchange comes to, with small calls beside it that are answered too. */
async function besideSmallCalls<T>(work: () => Promise<T>): Promise<T> {
  const results: T[] = [];
  const cost = await costOf(async () => {
    results.push((await alongside(server.httpPort, work())).result);
  });
  expect(cost).toBeLessThan(fairCost);
  return results[0] as T;
}
const ask = ({ body, options }: Case) =>
  besideSmallCalls(() => call(server.httpPort, body, options));

async function expectUnreadable(status: number, code: string, sent: Case) {
  const result = await ask(sent);
  expect([result.status, errorCode(result.text)]).toEqual([status, code]);
  expect(result.text).not.toContain('action');
  expect(result.text).not.toContain(MARK);
}

function expectRefusal(status: number, code: string, result: Answer) {
  expect(result.status).toBe(200);
  expect(result.headers['content-type']).toBe('application/json');
  const outcome = outcomeOf({ ...ONE, failOpen: true }, result.bytes);
  expect(outcome).toMatchObject({ kind: 'rejected', status });
  expect(JSON.parse(result.text).action.reason).toContain(`c=${code} `);
  expect(result.text).not.toContain(MARK);
}

async function expectRefused(status: number, code: string, sent: Case) {
  expectRefusal(status, code, await ask(sent));
}

const ONE = { client: 'agentgateway', phase: 'request', stream: false, count: 1 } as const;
const MAIL = prompts('my mail is a@example.com');

describe('a body that is not a call', () => {
  it.each(NOT_JSON)('is unreadable JSON: $name', (sent) =>
    expectUnreadable(400, 'GW_WIRE_JSON', sent),
  );
  it.each(NOT_UTF8)('is not UTF-8: $name', (sent) =>
    expectUnreadable(400, 'GW_WIRE_ENCODING', sent),
  );
  it.each(NO_CALL)('has another shape: $name', (sent) =>
    expectUnreadable(400, 'GW_WIRE_SHAPE', sent),
  );
});

describe('a call that is read all the same', () => {
  const utf8 = { 'content-type': 'application/json; charset=utf-8' };
  it.each(
    table(
      ['a leading byte order mark', join(bytes(0xef, 0xbb, 0xbf), MAIL)],
      ['no content type', MAIL],
      [
        'a doubled content type',
        MAIL,
        { headers: { 'content-type': ['application/json', 'application/json'] } },
      ],
      ['a foreign content type', MAIL, { headers: { 'content-type': 'image/png' } }],
      ['a content type that is none', MAIL, { headers: { 'content-type': ';;,' } }],
      ['a foreign charset', MAIL, { headers: { 'content-type': 'text/plain; charset=utf-16' } }],
      [
        'a content encoding that does not hold',
        MAIL,
        { headers: { ...utf8, 'content-encoding': 'br' } },
      ],
      [
        'an accept header that refuses JSON',
        MAIL,
        { headers: { accept: 'image/png', 'accept-encoding': 'gzip' } },
      ],
      ['a query', MAIL, { path: `/request?x=${MARK}` }],
      [
        'keys of a prototype',
        message({ role: 'user', content: 'my mail is a@example.com' }).replace(
          '{"role"',
          '{"__proto__":{"content":"x"},"constructor":{"prototype":1},"role"',
        ),
      ],
      [
        'a repeated key, whose last value counts',
        '{"body":{"messages":[{"role":"user","content":"hi","content":"my mail is a@example.com"}]}}',
      ],
      ['a lone surrogate', MAIL.replace('my', '\\ud83d my \\udc00')],
      ['escaped NUL characters', prompts('\0my mail is a@example.com\0')],
      ['chunks', MAIL, { headers: { 'transfer-encoding': 'chunked' } }],
    ),
  )('is masked: $name', async (sent) => {
    const { body, options } = sent;
    const { status, text, bytes: answer } = await call(server.httpPort, body, options);
    expect(status).toBe(200);
    expect(text).toContain('[EMAIL_ADDRESS]');
    expect(text).not.toContain('@example.com');
    expect(outcomeOf({ ...ONE, failOpen: false }, answer).kind).toBe('masked');
  });
});

describe('a call that is refused', () => {
  it.each(
    table(
      ['messages', `{"body":{"messages":[${'{"role":""},'.repeat(200_000)}{"name":"${MARK}"}]}}`],
      ['choices', `{"body":{"choices":[${'{"message":{}},'.repeat(200_000)}{"${MARK}":{}}]}}`],
      ['texts', `{"body":{"messages":[{"${MARK}":[${`"${MARK}",`.repeat(100_000)}""]}]}}`],
    ),
  )('for too many $name', (sent) => expectRefused(413, 'GW_LIMIT_MESSAGES', sent));

  const deep = (count: number, open: string, close: string) =>
    `{"body":{"messages":[{"content":"${MARK}","x":${open.repeat(count)}1${close.repeat(count)}}]}}`;
  it.each(
    table(
      ['lists', deep(100_000, '[', ']')],
      ['objects', deep(100_000, '{"a":', '}')],
      ['lists that never end', deep(1_000_000, '[', '')],
      ['a hundred lists', deep(100, '[', ']')],
    ),
  )('for nesting too deep: $name', (sent) => expectRefused(413, 'GW_LIMIT_DEPTH', sent));

  const huge = prompts(MARK.repeat((20 * MEGABYTE) / MARK.length));
  it.each(
    table(
      ['with its length', huge],
      ['in chunks', huge, { headers: { 'transfer-encoding': 'chunked' } }],
      [
        'after asking',
        huge,
        { headers: { expect: '100-continue', 'content-length': String(huge.length) } },
      ],
      ['as one name', message({ [MARK.repeat(MEGABYTE / 2)]: 1 })],
      [
        'with a length that is a lie',
        '',
        { headers: { 'content-length': String(1e15) }, send: (c) => c.flushHeaders() },
      ],
    ),
  )('for a body of 20 MB $name', (sent) => expectRefused(413, 'GW_LIMIT_BODY', sent));

  it.each(
    table(
      ['stops', '', { headers: { 'content-length': '1000' }, send: (c) => c.write(MARK) }],
      ['never comes', '', { headers: { 'content-length': '1000' }, send: (c) => c.flushHeaders() }],
      ['drips', '', { send: drip }],
    ),
  )('for a body that $name', async (sent) => {
    const start = performance.now();
    const work = call(hasty.httpPort, sent.body, sent.options);
    const { result, meanwhile } = await alongside(hasty.httpPort, work);
    expectRefusal(408, 'GW_LIMIT_TIME', result);
    expect(meanwhile).toBeGreaterThan(0);
    expect(performance.now() - start).toBeGreaterThan(BODY_TIMEOUT_MS * 0.9);
  });

  it.each(
    table(
      ['a request', prompts(MARK), { path: '/p/nope/request' }],
      ['a response', answers(MARK), { path: '/p/nope/response' }],
      ['a window', answers(MARK), { path: '/p/nope/response/stream' }],
      ['a name of our own object', prompts(MARK), { path: '/p/__proto__/request' }],
      ['a name that cannot be decoded', prompts(MARK), { path: '/p/%ff/request' }],
      ['a name that is text', prompts(MARK), { path: `/p/${MARK}/request` }],
    ),
  )('for a policy that does not exist: $name', (sent) =>
    expectRefused(503, 'GW_POLICY_UNKNOWN', sent),
  );
});

/** A byte now and then, for ever. */
function drip(outgoing: Parameters<NonNullable<CallOptions['send']>>[0]): void {
  const timer = setInterval(() => outgoing.write('{'), 50);
  outgoing.on('response', () => clearInterval(timer)).on('close', () => clearInterval(timer));
}

describe('a call to something else', () => {
  it.each(
    table(
      ['a path of nobody', prompts(MARK), { path: `/${MARK}` }],
      ['the root', prompts(MARK), { path: '/' }],
      ['the path of a neighbour', prompts(MARK), { path: '/v1/request' }],
      ['capitals', prompts(MARK), { path: '/REQUEST' }],
      ['an empty policy', prompts(MARK), { path: '/p//request' }],
      ['a path of the admin port', '', { path: '/metrics', method: 'GET' }],
      ['a very long path', '', { path: `/${MARK.repeat(500)}` }],
    ),
  )('finds nothing: $name', (sent) => expectUnreadable(404, 'GW_WIRE_NOT_FOUND', sent));

  it.each(
    table(
      ['GET', '', { method: 'GET' }],
      ['PUT', prompts(MARK), { method: 'PUT' }],
      ['DELETE', '', { method: 'DELETE', path: '/response' }],
      ['OPTIONS', '', { method: 'OPTIONS', path: '/response/stream' }],
      ['GET of a policy', '', { method: 'GET', path: '/p/default/request' }],
    ),
  )('uses another method: $name', (sent) => expectUnreadable(405, 'GW_WIRE_METHOD', sent));
});

describe('what is no HTTP of ours', () => {
  const head = `POST /request HTTP/1.1\r\nhost: x\r\nx-a: ${MARK}\r\n`;
  it.each([
    ['headers over 64 KB', 431, `${head}x-b: ${'y'.repeat(70_000)}\r\n\r\n`],
    ['a name that is no name', 400, `${head}b d: 1\r\n\r\n`],
    ['no protocol', 400, `${MARK}\r\n\r\n`],
    ['a TLS greeting', 400, '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['two lengths', 400, `${head}content-length: 5\r\ncontent-length: 6\r\n\r\nhello`],
    [
      'a length and chunks',
      400,
      `${head}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ['a length that is no number', 400, `${head}content-length: ${MARK}\r\n\r\n`],
    ['no host', 400, `POST /request HTTP/1.1\r\nx-a: ${MARK}\r\nconnection: close\r\n\r\n`],
    [
      'a host that is none',
      400,
      `POST /request HTTP/1.1\r\nhost: a b\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`,
    ],
  ])('is answered with a typed error: %s', async (_, status, sent) => {
    const result = await besideSmallCalls(() => exchange(server.httpPort, sent));
    expect(result).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(errorCode(result.slice(result.indexOf('\r\n\r\n') + 4))).toBe('GW_WIRE_HTTP');
    expect(result).not.toContain(MARK);
  });

  it('ends the connection without an answer when a body breaks off in mid-chunk', async () => {
    // An answer might have begun by then, and half of one inside another could be read as a pass.
    const broken = `${head}transfer-encoding: chunked\r\n\r\n${MARK}\r\n`;
    const { result } = await alongside(server.httpPort, exchange(server.httpPort, broken));
    expect(result).toBe('');
  });
});
