import { ATTACKS, type Attack } from '../../test/match/support/attacks.ts';
import {
  attacksOn,
  attacksOnOne,
  type NamedPattern,
} from '../../test/match/support/attacks-on-patterns.ts';
import { PROXIMITY_PATTERNS, REDOS_PATTERNS } from '../../test/match/support/redos-patterns.ts';
import { SHIPPED_PATTERNS } from '../../test/match/support/shipped-patterns.ts';
import { type Engine, ownEngine } from './engines.ts';
import { print, printTable, short } from './report.ts';
import { flat } from './texts.ts';
import { measure, processClock, type Rounds, type Timing } from './timing.ts';

const SHORT = 20_000;
const LONG = 200_000;
/** Below so many ms at the long size, a ratio of two times says nothing. */
const NOTABLE_MS = 2;

/** Of the texts made from the patterns, so many of the dearest are measured at the long size. */
const KEPT = 40;
const ROUNDS = 7;
const FEW: Rounds = { atLeast: 3, atMost: 3, budgetMs: 0 };
const ONCE: Rounds = { atLeast: 1, atMost: 1, budgetMs: 0 };

const SILENT = (): void => {};

/** What one hostile text costs, in ms. */
export interface AttackCost {
  readonly name: string;
  /** The first look at the long text. */
  readonly first: number;
  readonly short: number;
  readonly long: number;
  /** Time per unit of the long text by that of the short one. */
  readonly growth: number;
}

/** The worst of all hostile texts. */
export interface Worst {
  readonly attacks: readonly AttackCost[];
  /** Each pattern alone, with its worst text. */
  readonly patterns: readonly AttackCost[];
  readonly mostMs: number;
  readonly mostGrowth: number;
  readonly mostGrowthOfOne: number;
  /** Texts that were left out because time ran out. */
  readonly leftOut: number;
}

function time(engine: Engine, text: string, rounds: Rounds): Timing {
  return measure(() => engine(text, SILENT), rounds, processClock);
}

function costOf(engine: Engine, { name, text }: Attack): AttackCost {
  const [brief, long] = [flat(text(SHORT)), flat(text(LONG))];
  const first = time(engine, long, ONCE).least;
  // The least of several rounds: what else the machine does only ever adds. In turn, as what slows
  // it down lasts for seconds and would hit one of the two only.
  let [short, most] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round += 1) {
    short = Math.min(short, time(engine, brief, FEW).least);
    most = Math.min(most, time(engine, long, ONCE).least);
  }
  return { name, first, short, long: most, growth: most / short / (LONG / SHORT) };
}

/** All shipped patterns and the classic ReDoS shapes on hostile texts; stops after `budgetMs`. */
export function measureWorst(budgetMs: number): Worst {
  const patterns = [...SHIPPED_PATTERNS, ...REDOS_PATTERNS];
  const engine = ownEngine(patterns);
  const all = [...ATTACKS, ...dearest(engine, attacksOn(patterns), SHORT).slice(0, KEPT)];
  const attacks = untilTime(all, budgetMs / 2, (attack) => costOf(engine, attack));
  // Whichever are left out when time runs out, it is not the ones that are made to be slow.
  const singles = [...PROXIMITY_PATTERNS, ...REDOS_PATTERNS, ...SHIPPED_PATTERNS];
  const alone = untilTime(singles, budgetMs / 2, worstFor);
  const notable = (costs: readonly AttackCost[]): AttackCost[] =>
    costs.filter((cost) => cost.long >= NOTABLE_MS);
  return {
    attacks,
    patterns: alone,
    mostMs: Math.max(...attacks.map((cost) => cost.long)),
    mostGrowth: Math.max(...notable(attacks).map((cost) => cost.growth)),
    mostGrowthOfOne: Math.max(...notable(alone).map((cost) => cost.growth)),
    leftOut: all.length - attacks.length + singles.length - alone.length,
  };
}

function untilTime<T, R>(list: readonly T[], budgetMs: number, work: (entry: T) => R): R[] {
  const until = performance.now() + budgetMs;
  const done: R[] = [];
  for (const entry of list) {
    if (performance.now() > until) break;
    done.push(work(entry));
  }
  return done;
}

/** The texts by what they cost at a length, dearest first; one round each, the second. */
function dearest(engine: Engine, attacks: readonly Attack[], length: number): Attack[] {
  const costs = attacks.map((attack) => {
    const text = flat(attack.text(length));
    engine(text, SILENT);
    return { attack, ms: time(engine, text, ONCE).least };
  });
  return costs.sort((a, b) => b.ms - a.ms).map(({ attack }) => attack);
}

/** What the text costs that is dearest for one pattern alone. */
function worstFor(named: NamedPattern): AttackCost {
  const engine = ownEngine([named]);
  const [worst] = dearest(engine, [...ATTACKS, ...attacksOnOne(named)], SHORT / 4);
  if (worst === undefined) throw new Error('Cannot measure a pattern without texts');
  return { ...costOf(engine, worst), name: `${named.name} on ${worst.name}` };
}

/** The ten dearest texts, the ten that grow fastest, the ten dearest patterns. */
export function printWorst({ attacks, patterns, leftOut }: Worst): void {
  const rows = (costs: readonly AttackCost[], by: (cost: AttackCost) => number) =>
    [...costs]
      .sort((a, b) => by(b) - by(a))
      .slice(0, 10)
      .map(({ name, first, short: brief, long, growth }) => [
        name.replaceAll('|', '\\|').slice(0, 70),
        ...[brief, long, first, growth].map(short),
      ]);
  const heads = [`ms at ${SHORT}`, `ms at ${LONG}`, 'first ms', 'growth per unit'];
  print(
    `${attacks.length} hostile texts (the dearest of those made from the patterns) on all shipped patterns and the ReDoS shapes`,
  );
  if (leftOut > 0) print(`${leftOut} texts and patterns were left out: time ran out`);
  print();
  printTable(
    ['dearest text', ...heads],
    rows(attacks, (cost) => cost.long),
  );
  const notable = attacks.filter((cost) => cost.long >= NOTABLE_MS);
  printTable(
    ['fastest growing text', ...heads],
    rows(notable, (cost) => cost.growth),
  );
  printTable(
    ['dearest pattern alone', ...heads],
    rows(patterns, (cost) => cost.long),
  );
}
