import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COMPAT_PROFILES,
  type Compat,
  type WebhookSettings,
} from '../../../src/adapters/webhook/settings.ts';
import type { Evaluation } from '../../../src/model/decision.ts';
import type { ErrorCode } from '../../../src/model/errors.ts';
import type { EvaluationRequest, Phase, Unmaskable } from '../../../src/model/request.ts';
import { type ClientCall, type Outcome, outcomeOf } from '../../simulator/client.ts';
import { callTo, decision, finding, harness } from './fixtures.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', 'a\ud83d', '\udc00b', '\\ud83d', 'x"\n\u0000', '\u2028'),
);
const unknown = fc.dictionary(
  fc.oneof(fc.constantFrom('tool_calls', '__proto__', 'name', 'k\ud83d', 'status_code'), text),
  fc.oneof(text, fc.jsonValue({ maxDepth: 2 }), fc.array(text, { maxLength: 2 })),
  { maxKeys: 2, noNullPrototype: true },
);
const message = fc
  .record({
    role: fc.constantFrom('user', 'assistant', 'system', 'tool', 'function', '', 'r\ud800'),
    content: fc.oneof(
      text,
      fc.constant(null),
      fc.array(fc.oneof(text, fc.record({ type: fc.constant('text'), text })), { maxLength: 2 }),
    ),
    extra: unknown,
  })
  .map(({ role, content, extra }) => ({ ...extra, role, content }));
const wireCall = fc.record({
  phase: fc.constantFrom<Phase>('request', 'response'),
  messages: fc.array(message, { maxLength: 4 }),
  stream: fc.boolean(),
  tools: fc.boolean(),
});
type WireCall = typeof wireCall extends fc.Arbitrary<infer T> ? T : never;

const reject = fc.record({
  status: fc.oneof(
    fc.constantFrom(403, 451, 418, 200, 0, -1, 99, 1000, 65536, 4.5, Number.NaN, 599, 503),
    fc.integer(),
  ),
  body: fc.oneof(text, fc.constant('y'.repeat(3000))),
  reason: fc.option(text, { nil: undefined }),
});
/** Any decision with any texts: rewritten ones, the same ones, too many, too few. */
const verdict = fc.record({
  action: fc.constantFrom('pass' as const, 'mask' as const, 'reject' as const),
  reject: fc.option(reject, { nil: undefined }),
  maskReason: fc.option(text, { nil: undefined }),
  replacements: fc.array(fc.oneof(text, fc.constant('z'.repeat(3000))), { maxLength: 6 }),
  count: fc.constantFrom('fits' as const, 'any' as const, 'same' as const),
});
type Verdict = typeof verdict extends fc.Arbitrary<infer T> ? T : never;

const settings = fc.record({
  onLossyMask: fc.constantFrom('reject' as const, 'mask' as const, 'pass' as const),
  legacyReject: fc.constantFrom('notice' as const, 'fail' as const),
  rejectBody: fc.constantFrom('text' as const, 'openai' as const, 'anthropic' as const),
  maxAnswerBytes: fc.constantFrom(1024, 4096, 2_097_152),
});

function evaluationOf(v: Verdict, { phase, segments }: EvaluationRequest): Evaluation {
  const made = segments.map(({ text }, i) => v.replacements[i] ?? text);
  const texts =
    v.count === 'fits' ? made : v.count === 'any' ? v.replacements : segments.map((s) => s.text);
  const { reject: answer, maskReason } = v;
  return {
    decision: decision(v.action, {
      phase,
      findings: [finding('a/b', 'PERSON')],
      ...(answer && {
        reject: {
          status: answer.status,
          body: answer.body,
          ...(answer.reason !== undefined && { reason: answer.reason }),
        },
      }),
      ...(maskReason !== undefined && { maskReason }),
    }),
    texts,
  };
}

interface Played {
  readonly outcome: Outcome;
  readonly evaluation: Evaluation;
  readonly segments: EvaluationRequest['segments'];
  readonly answer: string;
  readonly contents: number;
  readonly refusal: ErrorCode | undefined;
  readonly unmaskable: Unmaskable | undefined;
}

async function play(
  client: Compat,
  wire: WireCall,
  v: Verdict,
  chosen: Partial<WebhookSettings>,
  failOpen: boolean,
): Promise<Played> {
  let evaluation: Evaluation | undefined;
  const setup = harness({ ...chosen, compat: client }, async (request) => {
    evaluation = evaluationOf(v, request);
    return evaluation;
  });
  const { phase, messages } = wire;
  const body =
    phase === 'request' ? { messages } : { choices: messages.map((m) => ({ message: m })) };
  const stream = wire.stream && phase === 'response';
  const headers = wire.tools ? { 'x-guard-tools': '1' } : {};
  const path = wire.stream ? '/response/stream' : '/response';
  const answer = await setup.handler(callTo(path, { body }, { headers }));
  const count = messages.length;
  // The Python client masks windows; it is the one client whose streams are ordinary calls.
  const asStream = stream && client !== 'kgateway-2.1';
  const call: ClientCall = { client, phase, stream: asStream, failOpen, count };
  if (!evaluation) throw new Error('the call was not evaluated');
  return {
    outcome: outcomeOf(call, new TextEncoder().encode(answer.body)),
    evaluation,
    segments: setup.requests[0]?.segments ?? [],
    answer: answer.body,
    contents: count,
    refusal: answer.refusal,
    unmaskable: setup.requests[0]?.unmaskable,
  };
}

