/**
 * What the webhook costs over HTTP: the floor (bare node:http), an empty policy, the default packs,
 * and the entity detector, all in one run with interleaved rounds, because figures of this kind are
 * only comparable within a run. Build first: `npm run build && npm run bench:http`.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cpuMicros, hasWrk, type Load, load, median } from './load.ts';
import { benignPrompt, callBody, promptWithName } from './prompt.ts';
import { type BenchServer, startBare, startGatewarden } from './servers.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '5' },
    bytes: { type: 'string', default: '1024' },
    connections: { type: 'string', default: '16' },
  },
});
const [seconds, rounds, bytes, connections] = [
  Number(values.seconds),
  Number(values.rounds),
  Number(values.bytes),
  Number(values.connections),
];

interface Case {
  readonly server: BenchServer;
  readonly name: string;
  readonly body: string;
}

interface Sample extends Load {
  readonly cpu: number;
  readonly stages: Readonly<Record<string, number>>;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Sum and count per stage, as the server's own metrics tell them. */
async function stageTotals(server: BenchServer): Promise<Map<string, [number, number]>> {
  const totals = new Map<string, [number, number]>();
  if (server.adminPort === undefined) return totals;
  const text = await (await fetch(`http://127.0.0.1:${server.adminPort}/metrics`)).text();
  const pattern = /^gatewarden_stage_seconds_(sum|count)\{stage="(\w+)"\} (\S+)$/gm;
  for (const [, kind, stage = '', value] of text.matchAll(pattern)) {
    const known = totals.get(stage) ?? [0, 0];
    known[kind === 'sum' ? 0 : 1] = Number(value);
    totals.set(stage, known);
  }
  return totals;
}

async function sample(server: BenchServer, body: string, time: number): Promise<Sample> {
  const before = await stageTotals(server);
  const cpuBefore = cpuMicros(server.pid);
  const result = await load(`http://127.0.0.1:${server.port}/request`, body, time, connections);
  const cpu = (cpuMicros(server.pid) - cpuBefore) / result.requests;
  const stages: Record<string, number> = {};
  for (const [stage, [sum, count]] of await stageTotals(server)) {
    const [oldSum, oldCount] = before.get(stage) ?? [0, 0];
    if (count > oldCount) stages[stage] = ((sum - oldSum) / (count - oldCount)) * 1e6;
  }
  return { ...result, cpu, stages };
}

/** The servers to compare, each with the prompt that it is asked. The first is the floor. */
async function startCases(): Promise<readonly Case[]> {
  const empty = fileURLToPath(new URL('empty.yaml', import.meta.url));
  const bare = await startBare();
  const servers = [
    bare,
    await startGatewarden('empty policy', { GATEWARDEN_RULES: empty }),
    await startGatewarden('default packs', {}),
    await startGatewarden('default packs, entities standard', { GATEWARDEN_ENTITIES: 'standard' }),
  ];
  const withNames = servers.at(-1);
  const cases = servers.map((server) => ({
    server,
    name: server.name,
    body: callBody(benignPrompt(bytes)),
  }));
  if (withNames) {
    cases.push({
      server: withNames,
      name: 'entities standard, text with a name',
      body: callBody(promptWithName(bytes)),
    });
  }
  return cases;
}

/** Prints the medians of each case. */
function printTable(cases: readonly Case[], samples: readonly (readonly Sample[])[]): void {
  const floor = median((samples[0] ?? []).map((one) => one.perSecond));
  print(
    '| server | req/s | of bare | CPU us/req | decode us | evaluate us | encode us | p50 ms | p99 ms |',
  );
  print('|---|---|---|---|---|---|---|---|---|');
  for (const [i, { name }] of cases.entries()) {
    const all = samples[i] ?? [];
    const mid = (pick: (one: Sample) => number): number => median(all.map(pick));
    const rate = mid((one) => one.perSecond);
    const stage = (key: string): string => {
      const value = mid((one) => one.stages[key] ?? 0);
      return value === 0 ? '' : value.toFixed(1);
    };
    print(
      `| ${name} | ${rate.toFixed(0)} | ${(rate / floor).toFixed(2)} | ${mid((one) => one.cpu).toFixed(0)} | ${stage('decode')} | ${stage('evaluate')} | ${stage('encode')} | ${mid((one) => one.p50Ms).toFixed(2)} | ${mid((one) => one.p99Ms).toFixed(2)} |`,
    );
  }
}

async function main(): Promise<void> {
  const cases = await startCases();
  print(
    `${bytes} B prompt, ${connections} connections, ${rounds} rounds of ${seconds} s, ${hasWrk() ? 'wrk' : 'autocannon'}, Node ${process.version}`,
  );
  const samples = cases.map((): Sample[] => []);
  for (const { server, body } of cases) await sample(server, body, 1);
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, { server, body }] of cases.entries()) {
      samples[i]?.push(await sample(server, body, seconds));
    }
  }
  printTable(cases, samples);
  const servers = new Set(cases.map(({ server }) => server));
  await Promise.all([...servers].map((server) => server.stop()));
}

await main();
