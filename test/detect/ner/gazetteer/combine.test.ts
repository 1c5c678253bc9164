import { describe, expect, it } from 'vitest';
import { combineRecognizers } from '../../../../src/detect/ner/gazetteer/combine.ts';
import type {
  EntityHit,
  EntityRecognizer,
  EntityResult,
} from '../../../../src/model/recognizer.ts';

const hit = (start: number, end: number, entity: EntityHit['entity'] = 'PERSON'): EntityHit => ({
  entity,
  start,
  end,
  score: 0.8,
});
const done = (...hits: EntityHit[]): EntityResult => ({ status: 'done', hits: [hits] });
const unfinished: EntityResult = { status: 'unfinished', cause: 'time' };
const sync = (result: EntityResult) => ({ recognizeSync: () => result });
const later = (result: EntityResult): EntityRecognizer => ({ recognize: async () => result });

describe('combineRecognizers()', () => {
  it.each([
    ['both', done(hit(0, 3)), done(hit(5, 8)), done(hit(0, 3), hit(5, 8))],
    ['in order', done(hit(5, 8)), done(hit(0, 3)), done(hit(0, 3), hit(5, 8))],
    ['the first where they overlap', done(hit(0, 5)), done(hit(4, 8, 'LOCATION')), done(hit(0, 5))],
    ['what stands side by side', done(hit(0, 4)), done(hit(4, 8)), done(hit(0, 4), hit(4, 8))],
    ['nothing when one gave up', done(hit(0, 3)), unfinished, unfinished],
    ['nothing when the first gave up', unfinished, done(hit(0, 3)), unfinished],
  ])('finds %s', async (_, base, more, expected) => {
    expect(await combineRecognizers(sync(base), later(more)).recognize(['text'])).toEqual(expected);
  });

  it('answers at once when both can', () => {
    const both = { ...later(unfinished), ...sync(done(hit(5, 8))) };
    const { recognizeSync } = combineRecognizers(sync(done(hit(0, 3))), both);
    expect(recognizeSync?.(['text'])).toEqual(done(hit(0, 3), hit(5, 8)));
    expect(combineRecognizers(sync(unfinished), later(unfinished)).recognizeSync).toBeUndefined();
  });
});
