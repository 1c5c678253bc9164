import { describe, expect, it } from 'vitest';
import { profileFor } from '../../../src/adapters/webhook/clients/profiles.ts';
import { type DecodedCall, decodeCall } from '../../../src/adapters/webhook/decode.ts';
import { emergency, encodeDecision, refuse } from '../../../src/adapters/webhook/encode.ts';
import {
  type Compat,
  DEFAULT_WEBHOOK_SETTINGS,
  type WebhookSettings,
} from '../../../src/adapters/webhook/settings.ts';
import type { Evaluation } from '../../../src/model/decision.ts';
import { answers, decision, finding, prompts } from './fixtures.ts';

function decoded(body: unknown, maxDepth = 64): DecodedCall {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const call = decodeCall(bytes, { maxMessages: 100, maxDepth });
  if ('kind' in call) throw new Error(call.message);
  return call;
}

interface Options {
  readonly client?: Compat;
  readonly stream?: boolean;
  readonly settings?: Partial<WebhookSettings>;
}

function contextOf({ client = 'agentgateway', stream = false, settings = {} }: Options) {
  return {
    profile: profileFor({ compat: client, tlsCompat: client }, false),
    settings: { ...DEFAULT_WEBHOOK_SETTINGS, ...settings },
    stream,
    decisionId: 'id-1',
  };
}

function encode(body: unknown, evaluation: Evaluation, options: Options = {}) {
  const call = decoded(body);
  const answer = encodeDecision(call, evaluation, { ...contextOf(options), phase: call.phase });
  return { ...answer, json: JSON.parse(answer.body) as unknown };
}

const found = { rule: 'pii/email', findings: [finding('pii/email', 'EMAIL_ADDRESS')] };
const masked = (...texts: string[]): Evaluation => ({ decision: decision('mask', found), texts });
const rejected = (body = 'no', status = 403): Evaluation => ({
  decision: decision('reject', { ...found, reject: { status, body } }),
  texts: [],
});
const maskReason = 'gw1 a=mask r=pii/email e=EMAIL_ADDRESS:1 p=default@3 d=id-1';
const rejectReason = maskReason.replace('a=mask', 'a=reject');

