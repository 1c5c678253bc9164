import { ownEngine, ownWalk, spansOf, sumOfUnits, v8Engine } from './engines.ts';
import type { PatternSet } from './patterns.ts';
import { printTable, short } from './report.ts';
import type { BenchText } from './texts.ts';
import { mean, measure, type Rounds } from './timing.ts';

/** What one set of patterns costs on one text, in ms. */
export interface Cost {
  readonly patterns: number;
  readonly size: number;
  readonly planted: number;
  readonly own: number;
  /** As far as the windows. */
  readonly walk: number;
  readonly ownP99: number;
  /** NaN where it was left out. */
  readonly v8: number;
  readonly loop: number;
}

/** Largest text on which both engines must find the same. */
const COMPARED = 32_000;
/** Patterns times units above which V8 is not asked: seconds a round. */
const TOO_MUCH_FOR_V8 = 100_000_000;

const SILENT = (): void => {};

/**
 * Measures one set of patterns on all texts.
 * @throws Error when the two engines differ on a text up to 32,000 units.
 */
export function measureSet(set: PatternSet, texts: readonly BenchText[], quick: boolean): Cost[] {
  const own = ownEngine(set.patterns);
  const walk = ownWalk(set.patterns);
  const v8 = v8Engine(set.patterns);
  const rounds: Rounds = { atLeast: 3, atMost: 300, budgetMs: quick ? 20 : 80 };
  const dear: Rounds = { atLeast: 1, atMost: 30, budgetMs: quick ? 20 : 80 };
  // Each text once before any is measured: automata make their states, V8 its code.
  for (const { text } of texts) {
    own(text, SILENT);
    walk(text, SILENT);
  }
  return texts.map(({ name, size, planted, text }) => {
    const asked = set.size * size <= TOO_MUCH_FOR_V8;
    if (size <= COMPARED) {
      const [found, expected] = [spansOf(own, text), spansOf(v8, text)];
      if (found.join() !== expected.join()) throw differs(name, set, found, expected);
    }
    const timing = measure(() => own(text, SILENT), rounds);
    return {
      patterns: set.size,
      size,
      planted,
      own: timing.median,
      walk: measure(() => walk(text, SILENT), rounds).median,
      ownP99: timing.p99,
      v8: asked ? measure(() => v8(text, SILENT), dear).median : Number.NaN,
      loop: measure(() => sumOfUnits(text), rounds).median,
    };
  });
}

function differs(
  name: string,
  set: PatternSet,
  found: readonly string[],
  expected: readonly string[],
): Error {
  const wrong = [
    ...found.filter((span) => !expected.includes(span)).map((span) => `found ${span}`),
    ...expected.filter((span) => !found.includes(span)).map((span) => `missed ${span}`),
  ].slice(0, 5);
  const about = wrong.map((line) => set.patterns[Number(line.split(' ')[1])]?.name);
  return new Error(
    `Cannot go on: spans differ on "${name}": ${wrong.join('; ')} of ${about.join(' ; ')}`,
  );
}

/** What a set costs at a size, in ms: means over the texts, p99 of the worst text. */
export interface MeanCost {
  readonly own: number;
  /** As far as the windows. */
  readonly walk: number;
  readonly ownP99: number;
  readonly withoutHits: number;
  readonly withHits: number;
  readonly v8: number;
  readonly loop: number;
}

/** The costs of a set at a size, taken together. */
export function costAt(costs: readonly Cost[], patterns: number, size: number): MeanCost {
  const group = costs.filter((cost) => cost.patterns === patterns && cost.size === size);
  const average = (of: (cost: Cost) => number, among = group): number => mean(among.map(of));
  const planted = (count: number): Cost[] => group.filter((cost) => cost.planted === count);
  return {
    own: average((cost) => cost.own),
    walk: average((cost) => cost.walk),
    ownP99: Math.max(...group.map((cost) => cost.ownP99)),
    withoutHits: average((cost) => cost.own, planted(0)),
    withHits: average((cost) => cost.own, planted(10)),
    v8: average((cost) => cost.v8),
    loop: average((cost) => cost.loop),
  };
}

/** One row per set and size. */
export function printSpeed(costs: readonly Cost[]): void {
  const sets = new Set(costs.map(({ patterns }) => patterns));
  const sizes = new Set(costs.map(({ size }) => size));
  const rows = [...sets].flatMap((patterns) =>
    [...sizes].map((size) => {
      const { own, walk, ownP99, withoutHits, withHits, v8, loop } = costAt(costs, patterns, size);
      const times = [
        own,
        ownP99,
        withoutHits,
        withHits,
        (own * 1e6) / size,
        v8,
        v8 / own,
        walk,
        loop,
      ];
      return [patterns, size, ...times.map(short)];
    }),
  );
  const heads = ['patterns', 'units', 'ms', 'p99', '0 hits', '10 hits', 'ns/unit'];
  printTable([...heads, 'V8 ms', 'V8 : ours', 'walk ms', 'charCodeAt ms'], rows);
}
