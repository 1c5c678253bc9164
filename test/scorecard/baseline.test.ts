import { beforeAll, describe, expect, it } from 'vitest';
import { loadRulePacks } from '../../src/store/index.ts';
import {
  type Baseline,
  guardedRuns,
  readBaseline,
  renderBaseline,
  toRunBaseline,
  UPDATE_COMMAND,
  worsened,
} from './baseline.ts';
import { readCorpus } from './corpus.ts';
import type { Quality } from './measure.ts';
import { committedQuality, renderPageQuality } from './page.ts';
import { type Measured, measureCorpus } from './run.ts';

/** Entities of shipped rules that the corpus has no positive of: this may only become less. */
const MOST_WITHOUT_POSITIVE = 0;

let measured: Measured;
let guarded: ReadonlyMap<string, Quality>;
beforeAll(async () => {
  measured = await measureCorpus();
  guarded = guardedRuns(measured);
}, 60_000);

const howTo = `\nOn purpose? ${UPDATE_COMMAND}\nTo see every mistake: npm run scorecard -- --mistakes`;

describe('the quality of the shipped rules', () => {
  it('is no lower than the baseline', () => {
    const worse = worsened(readBaseline(), guarded);
    expect(worse, `${worse.join('\n')}${howTo}`).toEqual([]);
  });

  it('is what the baseline and the page say', () => {
    const how = `the figures have changed: ${UPDATE_COMMAND}`;
    expect(JSON.parse(renderBaseline(measured)), how).toEqual(readBaseline());
    expect(renderPageQuality(measured) === committedQuality(), how).toBe(true);
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

describe('the corpus', () => {
  const texts = readCorpus();

  it('has no text twice', () => {
    const seen = new Map<string, string>();
    const twice = texts.flatMap(({ text, where }) => {
      const first = seen.get(text);
      seen.set(text, where);
      return first === undefined ? [] : [`${where} is ${first}`];
    });
    expect(twice).toEqual([]);
  });

  it('labels something in every positive', () => {
    expect(texts.filter((t) => !t.negative && t.gold.length === 0).map((t) => t.where)).toEqual([]);
  });

  it('has a positive of almost every entity of the shipped rules', async () => {
    const packs = await loadRulePacks(['builtin:all']);
    const entities = new Set(packs.flatMap(({ rules }) => rules.map(({ entity }) => entity)));
    const labelled = new Set(texts.flatMap(({ gold }) => gold.map(({ entity }) => entity)));
    const without = [...entities].filter((entity) => !labelled.has(entity)).sort();
    process.stdout.write(`entities without a positive: ${without.length} ${without.join(', ')}\n`);
    // Labels of rules to come, or of an entity that is called otherwise: they count for nobody.
    const unruled = [...labelled].filter((entity) => !entities.has(entity)).sort();
    process.stdout.write(`labels without a rule: ${unruled.length} ${unruled.join(', ')}\n`);
    expect(without.length, without.join(', ')).toBeLessThanOrEqual(MOST_WITHOUT_POSITIVE);
  });
});
