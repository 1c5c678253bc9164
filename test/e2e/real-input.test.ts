import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Compat } from '../../src/adapters/webhook/settings.ts';
import { PHASES, type Phase } from '../../src/model/request.ts';
import { sampled, sampleOf } from '../support/sample.ts';
import { answers, call, connections, prompts } from './support/client.ts';
import { type Corpus, readCorpora } from './support/corpus.ts';
import { createJudge, expectedOutcome, type Judge, type Judged } from './support/judged.ts';
import { outcomeOf } from './support/outcome.ts';
import { type ServerProcess, startServer } from './support/server.ts';

// Slow, because each text is judged in this process and in a server, in both phases, and that for
// 30,000 texts with GATEWARDEN_WHOLE=1. By default about 25 of each folder are.

const PER_FOLDER = 25;
const BATCH = 100;
const CONNECTIONS = 4;
/** Every so-many-th text taken is also sent alone, and is sent by the older clients. */
const STEP = 13;
const OLDER = ['agentgateway-0.10', 'kgateway-2.1'] as const;

const corpora = readCorpora();
if (corpora === undefined) {
  process.stdout.write('real input: skipped, the labelled data is not there\n');
}

describe.skipIf(corpora === undefined)('real texts through the running server', () => {
  // A busy machine must not make a slow answer look like a wrong one.
  const patient = { GATEWARDEN_WORKER_DEADLINE_MS: '60000' };
  const servers = new Map<Compat, ServerProcess>();
  let judge: Judge;

  beforeAll(async () => {
    const start = async (client: Compat) => {
      servers.set(client, await startServer({ ...patient, GATEWARDEN_COMPAT: client }));
    };
    const [made] = await Promise.all([
      createJudge(),
      ...['agentgateway' as const, ...OLDER].map(start),
    ]);
    judge = made;
  });
  afterAll(() => Promise.all([...servers.values()].map((server) => server.kill())));

  const judgeAll = (phase: Phase, texts: readonly string[]) =>
    texts.map((t) => judge.one(phase, t));
  const inCalls = (phase: Phase, judged: readonly Judged[]) =>
    batches(judged).map((texts) => judge.together(phase, texts));
  const some = <T>(list: readonly T[]) => list.filter((_, index) => index % STEP === 0);

  describe.each(corpora ?? [])('of $folder', ({ folder, texts: all }: Corpus) => {
    const texts = sampleOf(all, all.length / PER_FOLDER, (text) => text);
    process.stdout.write(`real input: ${folder}, ${sampled(texts, all, 'texts')}\n`);

    it.each(PHASES)('are judged in the %s phase as they are in process', async (phase) => {
      const judged = judgeAll(phase, texts);
      await send(servers.get('agentgateway'), 'agentgateway', phase, [
        ...inCalls(phase, judged),
        ...some(judged).map((j) => [j]),
      ]);
      process.stdout.write(`real input: ${folder} ${phase} ${countsOf(judged)}\n`);
    });

    it.each(OLDER)('reach a client of %s no weaker', async (client) => {
      for (const phase of PHASES) {
        await send(
          servers.get(client),
          client,
          phase,
          inCalls(phase, some(judgeAll(phase, texts))),
        );
      }
    });
  });
});

/** Texts that are let through, many in one call; one that is rejected goes alone with another. */
function batches(judged: readonly Judged[]): readonly (readonly Judged[])[] {
  const through = judged.filter(({ decision }) => decision.action !== 'reject');
  const calls: Judged[][] = [];
  for (let start = 0; start < through.length; start += BATCH) {
    calls.push(through.slice(start, start + BATCH));
  }
  const company = through.slice(0, 1);
  for (const one of judged) {
    if (one.decision.action === 'reject') calls.push([...company, one]);
  }
  return calls;
}

/** Sends every call over a few connections; what came back is counted, never shown. */
async function send(
  server: ServerProcess | undefined,
  client: Compat,
  phase: Phase,
  calls: readonly (readonly Judged[])[],
): Promise<void> {
  const agent = connections(CONNECTIONS);
  const write = phase === 'request' ? prompts : answers;
  const seen = { answers: 0, errors: 0, undecodable: 0, different: 0 };
  const rest = calls.values();
  async function drain(): Promise<void> {
    for (const judged of rest) {
      const body = write(...judged.map(({ text }) => text));
      const answer = await call(server?.httpPort ?? 0, body, { agent, path: `/${phase}` });
      const count = judged.length;
      const one = { client, phase, stream: false, failOpen: false, count };
      const outcome = outcomeOf(one, answer.bytes);
      seen.answers += 1;
      if (answer.status !== 200) seen.errors += 1;
      else if (outcome.kind === 'failed') seen.undecodable += 1;
      else if (!isDeepStrictEqual(outcome, expectedOutcome(client, phase, judged)))
        seen.different += 1;
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, drain));
  agent.destroy();
  const wanted = { answers: calls.length, errors: 0, undecodable: 0, different: 0 };
  expect(seen).toEqual(wanted);
}

function countsOf(judged: readonly Judged[]): string {
  const count = (action: string) => judged.filter((j) => j.decision.action === action).length;
  return `texts=${judged.length} pass=${count('pass')} mask=${count('mask')} reject=${count('reject')}`;
}
