import { afterEach, describe, expect, it } from 'vitest';
import { createGuardrail } from '../../src/engine/guardrail.ts';
import { compilePolicy } from '../../src/policy/compile.ts';
import { parseRulePack } from '../../src/policy/parse-rule-pack.ts';
import { createRemoteRecognizer, type RemoteRecognizerOptions } from '../../src/remote/index.ts';
import { testEntityRecognizer } from '../conformance/entity-recognizer.ts';
import {
  type Answer,
  always,
  nameFinder,
  sendJson,
  startAnalyzer,
  type TestAnalyzer,
} from './analyzer.ts';

testEntityRecognizer('createRemoteRecognizer()', async () => {
  const { url, close } = await startAnalyzer(await nameFinder());
  const { recognizer } = createRemoteRecognizer({ url, deadlineMs: 60_000 });
  return { recognizer, maxBytes: 65_536, close };
});

const open: TestAnalyzer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((analyzer) => analyzer.close()));
});

/** A recognizer of an analyzer that answers as told. */
async function remote(answer: Answer, options: Partial<RemoteRecognizerOptions> = {}) {
  const analyzer = await startAnalyzer(answer);
  open.push(analyzer);
  const changes: string[] = [];
  const { recognizer, stats } = createRemoteRecognizer({
    url: analyzer.url,
    deadlineMs: 60_000,
    onChange: (state) => changes.push(state),
    ...options,
  });
  return { analyzer, stats, changes, ask: (...texts: string[]) => recognizer.recognize(texts) };
}

const hang: Answer = () => undefined;
const hit = (entity_type: string, start: number, end: number, score = 0.85) => ({
  entity_type,
  start,
  end,
  score,
});
const done = (...hits: unknown[]) => ({ status: 'done', hits });
const unfinished = (cause: string) => ({ status: 'unfinished', cause });

describe('what the analyzer is asked', () => {
  it('is one request per text that is not blank', async () => {
    const { analyzer, ask } = await remote(always([]), {
      language: 'de',
      headers: { 'x-key': 'k' },
    });
    expect(await ask('', 'eins', ' \n', 'zwei')).toEqual(done([], [], [], []));
    expect(analyzer.asked.map(({ body }) => body)).toEqual(
      ['eins', 'zwei'].map((text) => ({
        text,
        language: 'de',
        entities: ['PERSON', 'LOCATION', 'ORGANIZATION'],
      })),
    );
    expect(analyzer.asked[0]).toMatchObject({ path: '/analyze', headers: { 'x-key': 'k' } });
  });

  it('names no entities when all are wanted', async () => {
    const { analyzer, ask } = await remote(always([]), { entities: [] });
    await ask('eins');
    expect(analyzer.asked[0]?.body).toEqual({ text: 'eins', language: 'en' });
  });

  it('goes to the path that is given', async () => {
    const { analyzer, ask } = await remote(always([]));
    for (const path of ['/', '/presidio/', '/v1/analyze', '?a=b#c']) {
      const { recognizer } = createRemoteRecognizer({ url: analyzer.url + path });
      await recognizer.recognize(['x']);
    }
    await ask('x');
    const paths = ['/analyze', '/presidio/analyze', '/v1/analyze', '/analyze?a=b', '/analyze'];
    expect(analyzer.asked.map(({ path }) => path)).toEqual(paths);
  });

  it('has U+FFFD for lone halves of pairs, which UTF-8 cannot carry', async () => {
    const { analyzer, ask } = await remote(always([hit('PERSON', 2, 4)]));
    expect(await ask('\udc00\ud83dAl😀')).toEqual(
      done([expect.objectContaining({ start: 2, end: 4 })]),
    );
    expect(analyzer.asked[0]?.body.text).toBe('\ufffd\ufffdAl😀');
  });

  it.each(['ftp://x', 'presidio:3000', '', 'http://me:secret@presidio'])(
    'is never sent to "%s"',
    (url) => {
      expect(() => createRemoteRecognizer({ url })).toThrow(
        /^GW_CONFIG_INVALID Cannot use the address/,
      );
      expect(() => createRemoteRecognizer({ url })).not.toThrow(/secret/);
    },
  );
});