function expectNotWeaker(played: Played): void {
  const { outcome, evaluation, segments, contents, answer, refusal, unmaskable } = played;
  const { decision, texts } = evaluation;
  // The encoder's own check never has to step in: it is for mistakes that are still to be made.
  const fits = texts.length === segments.length && unmaskable === undefined;
  const misfit = decision.action === 'mask' && !fits;
  expect(refusal === 'GW_ENGINE_FAILED').toBe(misfit);
  if (decision.action === 'pass') {
    expect(outcome.kind).toBe('original');
    return;
  }
  if (outcome.kind === 'rejected') {
    expect(outcome.status).toBeGreaterThanOrEqual(400);
    expect(outcome.status).toBeLessThanOrEqual(599);
    expect(outcome.body).not.toBe('');
  }
  const unchanged = segments.every(({ text }, i) => text === texts[i]);
  if (outcome.kind === 'original') {
    // Only a mask that changes nothing may let the original go on.
    expect([decision.action, texts.length === segments.length && unchanged]).toEqual([
      'mask',
      true,
    ]);
  }
  if (outcome.kind === 'masked') {
    expect(outcome.messages).toHaveLength(contents);
    const got = outcome.messages.map((m) => m.content);
    const text = decision.reject?.body || 'Blocked by policy';
    const notice = decision.reject?.reason ? text : `${text} (reference id-1)`;
    const wanted =
      decision.action === 'mask' ? texts.slice(0, contents) : Array(contents).fill(notice);
    expect(got).toEqual(wanted.map((t: string) => t.toWellFormed()));
    // Unknown strings go back rewritten, so no original that was changed is left beside them.
    if (decision.action === 'mask') {
      for (const changed of texts.slice(contents)) {
        expect(answer).toContain(JSON.stringify(changed.toWellFormed()));
      }
    }
  }
}

describe('an answer is never weaker than the decision', () => {
  describe.each(COMPAT_PROFILES)('for %s', (client) => {
    it('whatever was evaluated, in buffered calls and streams, closed and open', async () => {
      await fc.assert(
        fc.asyncProperty(wireCall, verdict, settings, fc.boolean(), async (w, v, s, failOpen) => {
          expectNotWeaker(await play(client, w, v, s, failOpen));
        }),
        { numRuns: 1500 },
      );
    });
  });

  it.each([
    ['no evaluation', undefined],
    ['no decision', {}],
    ['an unknown action', { decision: { ...decision('pass'), action: 'allow' }, texts: [] }],
    ['no texts', { decision: decision('mask') }],
    ['texts of numbers', { decision: decision('mask'), texts: [5] }],
    ['a body that is no text', { decision: decision('reject', {}), texts: [] }],
  ])('not even for %s', async (_, absurd) => {
    for (const client of COMPAT_PROFILES) {
      // The type forbids it: this is what a broken engine could hand over.
      const setup = harness({ compat: client }, async () => absurd as Evaluation);
      for (const phase of ['request', 'response'] as const) {
        const messages = [{ role: 'user', content: 'x' }];
        const body = phase === 'request' ? { messages } : { choices: [{ message: messages[0] }] };
        const answer = await setup.handler(callTo('/request', { body }));
        const call = { client, phase, stream: false, failOpen: true, count: 1 };
        const outcome = outcomeOf(call, new TextEncoder().encode(answer.body));
        expect(['rejected', 'failed', 'masked']).toContain(outcome.kind);
      }
    }
  });
});

/** Who sent these bytes: a request where they can be read as one, else possibly a response. */
function phaseOf(bytes: Uint8Array): Phase {
  try {
    const root: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const body =
      typeof root === 'object' && root !== null && 'body' in root ? root.body : undefined;
    return typeof body === 'object' && body !== null && 'messages' in body ? 'request' : 'response';
  } catch {
    return 'response';
  }
}

describe('arbitrary bytes', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.json({ maxDepth: 4 }).map((json) => new TextEncoder().encode(`{"body":${json}}`)),
    fc
      .tuple(fc.constantFrom('messages', 'choices'), fc.json({ maxDepth: 4 }))
      .map(([key, json]) => new TextEncoder().encode(`{"body":{"${key}":${json}}}`)),
  );

  it('never throw, never carry an action on an error, and pass only when evaluated so', async () => {
    const args = fc.record({
      client: fc.constantFrom(...COMPAT_PROFILES),
      onBadRequest: fc.constantFrom('error' as const, 'reject' as const),
      path: fc.constantFrom('/request', '/response', '/response/stream', '/p/none/request', '/x'),
      method: fc.constantFrom('POST', 'GET'),
    });
    await fc.assert(
      fc.asyncProperty(bytes, args, async (sent, { client, onBadRequest, path, method }) => {
        const setup = harness({ compat: client, onBadRequest });
        const answer = await setup.handler(callTo(path, sent, { method }));
        const root: unknown = JSON.parse(answer.body);
        const acts = typeof root === 'object' && root !== null && 'action' in root;
        if (answer.status !== 200) expect(acts).toBe(false);
        const event = setup.events[0];
        expect(setup.events).toHaveLength(1);
        const call = {
          client,
          phase: phaseOf(sent),
          stream: false,
          count: 0,
        } as const;
        const outcome = outcomeOf(
          { ...call, failOpen: false },
          new TextEncoder().encode(answer.body),
        );
        if (outcome.kind === 'original') expect(event?.decision?.action).toBe('pass');
      }),
      { numRuns: 1500 },
    );
  });
});
