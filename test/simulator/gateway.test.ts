import { describe, expect, it } from 'vitest';
import type { Compat } from '../../src/adapters/webhook/settings.ts';
import { harness } from '../adapters/webhook/fixtures.ts';
import { anthropic, chatCompletions, gemini, LLM_APIS, responses } from './apis.ts';
import { outcomeOf } from './client.ts';
import { createGateway } from './gateway.ts';
import { sentencesOf, windowsOf } from './windows.ts';

/** One request and one answer per API, with `text` where a person's words stand. */
const FIXTURES = {
  'Chat Completions': {
    request: (text: string) => ({
      model: 'm',
      messages: [
        { role: 'system', content: 'be kind' },
        { role: 'user', content: [{ type: 'text', text }] },
      ],
    }),
    response: (text: string) => ({
      choices: [{ index: 0, message: { role: 'assistant', content: text } }],
    }),
  },
  'Anthropic Messages': {
    request: (text: string) => ({
      system: 'be kind',
      messages: [{ role: 'user', content: [{ type: 'text', text }] }],
    }),
    response: (text: string) => ({ content: [{ type: 'text', text }] }),
  },
  'OpenAI Responses': {
    request: (text: string) => ({ instructions: 'be kind', input: text }),
    response: (text: string) => ({
      output: [
        { type: 'reasoning' },
        { type: 'message', role: 'assistant', content: [{ type: 'output_text', text }] },
      ],
    }),
  },
  Gemini: {
    request: (text: string) => ({
      systemInstruction: { parts: [{ text: 'be kind' }] },
      contents: [{ role: 'user', parts: [{ text }] }],
    }),
    response: (text: string) => ({
      candidates: [
        { content: { role: 'model', parts: [{ text: 'hm', thought: true }, { text }] } },
      ],
    }),
  },
} as const;

function gatewayTo(client: Compat, settings = {}, more = {}) {
  const { handler } = harness({ compat: client, tlsCompat: client, ...settings });
  return createGateway(handler, { client, ...more });
}

describe.each(LLM_APIS)('through a gateway that speaks $name', (api) => {
  const fixture = FIXTURES[api.name as keyof typeof FIXTURES];

  it('a prompt passes, is masked in its place, or is rejected', async () => {
    const gateway = gatewayTo('agentgateway');
    const clean = fixture.request('hello');
    expect(await gateway.request(api, clean)).toEqual({ kind: 'delivered', body: clean });
    const masked = await gateway.request(api, fixture.request('my secret'));
    expect(masked.kind).toBe('delivered');
    expect(JSON.stringify(masked)).toContain('my [SECRET]');
    expect(JSON.stringify(masked)).toContain('be kind');
    expect(await gateway.request(api, fixture.request('forbidden'))).toEqual({
      kind: 'rejected',
      status: 403,
      body: 'not allowed here (reference id-1)',
    });
  });

  it('an answer passes, is masked, or is rejected', async () => {
    const gateway = gatewayTo('agentgateway');
    const masked = await gateway.response(api, fixture.response('my secret'));
    expect(masked).toEqual({ kind: 'delivered', body: fixture.response('my [SECRET]') });
    const rejected = await gateway.response(api, fixture.response('forbidden'));
    expect(rejected.kind).toBe('rejected');
  });

  it.each(['agentgateway-0.10', 'kgateway-2.1'] as const)(
    'an answer that is rejected shows a notice at %s, or fails by setting',
    async (client) => {
      const body = fixture.response('forbidden');
      const notice = await gatewayTo(client).response(api, body);
      expect(notice).toEqual({
        kind: 'delivered',
        body: fixture.response('not allowed here (reference id-1)'),
      });
      const failed = await gatewayTo(client, { legacyReject: 'fail' }).response(api, body);
      expect(failed).toEqual({ kind: 'failed' });
    },
  );
});

describe('a mask that would cost tool calls', () => {
  const chat = {
    messages: [
      { role: 'user', content: 'my secret' },
      { role: 'assistant', content: null, tool_calls: [{ id: 'c1' }] },
      { role: 'tool', tool_call_id: 'c1', content: 'done' },
    ],
  };

  it('is a reject by default, and a loss only by setting', async () => {
    expect(await gatewayTo('agentgateway').request(chatCompletions, chat)).toMatchObject({
      kind: 'rejected',
    });
    const lost = await gatewayTo('agentgateway', { onLossyMask: 'mask' }).request(
      chatCompletions,
      chat,
    );
    expect(JSON.stringify(lost)).toContain('my [SECRET]');
    expect(JSON.stringify(lost)).not.toContain('tool_call');
  });

  it('is seen by the header alone where the messages show no sign', async () => {
    const body = { input: [{ role: 'user', content: 'my secret' }, { type: 'function_call' }] };
    const headers = { 'x-guard-tools': '1' };
    const unsure = await gatewayTo('agentgateway').request(responses, body);
    expect(JSON.stringify(unsure)).not.toContain('function_call');
    const sure = await gatewayTo('agentgateway', {}, { headers }).request(responses, body);
    expect(sure.kind).toBe('rejected');
  });

  it('keeps tool blocks at Anthropic by refusing, and is harmless at Gemini by setting', async () => {
    const tool = { role: 'assistant', content: [{ type: 'tool_use', id: 't' }] };
    const body = { messages: [{ role: 'user', content: 'my secret' }, tool] };
    expect((await gatewayTo('agentgateway').request(anthropic, body)).kind).toBe('rejected');
    const native = {
      contents: [{ role: 'user', parts: [{ text: 'my secret' }, { inlineData: 'i' }] }],
    };
    const settings = { onLossyMask: 'mask' };
    const kept = await gatewayTo('agentgateway', settings).request(gemini, native);
    expect(JSON.stringify(kept)).toContain('inlineData');
  });
});

