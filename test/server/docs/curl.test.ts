import { describe, expect, it } from 'vitest';
import { curlCommand } from '../../../src/server/docs/curl.ts';

const url = 'http://localhost:8000/p/{policy}/request';

describe('curlCommand()', () => {
  it('puts the example of a parameter into the path, where braces made curl fail', () => {
    const parameters = { policy: 'default' };
    expect(curlCommand({ method: 'GET', url, parameters })).toBe(
      'curl http://localhost:8000/p/default/request',
    );
  });

  it.each([
    ['a parameter without an example', {}, "curl 'http://localhost:8000/p/{policy}/request'"],
    ['an example that is no path part', { policy: "a b/'" }, "/p/a%20b%2F'\\''/request'"],
  ])('stays one word of the shell with %s', (_, parameters, part) => {
    expect(curlCommand({ method: 'GET', url, parameters })).toContain(part);
  });

  it('sends a body as JSON, with quotes that a shell takes', () => {
    const call = { method: 'POST', url: 'http://[::1]:80/request', parameters: {} };
    expect(curlCommand({ ...call, body: { text: "it's" } })).toBe(
      `curl -X POST http://[::1]:80/request \\\n  -H 'content-type: application/json' \\\n  -d '{"text":"it'\\''s"}'`,
    );
    expect(curlCommand(call)).toBe('curl -X POST http://[::1]:80/request');
  });
});
