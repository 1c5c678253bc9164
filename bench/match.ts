/** Speed of the matcher next to V8, and its worst cases: `npm run bench:match -- --help`. */
import { parseArgs } from 'node:util';
import { measureCompilation, printCompilation } from './match/compilation.ts';
import { patternSets } from './match/patterns.ts';
import { print, printTargets, type Target } from './match/report.ts';
import { costAt, measureSet, printSpeed } from './match/speed.ts';
import { benchTexts } from './match/texts.ts';
import { measureWorst, printWorst } from './match/worst.ts';

const USAGE = `Usage: npm run bench:match [-- --quick]

Measures 50, 250 and 1,000 patterns on texts of 200 to 200,000 units next to V8,
what compiling them costs, and hostile texts. Prints tables and whether each target
is met; stops when the two engines find different spans. Run it on an idle machine.

  --quick  fewer rounds and fewer hostile texts
`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const { quick } = values;
const sets = patternSets();
const texts = benchTexts(sets[0]?.patterns ?? []);

print(
  `Node ${process.version}, ${texts.length} texts, medians in ms; both engines find the same\n`,
);
const costs = sets.flatMap((set) => measureSet(set, texts, quick));
printSpeed(costs);
const compilation = [50, 250, 1000].map((size) => measureCompilation(size, quick ? 1 : 3));
printCompilation(compilation);
const worst = measureWorst(quick ? 10_000 : 120_000);
printWorst(worst);

const small = costAt(costs, 250, 4_000);
const compiled = (size: number) => compilation.find((one) => one.patterns === size);
const targets: Target[] = [
  {
    name: '250 patterns, 4,000 units: faster than V8',
    measured: small.v8 / small.own,
    limit: 50,
    kind: 'least',
    unit: 'x',
  },
  {
    name: '4,000 units: 1,000 patterns to 250',
    measured: costAt(costs, 1000, 4_000).own / small.own,
    limit: 3,
    kind: 'most',
    unit: 'x',
  },
  {
    name: '250 patterns: 200,000 units to 4,000',
    measured: costAt(costs, 250, 200_000).own / small.own,
    limit: 100,
    kind: 'most',
    unit: 'x',
  },
  {
    name: '250 patterns, 4,000 units: walk to charCodeAt',
    measured: small.walk / small.loop,
    limit: 10,
    kind: 'most',
    unit: 'x',
  },
  {
    name: 'attack text of 200,000 units',
    measured: worst.mostMs,
    limit: 60,
    kind: 'most',
    unit: 'ms',
  },
  {
    name: 'attack texts: time per unit, 200,000 to 20,000',
    measured: worst.mostGrowth,
    limit: 2,
    kind: 'most',
    unit: 'x',
  },
  {
    name: 'the same for one pattern alone',
    measured: worst.mostGrowthOfOne,
    limit: 2,
    kind: 'most',
    unit: 'x',
  },
  {
    name: '250 patterns compiled and warm',
    measured: compiled(250)?.ms ?? Number.NaN,
    limit: 150,
    kind: 'most',
    unit: 'ms',
  },
  {
    name: '1,000 patterns compiled and warm',
    measured: compiled(1000)?.ms ?? Number.NaN,
    limit: 600,
    kind: 'most',
    unit: 'ms',
  },
  {
    name: '1,000 patterns in memory',
    measured: compiled(1000)?.megabytes ?? Number.NaN,
    limit: 20,
    kind: 'most',
    unit: 'MB',
  },
];
printTargets(targets);
