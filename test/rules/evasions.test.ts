import { beforeAll, describe, expect, it } from 'vitest';
import { DISGUISES, DISGUISES_OF_WORDS } from '../../bench/scorecard/data/disguises.ts';
import { type Evasion, measureEvasions } from '../../bench/scorecard/measure/evasions.ts';
import { renderEvasions } from '../../bench/scorecard/render/evasions.ts';
import { ALL_RULES } from '../support/sample.ts';

/** What each disguise must keep, as a share of the values. */
const KEPT = 0.95;
/** Every so many of the samples are tried; `npm run scorecard` tries all. */
const STEP = ALL_RULES ? 3 : 9;
const FEWEST = ALL_RULES ? 250 : 80;
const FEWEST_OF_WORDS = 30;
/** Fewer values can be spelled out: letters, digits and what stands between them. */
const FEWEST_SPELLED = ALL_RULES ? 60 : 20;

let evasions: readonly Evasion[];
beforeAll(async () => {
  evasions = await measureEvasions(STEP);
  process.stdout.write(`${renderEvasions(evasions)}\n`);
});

const named = (name: string): Evasion | undefined => evasions.find((one) => one.name === name);
const keptOf = ({ tried, lost }: Evasion): number => 1 - lost.length / tried;

describe('disguised values', () => {
  it.each([
    ...Object.keys(DISGUISES).map((name) => [
      name,
      /between$/.test(name) && !name.startsWith('tag') ? FEWEST_SPELLED : FEWEST,
    ]),
    ...Object.keys(DISGUISES_OF_WORDS).map((name) => [name, FEWEST_OF_WORDS]),
  ] as [string, number][])('in %s are found and masked in place', (name, fewest) => {
    const evasion = named(name);
    expect(evasion?.tried).toBeGreaterThanOrEqual(fewest);
    const lost = evasion?.lost.map(({ rule, value }) => `${rule.id} ${value.slice(0, 40)}`);
    expect(evasion && keptOf(evasion), lost?.join('\n')).toBeGreaterThanOrEqual(KEPT);
  });
});
