import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Baseline,
  guardedRuns,
  readBaseline,
  renderBaseline,
  toRunBaseline,
  UPDATE_COMMAND,
  worsened,
} from '../../bench/scorecard/baseline.ts';
import { MAIN } from '../../bench/scorecard/detectors/detectors.ts';
import type { Quality } from '../../bench/scorecard/measure/measure.ts';
import { committedQuality, renderPageQuality } from '../../bench/scorecard/render/page.ts';
import { type Measured, measureCorpus } from '../../bench/scorecard/run.ts';
import { ALL_RULES } from '../support/sample.ts';

if (!ALL_RULES) {
  process.stdout.write(`quality: sampled detector ${MAIN} of all (CI=1 takes all)\n`);
}

let measured: Measured;
let guarded: ReadonlyMap<string, Quality>;
beforeAll(async () => {
  measured = await measureCorpus(({ name }) => ALL_RULES || name === MAIN);
  guarded = guardedRuns(measured);
  // The detectors read the whole corpus: a busy machine takes minutes.
}, 600_000);

/** What the committed baseline says of the runs that were measured; in CI, of all that it names. */
const committed = (): Baseline =>
  Object.fromEntries(
    Object.entries(readBaseline()).filter(([key]) => ALL_RULES || guarded.has(key)),
  );

const howTo = `\nOn purpose? ${UPDATE_COMMAND}\nTo see every mistake: npm run scorecard -- --mistakes`;

describe('the quality of the shipped rules', () => {
  it('is no lower than the baseline', () => {
    const worse = worsened(committed(), guarded);
    expect(worse, `${worse.join('\n')}${howTo}`).toEqual([]);
  });

  it('is what the baseline and the page say', () => {
    const how = `the figures have changed: ${UPDATE_COMMAND}`;
    expect(JSON.parse(renderBaseline(measured)), how).toEqual(committed());
    // The page has a column for each detector.
    if (ALL_RULES) expect(renderPageQuality(measured) === committedQuality(), how).toBe(true);
  });
});

describe('worsened()', () => {
  const now = (): Baseline =>
    Object.fromEntries([...guarded].map(([key, quality]) => [key, toRunBaseline(quality)]));
  const [key, run] = Object.entries(readBaseline())[0] ?? ['', undefined];
  const email = run?.entities['EMAIL_ADDRESS'];

  it('says nothing when nothing has changed', () => {
    expect(worsened(now(), guarded)).toEqual([]);
  });

  it('names the entity, before and after', () => {
    if (run === undefined || email === undefined) throw new Error('the baseline has no e-mail');
    const entities = { ...run.entities, EMAIL_ADDRESS: { ...email, precision: 2 } };
    const [line] = worsened({ [key]: { ...run, entities } }, guarded);
    expect(line).toContain(`${key}, EMAIL_ADDRESS: precision 2 -> ${email.precision}`);
  });

  it('counts false findings on hard negatives', () => {
    if (run === undefined) throw new Error('the baseline is empty');
    expect(worsened({ [key]: { ...run, falseDocs: -1 } }, guarded)).toEqual([
      `${key}: falseDocs of the hard negatives -1 -> ${run.falseDocs}`,
    ]);
  });

  it('misses a detector or an entity that is gone', () => {
    if (run === undefined || email === undefined) throw new Error('the baseline has no e-mail');
    expect(worsened({ nobody: run }, guarded)).toHaveLength(1);
    const gone = worsened({ [key]: { ...run, entities: { GONE: email } } }, guarded);
    expect(gone[0]).toContain('GONE: precision');
  });
});