describe('encodeDecision()', () => {
  it('writes a pass as nothing but its reason', () => {
    const answer = encode(prompts('hi'), { decision: decision('pass'), texts: ['hi'] });
    expect(answer.body).toBe('{"action":{"reason":"passed d=id-1"}}');
    expect(answer).toMatchObject({ status: 200, wire: 'pass' });
  });

  it('writes a mask of a request with all messages, roles and unknown fields', () => {
    const sent = JSON.parse(
      `{"body":{"messages":[{"role":"dev","content":"a","name":"n","__proto__":{"x":1}},
        {"content":null,"tool_calls":[{"id":7,"f":"b"}]}]}}`,
    );
    const answer = encode(sent, masked('A', '', 'N', 'B'));
    expect(answer.json).toEqual({
      action: {
        body: {
          messages: [
            { role: 'dev', content: 'A', name: 'N' },
            { role: '', content: '', tool_calls: [{ id: 7, f: 'B' }] },
          ],
        },
        reason: maskReason,
      },
    });
    expect(answer).toMatchObject({ status: 200, wire: 'mask' });
  });

  it('writes a mask of a response as choices', () => {
    const sent = { body: { choices: [{ index: 0, message: { role: 'model', content: 'a' } }] } };
    expect(encode(sent, masked('A')).json).toEqual({
      action: {
        body: { choices: [{ index: 0, message: { role: 'model', content: 'A' } }] },
        reason: maskReason,
      },
    });
  });

  it('mends lone surrogates in texts, roles and unknown fields', () => {
    const sent = { body: { messages: [{ role: 'r\ud800', content: 'a', 'k\udc00': 'v\udc00' }] } };
    expect(encode(sent, masked('A\ud83d', 'v\udc00')).json).toMatchObject({
      action: {
        body: { messages: [{ role: 'r\ufffd', content: 'A\ufffd', 'k\ufffd': 'v\ufffd' }] },
      },
    });
  });

  it('passes when a mask changed no text', () => {
    const answer = encode(prompts('a'), masked('a'));
    expect(answer.wire).toBe('pass');
    expect(answer.body).toContain('gw1 a=pass r=pii/email');
  });

  it.each([
    [403, 403],
    [429, 429],
    [451, 403],
    [418, 403],
    [200, 403],
    [599, 503],
    [Number.NaN, 403],
  ])('writes a reject of status %d as %d', (status, sent) => {
    expect(encode(prompts('a'), rejected('no', status)).json).toEqual({
      action: { body: 'no (reference id-1)', status_code: sent, reason: rejectReason },
    });
  });

  it('gives a reject without a body the default text', () => {
    const answer = encode(prompts('a'), { decision: decision('reject'), texts: [] });
    expect(answer.json).toMatchObject({
      action: { body: 'Blocked by policy (reference id-1)', status_code: 403 },
    });
  });

  it('writes reject bodies for an SDK, but always text on streams', () => {
    const settings = { rejectBody: 'openai' } as const;
    const sdk = encode(answers('a'), rejected(), { settings });
    expect(sdk.body).toContain('content_policy_violation');
    const stream = encode(answers('a'), rejected(), { settings, stream: true });
    expect(stream.json).toMatchObject({ action: { body: 'no (reference id-1)' } });
  });

  it.each(['text', 'openai', 'anthropic'] as const)(
    'gives a user an id to quote in a %s body, which had none',
    (rejectBody) => {
      const answer = encode(prompts('a'), rejected('gone'), { settings: { rejectBody } });
      expect(answer.body).toContain('gone (reference id-1)');
    },
  );

  it('leaves the text of a rule that answers literally as it is', () => {
    const reject = { status: 403, body: 'request blocked', reason: 'Inappropriate content' };
    const literal = { decision: decision('reject', { ...found, reject }), texts: [] };
    expect(encode(prompts('a'), literal).json).toEqual({
      action: { body: reject.body, status_code: 403, reason: reject.reason },
    });
    const client = 'kgateway-2.1';
    expect(encode(answers('a'), literal, { client }).json).toMatchObject({
      action: { body: { choices: [{ message: { content: reject.body } }] } },
    });
  });

  it('refuses an answer that the gateway would not read to its end', () => {
    const settings = { maxAnswerBytes: 1024 };
    // 400 characters of three bytes: more bytes than characters.
    for (const evaluation of [masked('\u20ac'.repeat(400)), rejected('x'.repeat(1024))]) {
      const answer = encode(prompts('a'), evaluation, { settings });
      expect(answer).toMatchObject({ wire: 'reject', refusal: 'GW_LIMIT_ANSWER' });
      expect(answer.json).toMatchObject({ action: { status_code: 413 } });
    }
    expect(encode(prompts('a'), masked('\u20ac'.repeat(280)), { settings }).wire).toBe('mask');
  });

  it('refuses when the engine gives another number of texts', () => {
    expect(encode(prompts('a'), masked('A', 'B'))).toMatchObject({
      wire: 'reject',
      refusal: 'GW_ENGINE_FAILED',
    });
  });

  it('refuses, by its own last look, a mask that the gateway could not parse', () => {
    let extra: unknown = 1;
    for (let depth = 0; depth < 130; depth += 1) extra = [extra];
    const call = decoded({ body: { messages: [{ role: 'user', content: 'a', extra }] } }, 200);
    const context = { ...contextOf({}), phase: call.phase };
    const answer = encodeDecision(call, masked('A'), context);
    expect(answer).toEqual(emergency(context));
  });

  it('refuses a mask where the engine was told that none can be carried', () => {
    const call = decoded(answers('a'));
    const context = { ...contextOf({ stream: true }), phase: call.phase };
    const answer = encodeDecision(call, masked('A'), { ...context, unmaskable: 'by-rule' });
    expect(answer).toMatchObject({ wire: 'reject', refusal: 'GW_ENGINE_FAILED' });
  });
});