describe('a streamed answer', () => {
  const long = (word: string) =>
    `${'all is well. '.repeat(150)}my ${word} is out. ${'b'.repeat(90)}`;

  it.each(['agentgateway', 'kgateway-2.1'] as const)('flows whole through %s', async (client) => {
    const stream = await gatewayTo(client).stream(long('cat'));
    expect(stream).toEqual({ released: long('cat'), broken: false });
  });

  it.each([
    ['secret', 'agentgateway'],
    ['forbidden', 'agentgateway'],
  ] as const)('breaks off before %s is released by %s', async (word, client) => {
    for (const failOpen of [false, true]) {
      const stream = await gatewayTo(client, {}, { failOpen }).stream(long(word));
      expect(stream.broken).toBe(true);
      expect(stream.released).not.toContain(word);
    }
  });

  it('is masked through kgateway-2.1', async () => {
    const stream = await gatewayTo('kgateway-2.1').stream(long('secret'));
    expect(stream).toEqual({ released: long('[SECRET]'), broken: false });
  });

  it('leaks when a stream is not marked as one: the path must be set', async () => {
    const stream = await gatewayTo('agentgateway', {}, { path: '/response' }).stream(
      long('secret'),
    );
    expect(stream.released).toContain('secret');
  });
});

describe('windowsOf()', () => {
  it('cuts at UTF-8 boundaries and loses nothing', () => {
    const text = '\u{1f600}\u20aca'.repeat(700);
    const windows = windowsOf(text);
    expect(windows.map((w) => w.fresh).join('')).toBe(text);
    expect(windows.length).toBe(6);
    for (const { overlap } of windows) {
      expect(Buffer.byteLength(overlap)).toBeLessThanOrEqual(256);
    }
  });
});

describe('sentencesOf()', () => {
  it('waits for 50 characters and the end of a sentence', () => {
    const text = `Short. ${'a'.repeat(50)}. Next one.\n${'b'.repeat(60)}`;
    expect(sentencesOf(text)).toEqual([
      `Short. ${'a'.repeat(50)}. `,
      `Next one.\n${'b'.repeat(60)}`,
    ]);
  });
});

describe('outcomeOf()', () => {
  const call = { client: 'agentgateway', phase: 'request', stream: false, count: 1 } as const;
  const bytes = (text: string) => new TextEncoder().encode(text);
  const choices = '{"action":{"body":{"choices":[]}}}';
  const messages = '{"action":{"body":{"messages":[]}}}';
  const zero = '{"action":{"body":"n","status_code":0}}';

  it.each([
    ['no answer', undefined, {}, 'failed', 'original'],
    ['no action', '{}', {}, 'failed', 'original'],
    ['bytes that are not UTF-8', new Uint8Array([0xff]), {}, 'failed', 'original'],
    ['an answer over 2 MiB', `{"action":{}}${' '.repeat(2_097_152)}`, {}, 'failed', 'original'],
    ['a mask of the wrong kind', choices, {}, 'failed', 'failed'],
    ['a status out of range', zero, {}, 'failed', 'failed'],
    ['a mask of another count', choices, { phase: 'response' }, 'failed', 'failed'],
    [
      'a wrong mask on a stream',
      messages,
      { phase: 'response', stream: true },
      'failed',
      'original',
    ],
    ['a mask on a stream', choices, { phase: 'response', stream: true }, 'original', 'original'],
    ['a request mask of another count', messages, {}, 'masked', 'masked'],
    ['a pass', '{"action":{}}', {}, 'original', 'original'],
  ] as const)('for %s is as measured', (_, answer, more, closed, open) => {
    const sent = typeof answer === 'string' ? bytes(answer) : answer;
    expect(outcomeOf({ ...call, ...more, failOpen: false }, sent).kind).toBe(closed);
    expect(outcomeOf({ ...call, ...more, failOpen: true }, sent).kind).toBe(open);
    const old = { ...call, ...more, client: 'agentgateway-0.10', failOpen: true } as const;
    expect(outcomeOf(old, sent).kind).toBe(closed);
  });

  it('drops a mask of another count for the Python client', () => {
    const python = { ...call, client: 'kgateway-2.1', failOpen: false } as const;
    expect(outcomeOf(python, bytes(messages)).kind).toBe('original');
    expect(outcomeOf(python, bytes('{"error":{}}')).kind).toBe('failed');
    expect(outcomeOf(python, undefined).kind).toBe('failed');
    const teapot = bytes('{"action":{"body":"","status_code":418}}');
    expect(outcomeOf(python, teapot)).toEqual({
      kind: 'rejected',
      status: 200,
      body: 'Rejected by guardrails webhook',
    });
  });
});
