import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameFinder, startAnalyzer, type TestAnalyzer } from '../remote/analyzer.ts';
import { call, prompts } from './support/client.ts';
import { outcomeOf } from './support/outcome.ts';
import { type ServerProcess, startServer } from './support/server.ts';

const NAME = '😀 My name is Maria Lopez and I have a question.';
const CALL = { client: 'agentgateway', stream: false, failOpen: true, phase: 'request' } as const;

let analyzer: TestAnalyzer;
let server: ServerProcess;

beforeAll(async () => {
  analyzer = await startAnalyzer(await nameFinder());
  server = await startServer({
    GATEWARDEN_RULES: 'builtin:pii',
    GATEWARDEN_ENTITIES: 'remote',
    GATEWARDEN_REMOTE_ENTITIES_URL: analyzer.url,
    GATEWARDEN_REMOTE_ENTITIES_FAILURES: '2',
    GATEWARDEN_REMOTE_ENTITIES_DEADLINE_MS: '60000',
  });
});
afterAll(async () => {
  await server.kill();
  await analyzer.close();
});

const ask = async () =>
  outcomeOf({ ...CALL, count: 1 }, (await call(server.httpPort, prompts(NAME))).bytes);

describe('with a remote entity detector', () => {
  it('masks what it finds', async () => {
    expect(await ask()).toEqual({
      kind: 'masked',
      messages: [{ role: 'user', content: '😀 My name is [PERSON] and I have a question.' }],
    });
    expect(analyzer.asked.length).toBeGreaterThan(0);
  });

  it('rejects as unchecked when it goes away, says so, and logs nothing of the text', async () => {
    await analyzer.close();
    for (let i = 0; i < 3; i += 1) {
      expect(await ask()).toMatchObject({ kind: 'rejected', status: 503 });
    }
    await server.wrote('remote entity detector does not answer');
    await server.wrote('"spent":["entities:unavailable"]');
    await server.wrote('"code":"GW_ENGINE_UNAVAILABLE"');
    expect(server.output()).not.toContain('Maria');
  });
});

it('does not start with an address that cannot be used', async () => {
  const started = startServer({
    GATEWARDEN_ENTITIES: 'remote',
    GATEWARDEN_REMOTE_ENTITIES_URL: 'presidio:3000',
  });
  await expect(started).rejects.toThrow('Cannot use the address of the remote entity detector');
});
