import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, prompts } from './support/client.ts';
import { type ServerProcess, startServer } from './support/server.ts';

/** Numbers and separators that no example of a rule has in this order. */
const UNUSUAL = Array.from({ length: 400 }, (_, i) => `${i * 7_919}${' -.+/@('[i % 7]}`).join('');
const NUMBER = '[0-9.e+-]+';

describe('a server that is ready', () => {
  let server: ServerProcess;
  beforeAll(async () => {
    server = await startServer({ GATEWARDEN_RULES: 'builtin:default' });
  });
  afterAll(() => server.kill());

  const metric = async (name: string): Promise<number> => {
    const { text } = await call(server.adminPort, '', { method: 'GET', path: '/metrics' });
    const line = new RegExp(`^gatewarden_${name} (${NUMBER})$`, 'm').exec(text);
    return Number(line?.[1]);
  };

  it('has said what its policy took to make', () => {
    const line = /^.*"policy active".*$/m.exec(server.output())?.[0] ?? '{}';
    const { rules, compileMs, warmUpMs, states, matcherBytes } = JSON.parse(line);
    expect(rules).toBeGreaterThan(40);
    for (const number of [compileMs, warmUpMs, states]) expect(number).toBeGreaterThan(0);
    expect(matcherBytes).toBeGreaterThan(100_000);
  });

  it('publishes the same, and what its machines hold now', async () => {
    expect(await metric('policy_rules')).toBeGreaterThan(40);
    expect(await metric('policy_compile_seconds')).toBeGreaterThan(0);
    expect(await metric('policy_warm_up_seconds')).toBeGreaterThan(0);
    const [states, bytes] = [await metric('matcher_states'), await metric('matcher_bytes')];
    expect(states).toBeGreaterThan(1_000);
    await call(server.httpPort, prompts(UNUSUAL));
    expect(await metric('matcher_states')).toBeGreaterThan(states);
    expect(await metric('matcher_bytes')).toBeGreaterThanOrEqual(bytes);
  });
});
