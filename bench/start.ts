/** Start to ready and resident memory of the built server. `npm run build && npm run bench:start` */
import { median, residentMib } from './load.ts';
import { startGatewarden } from './servers.ts';

const ROUNDS = 7;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

print(`median of ${ROUNDS} starts, Node ${process.version}`);
print('| configuration | start to ready ms | resident MiB when ready | after 2 s |');
print('|---|---|---|---|');
for (const [name, env] of [
  ['default packs', {}],
  ['default packs, entities standard', { GATEWARDEN_ENTITIES: 'standard' }],
] as const) {
  const [ms, ready, later]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const server = await startGatewarden(name, env);
    ms.push(server.readyMs);
    ready.push(residentMib(server.pid));
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    later.push(residentMib(server.pid));
    await server.stop();
  }
  print(
    `| ${name} | ${median(ms).toFixed(0)} | ${median(ready).toFixed(0)} | ${median(later).toFixed(0)} |`,
  );
}