describe('what the analyzer answers', () => {
  it.each([
    ['PERSON', 'PERSON'],
    ['PER', 'PERSON'],
    ['GPE', 'LOCATION'],
    ['ADDRESS', 'LOCATION'],
    ['ORG', 'ORGANIZATION'],
    ['organization', 'ORGANIZATION'],
  ])('%s is %s', async (type, entity) => {
    const { ask } = await remote(always([hit(type, 0, 2)]));
    expect(await ask('Al')).toEqual(done([{ entity, start: 0, end: 2, score: 0.85 }]));
  });

  it.each(['NRP', 'DATE_TIME', 'CREDIT_CARD'])('%s is left out', async (type) => {
    const { ask } = await remote(always([hit(type, 0, 2)]));
    expect(await ask('Al')).toEqual(done([]));
  });

  it('counts code points, which become code units', async () => {
    // Code points: 0 😀, 1 space, 2-3 Al, 4 space, 5 👩🏽 (two), 7 space, 8-9 Bo.
    const text = '😀 Al 👩🏽 Bo';
    const { ask } = await remote(
      always([hit('PERSON', 2, 4), hit('PERSON', 8, 10), hit('ORG', 0, 1)]),
    );
    const result = await ask(text);
    const hits = result.status === 'done' ? (result.hits[0] ?? []) : [];
    expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(['😀', 'Al', 'Bo']);
  });

  it('may overlap and be in any order: the surer, then the longer one stays', async () => {
    const { ask } = await remote(
      always([
        hit('LOC', 6, 9, 0.5),
        hit('ORG', 0, 5, 0.6),
        hit('PERSON', 0, 2, 0.9),
        hit('PERSON', 3, 5, 0.4),
        hit('GPE', 6, 8, 0.5),
      ]),
    );
    const result = await ask('Al Bo Cyd');
    expect(result).toEqual(
      done([
        expect.objectContaining({ entity: 'PERSON', start: 0, end: 2 }),
        expect.objectContaining({ entity: 'PERSON', start: 3, end: 5 }),
        expect.objectContaining({ entity: 'LOCATION', start: 6, end: 9 }),
      ]),
    );
  });

  it('is trimmed, and left out when nothing remains or it is not sure at all', async () => {
    const { ask } = await remote(always([hit('ORG', 0, 4), hit('ORG', 4, 5), hit('LOC', 5, 7, 0)]));
    expect(await ask(' Al  Bo')).toEqual(done([expect.objectContaining({ start: 1, end: 3 })]));
  });

  it.each<[string, unknown]>([
    ['no list', { hits: [] }],
    ['null', null],
    ['a list of texts', ['PERSON']],
    ['no type', [{ start: 0, end: 1, score: 1 }]],
    ['a score that is no number', [hit('PERSON', 0, 1, '1' as unknown as number)]],
    ['a score above 1', [hit('PERSON', 0, 1, 1.5)]],
    ['a negative score', [hit('ORG', 0, 1, -1)]],
    ['offsets behind the end', [hit('PERSON', 0, 4)]],
    ['offsets in code units', [hit('PERSON', 3, 4)]],
    ['negative offsets', [hit('PERSON', -1, 1)]],
    ['broken offsets', [hit('PERSON', 0, 0.5)]],
    ['offsets in reverse', [hit('PERSON', 2, 1)]],
    ['empty spans', [hit('PERSON', 1, 1)]],
    ['wrong offsets of what is left out', [hit('DATE_TIME', 0, 99)]],
    ['one wrong item among others', [hit('PERSON', 0, 1), { entity_type: 'PERSON' }]],
  ])('is not used with %s', async (_, value) => {
    const { ask } = await remote(always(value));
    expect(await ask('😀Al')).toEqual(unfinished('failed'));
  });

  it.each<[string, Answer]>([
    ['no JSON', (_, response) => response.end('<html>')],
    ['nothing', (_, response) => response.end()],
    ['bytes that are no UTF-8', (_, response) => response.end(Buffer.from([0x22, 0xff, 0x22]))],
    ['an error', (_, response) => sendJson(response, { error: 'x' }, 500)],
    ['a refusal', (_, response) => sendJson(response, { error: 'No matching recognizers' }, 422)],
    ['another success', (_, response) => sendJson(response, [], 202)],
    [
      'half an answer',
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('[{"entity');
        setTimeout(() => response.destroy(), 20);
      },
    ],
  ])('is not used when it is %s', async (_, answer) => {
    const { ask } = await remote(answer);
    expect(await ask('Al')).toEqual(unfinished('failed'));
  });

  it('is read up to its limit only', async () => {
    let sent = 0;
    const { ask } = await remote(
      (_, response) => {
        const pour = (): void => {
          if (response.destroyed) return;
          sent += 65_536;
          response.write(' '.repeat(65_536), () => setImmediate(pour));
        };
        pour();
      },
      { maxAnswerBytes: 100_000 },
    );
    expect(await ask('Al')).toEqual(unfinished('failed'));
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  it('does not send the text elsewhere', async () => {
    const other = await remote(always([]));
    const { ask } = await remote((_, response) => {
      response.writeHead(307, { location: `${other.analyzer.url}/analyze` });
      response.end();
    });
    expect(await ask('Al')).toEqual(unfinished('unavailable'));
    expect(other.analyzer.asked).toEqual([]);
  });
});

describe('an analyzer that does not answer', () => {
  it('spends the time up to the deadline and no longer', async () => {
    const { ask } = await remote(hang, { deadlineMs: 100 });
    // That it settles at all shows it: no answer ever comes.
    expect(await ask('Al', 'Bo')).toEqual(unfinished('time'));
  });

  it('also when it stops in the middle of its answer', async () => {
    const { ask } = await remote((_, response) => response.write('['), { deadlineMs: 100 });
    expect(await ask('Al')).toEqual(unfinished('time'));
  });

  it('is unavailable when there is none', async () => {
    const { analyzer, ask } = await remote(always([]));
    await analyzer.close();
    expect(await ask('Al')).toEqual(unfinished('unavailable'));
  });

  it('is asked again once when a connection breaks, as idle ones do', async () => {
    let calls = 0;
    const { ask } = await remote((_, response) => {
      calls += 1;
      if (calls === 1) response.destroy();
      else sendJson(response, [hit('PERSON', 0, 2)]);
    });
    expect(await ask('Al')).toMatchObject({ status: 'done' });
    expect(calls).toBe(2);
  });

  it('ends the other texts with the first that fails', async () => {
    const { analyzer, ask } = await remote(({ body }, response) => {
      if (body.text === 'bad') sendJson(response, {}, 500);
    });
    expect(await ask('good', 'bad', 'good')).toEqual(unfinished('failed'));
    await expect.poll(() => analyzer.open.now).toBe(0);
  });
});

describe('the number of requests', () => {
  it('is limited, and the others wait', async () => {
    const { analyzer, ask } = await remote(
      async (_, response) => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        sendJson(response, []);
      },
      { concurrency: 3 },
    );
    const texts = Array.from({ length: 20 }, (_, i) => `text ${i}`);
    expect(await ask(...texts)).toMatchObject({ status: 'done' });
    expect(analyzer.open.most).toBeLessThanOrEqual(3);
    expect(analyzer.asked).toHaveLength(20);
  });

  it('beyond what may wait is refused as busy, which says nothing about the service', async () => {
    const { ask, stats } = await remote(hang, {
      concurrency: 1,
      maxQueue: 1,
      failures: 1,
      deadlineMs: 300,
    });
    const first = ask('one');
    const second = ask('two');
    expect(stats()).toEqual({ breaker: 'closed', running: 1, waiting: 1 });
    expect(await ask('three')).toEqual(unfinished('busy'));
    expect(stats().breaker).toBe('closed');
    expect(await Promise.all([first, second])).toEqual([unfinished('time'), unfinished('time')]);
    expect(stats()).toEqual({ breaker: 'open', running: 0, waiting: 0 });
  });
});

