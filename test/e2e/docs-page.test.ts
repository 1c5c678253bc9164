import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from './support/client.ts';
import { type ServerProcess, startServer } from './support/server.ts';

let server: ServerProcess;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.kill());

const get = (path: string) => call(server.httpPort, '', { method: 'GET', path });

/** Ids differ with every call, versions with every change of the rules. */
const constant = (answer: string): string =>
  answer.replace(/ p=\S+/, ' p=').replaceAll(/ (d=|\(reference )[\w-]+/g, ' $1');

describe('the API reference of the running server', () => {
  it('describes the paths that the webhook serves', async () => {
    const { status, headers, text } = await get('/openapi.json');
    expect([status, headers['content-type']]).toEqual([200, 'application/json']);
    const { openapi, paths } = JSON.parse(text);
    expect(openapi).toMatch(/^3\.1\./);
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/request', '/response']));
    // References stay inside the document.
    for (const [, target = ''] of text.matchAll(/"\$ref":"([^"]*)"/g)) expect(target).toMatch(/^#/);
  });

  it('is a page that loads and runs nothing', async () => {
    const { status, headers, text } = await get('/docs');
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=UTF-8']);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(text).toContain('/request');
    expect(text).not.toMatch(/<(script|link|img|iframe|object|embed|base)\b|\ssrc=|@import|url\(/i);
    for (const [, target = ''] of text.matchAll(/href="([^"]*)"/g)) expect(target).toMatch(/^#/);
    const ids = new Set(Array.from(text.matchAll(/id="([^"]*)"/g), ([, id]) => `#${id}`));
    for (const [, target = ''] of text.matchAll(/href="([^"]*)"/g)) expect(ids).toContain(target);
  });

  it.each([
    ['/request', '/request', '[EMAIL_ADDRESS]'],
    ['/response', '/response', '[EMAIL_ADDRESS]'],
    ['/p/{policy}/request', '/p/default/request', '[EMAIL_ADDRESS]'],
    ['/p/{policy}/response', '/p/default/response', '[EMAIL_ADDRESS]'],
    ['/p/{policy}/response/stream', '/p/default/response/stream', 'not allowed here'],
  ])(
    'shows a command for %s that works as printed, with its answer',
    async (listed, path, part) => {
      const page = (await get('/docs')).text.replaceAll('&#39;', "'").replaceAll('&quot;', '"');
      const url = `http://127.0.0.1:${server.httpPort}${path}`;
      const command = page.slice(page.indexOf(`curl -X POST ${url} `));
      const [, body = ''] = /^[^<]*? -d '([^<]*)'</.exec(command) ?? [];
      const { status, text } = await call(server.httpPort, body, { path });
      expect(status).toBe(200);
      expect(text).toContain(part);
      const { paths } = JSON.parse((await get('/openapi.json')).text);
      const { examples } = paths[listed].post.responses[200].content['application/json'];
      const [first] = Object.values<{ value: object }>(examples);
      expect(constant(JSON.stringify(first?.value))).toBe(constant(text));
    },
  );

  it('says a wrong host nothing it could use', async () => {
    const headers = { host: '"><script>alert(1)</script>' };
    const { status, text } = await call(server.httpPort, '', {
      method: 'GET',
      path: '/docs',
      headers,
    });
    expect(status).toBe(400);
    expect(text).not.toContain('script');
  });
});