describe('a reject of an answer', () => {
  const old = ['agentgateway-0.10', 'kgateway-2.1'] as const;

  it('is a reject for agentgateway, buffered and streamed', () => {
    expect(encode(answers('a'), rejected()).wire).toBe('reject');
    expect(encode(answers('a'), rejected(), { stream: true }).wire).toBe('reject');
  });

  it.each(old)('hides every choice behind a notice for %s', (client) => {
    const sent = {
      body: {
        choices: [
          { message: { role: 'assistant', content: 'a', tool_calls: 'leak' }, extra: 'leak' },
          { message: { role: '', content: 'b' } },
        ],
      },
    };
    const answer = encode(sent, rejected('gone'), { client, settings: { rejectBody: 'openai' } });
    expect(answer.wire).toBe('notice');
    expect(answer.json).toEqual({
      action: {
        body: {
          choices: [
            { message: { role: 'assistant', content: 'gone (reference id-1)' } },
            { message: { role: '', content: 'gone (reference id-1)' } },
          ],
        },
        reason: rejectReason,
      },
    });
  });

  it.each([
    ['by setting', answers('a'), { settings: { legacyReject: 'fail' } }],
    ['without choices', answers(), {}],
    ['when the notices are too large', answers('a', 'b'), { settings: { maxAnswerBytes: 40 } }],
    ['when one notice is too large', answers('a'), { settings: { maxAnswerBytes: 3 } }],
    ['in a stream of a client without streams', answers('a'), { stream: true }],
  ] as const)('has no action for agentgateway-0.10 %s', (_, body, options) => {
    const answer = encode(body, rejected('gone'), { client: 'agentgateway-0.10', ...options });
    expect(answer).toMatchObject({ status: 200, wire: 'fail' });
    expect(answer.json).toEqual({
      error: {
        code: 'GW_POLICY_REJECTED',
        message: 'Cannot pass the answer on: the policy rejected it',
      },
    });
  });

  it('is a notice in a stream of kgateway-2.1', () => {
    const answer = encode(answers('a'), rejected(), { client: 'kgateway-2.1', stream: true });
    expect(answer.wire).toBe('notice');
  });

  it.each(old)('stays a reject in the request phase for %s', (client) => {
    expect(encode(prompts('a'), rejected(), { client }).wire).toBe('reject');
  });
});

describe('refuse()', () => {
  it.each([
    ['GW_LIMIT_BODY', 413],
    ['GW_LIMIT_MESSAGES', 413],
    ['GW_LIMIT_DEPTH', 413],
    ['GW_LIMIT_TIME', 408],
    ['GW_LIMIT_LOAD', 503],
    ['GW_POLICY_UNKNOWN', 503],
    ['GW_ENGINE_FAILED', 503],
  ] as const)('answers %s with a reject of %d', (code, status) => {
    const answer = refuse(code, contextOf({}));
    expect(answer).toMatchObject({ status: 200, wire: 'reject', refusal: code });
    expect(JSON.parse(answer.body)).toEqual({
      action: {
        body: 'The request could not be checked and was refused (reference id-1)',
        status_code: status,
        reason: `gw1 a=reject c=${code} d=id-1`,
      },
    });
  });

  it.each([
    ['agentgateway', 'response', 'reject'],
    ['agentgateway', undefined, 'reject'],
    ['agentgateway-0.10', 'request', 'reject'],
    ['agentgateway-0.10', 'response', 'fail'],
    ['agentgateway-0.10', undefined, 'fail'],
    ['kgateway-2.1', 'request', 'reject'],
    ['kgateway-2.1', 'response', 'fail'],
    ['kgateway-2.1', undefined, 'fail'],
  ] as const)(
    'for %s in phase %s is a %s, and so is the emergency answer',
    (client, phase, wire) => {
      const context = { ...contextOf({ client }), ...(phase && { phase }) };
      for (const answer of [refuse('GW_LIMIT_LOAD', context), emergency(context)]) {
        expect(answer.wire).toBe(wire);
        const expected = wire === 'reject' ? ['action'] : ['error'];
        expect(Object.keys(JSON.parse(answer.body))).toEqual(expected);
      }
    },
  );
});