describe('the circuit breaker', () => {
  it('opens after failures in a row, lets one call try after a pause, and closes again', async () => {
    let now = 0;
    let healthy = false;
    const { analyzer, ask, changes, stats } = await remote(
      (_, response) => sendJson(response, [], healthy ? 200 : 500),
      { failures: 2, pauseMs: 1_000, now: () => now },
    );
    for (let i = 0; i < 2; i += 1) expect(await ask('x')).toEqual(unfinished('failed'));
    expect(await ask('x')).toEqual(unfinished('unavailable'));
    expect(analyzer.asked).toHaveLength(2);
    expect(await ask(' ')).toEqual(done([]));

    now = 1_000;
    expect(await Promise.all([ask('x'), ask('x')])).toEqual([
      unfinished('failed'),
      unfinished('unavailable'),
    ]);
    now = 1_999;
    expect(await ask('x')).toEqual(unfinished('unavailable'));
    expect(analyzer.asked).toHaveLength(3);

    healthy = true;
    now = 2_000;
    expect(await ask('x')).toEqual(done([]));
    expect(await ask('x')).toEqual(done([]));
    expect(stats().breaker).toBe('closed');
    expect(changes).toEqual(['open', 'closed']);
  });

  it('forgets failures with each success', async () => {
    const statuses = [500, 200, 500, 200, 500];
    const { ask, stats } = await remote((_, r) => sendJson(r, [], statuses.shift()), {
      failures: 2,
    });
    for (let i = 0; i < 5; i += 1) await ask('x');
    expect(stats().breaker).toBe('closed');
  });
});

describe('a guardrail with a remote recognizer', () => {
  const policy = compilePolicy([
    parseRulePack(
      `apiVersion: gatewarden/v1
kind: RulePack
metadata: { name: names, version: 1.0.0 }
rules:
  - id: names.person
    title: A person
    class: personal
    entity: PERSON
    detect: { any: [{ ner: [PERSON] }] }
    action: mask
`,
      { strict: false },
    ),
  ]);
  const segments = [{ role: 'user', text: '😀 I am Al' }] as const;
  const judge = (entities: ReturnType<typeof createRemoteRecognizer>['recognizer']) =>
    createGuardrail({ policy, entities }).evaluate({ phase: 'request', segments });

  it('masks at the right place', async () => {
    const { analyzer } = await remote(always([hit('PERSON', 7, 9)]));
    const { texts } = await judge(
      createRemoteRecognizer({ url: analyzer.url, deadlineMs: 60_000 }).recognizer,
    );
    expect(texts).toEqual(['😀 I am [PERSON]']);
  });

  it('rejects with 503 when the service is away, and says nothing of the text', async () => {
    const { analyzer } = await remote(always([]));
    await analyzer.close();
    const { decision } = await judge(
      createRemoteRecognizer({ url: analyzer.url, deadlineMs: 60_000 }).recognizer,
    );
    expect(decision).toMatchObject({
      action: 'reject',
      reject: { status: 503 },
      unfinished: [{ detector: 'entities', cause: 'unavailable', action: 'reject' }],
    });
    expect(JSON.stringify(decision)).not.toContain('I am');
  });
});
