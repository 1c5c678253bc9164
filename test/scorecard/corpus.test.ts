import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../bench/scorecard/data/corpus.ts';
import { shippedPacks } from '../support/shipped.ts';

/** Entities of shipped rules that the corpus has no positive of: this may only become less. */
const MOST_WITHOUT_POSITIVE = 0;

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

  it('hides tokens from the scanners of code hosts, which take them for live ones', () => {
    const file = new URL('../corpus/positives/secret.jsonl', import.meta.url);
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines.filter((line) => !/\|(?:[^\]]{0,6})\\u00[2-7]/.test(line))).toEqual([]);
  });

  it('labels something in every positive', () => {
    expect(texts.filter((t) => !t.negative && t.gold.length === 0).map((t) => t.where)).toEqual([]);
  });

  it('has a positive of almost every entity of the shipped rules', async () => {
    const packs = await shippedPacks('builtin:all');
    const entities = new Set(packs.flatMap(({ rules }) => rules.map(({ entity }) => entity)));
    const labelled = new Set(
      texts.flatMap(({ gold }) => gold.flatMap(({ entity, also = [] }) => [entity, ...also])),
    );
    const without = [...entities].filter((entity) => !labelled.has(entity)).sort();
    process.stdout.write(`entities without a positive: ${without.length} ${without.join(', ')}\n`);
    // Labels of rules to come, or of an entity that is called otherwise: they count for nobody.
    const unruled = [...labelled].filter((entity) => !entities.has(entity)).sort();
    process.stdout.write(`labels without a rule: ${unruled.length} ${unruled.join(', ')}\n`);
    expect(without.length, without.join(', ')).toBeLessThanOrEqual(MOST_WITHOUT_POSITIVE);
  });
});
