import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alongside, answers, call, connections, prompts } from './support/client.ts';
import { outcomeOf } from './support/outcome.ts';
import { type ServerProcess, startServer } from './support/server.ts';

const MAX_BYTES = 8_192;
/** Enough for a thread that shares its core with many others. */
const DEADLINE_MS = 60_000;
/** What a text comes to that could not be checked. */
const UNCHECKED = {
  kind: 'rejected',
  status: 503,
  body: expect.stringContaining('not be checked'),
};
const TOO_LONG = {
  kind: 'rejected',
  status: 413,
  body: 'The request is too long to be checked. Please shorten it.',
};
const NAME = 'My name is Maria Lopez and I have a question.';
const MASKED = 'My name is [PERSON] and I have a question.';

let server: ServerProcess;

beforeAll(async () => {
  server = await startServer({
    GATEWARDEN_RULES: 'builtin:pii',
    GATEWARDEN_ENTITIES: 'standard',
    GATEWARDEN_ENTITIES_MAX_BYTES: String(MAX_BYTES),
    GATEWARDEN_ENTITIES_DEADLINE_MS: String(DEADLINE_MS),
  });
});
afterAll(() => server.kill());

const CALL = { client: 'agentgateway', stream: false, failOpen: true } as const;

describe('with the thorough entity detector', () => {
  it('no rule is inactive', async () => {
    const { status, text } = await call(server.adminPort, '', { method: 'GET', path: '/readyz' });
    expect([status, JSON.parse(text).policy.inactive]).toEqual([200, []]);
  });

  it('a name is masked in its place, among other findings and other texts', async () => {
    const asked = await call(server.httpPort, prompts('hello', NAME, `a@example.com ${NAME}`));
    const messages = ['hello', MASKED, `[EMAIL_ADDRESS] ${MASKED}`];
    expect(outcomeOf({ ...CALL, phase: 'request', count: 3 }, asked.bytes)).toEqual({
      kind: 'masked',
      messages: messages.map((content) => ({ role: 'user', content })),
    });
    const path = '/response';
    const answered = await call(server.httpPort, answers(NAME), { path });
    expect(outcomeOf({ ...CALL, phase: 'response', count: 1 }, answered.bytes)).toEqual({
      kind: 'masked',
      messages: [{ role: 'assistant', content: MASKED }],
    });
  });

  it('a text that is too long for it is rejected as unchecked, and said so', async () => {
    const { bytes, text } = await call(server.httpPort, prompts('a'.repeat(MAX_BYTES + 1)));
    expect(outcomeOf({ ...CALL, phase: 'request', count: 1 }, bytes)).toEqual(TOO_LONG);
    expect(text).not.toContain('aaaa');
    await server.wrote('"spent":["entities:size"]');
    const { text: metrics } = await call(server.adminPort, '', { method: 'GET', path: '/metrics' });
    expect(metrics).toMatch(/^gatewarden_budget_spent_total\{.*cause="size".*\} 1$/m);
  });

  it('small calls stay fast while jobs for it queue, and no name gets through', async () => {
    const names = `${NAME} `.repeat(Math.floor(MAX_BYTES / (NAME.length + 1)));
    const agent = connections(30);
    const one = { ...CALL, phase: 'request', count: 1 } as const;
    const jobs = Array.from({ length: 30 }, async () => {
      const { bytes } = await call(server.httpPort, prompts(names), { agent });
      return outcomeOf(one, bytes);
    });
    const { result, meanwhile } = await alongside(server.httpPort, Promise.all(jobs));
    agent.destroy();
    expect(meanwhile).toBeGreaterThan(2 * result.length);
    const masked = {
      kind: 'masked',
      messages: [{ role: 'user', content: names.replaceAll(NAME, MASKED) }],
    };
    const others = result.filter(({ kind }) => kind !== 'masked');
    for (const outcome of result) {
      expect(outcome).toEqual(outcome.kind === 'masked' ? masked : UNCHECKED);
    }
    process.stdout.write(
      `entities: ${result.length - others.length} masked, ${others.length} spent, ${meanwhile} small calls\n`,
    );
    // And afterwards it works again.
    const { bytes } = await call(server.httpPort, prompts(NAME));
    expect(outcomeOf(one, bytes).kind).toBe('masked');
  });
});
