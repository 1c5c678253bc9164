import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntityHit, EntityRecognizer, EntityResult } from '../../src/model/recognizer.ts';

/** A recognizer under test. */
export interface RecognizerUnderTest {
  readonly recognizer: EntityRecognizer;
  /** UTF-8 bytes of one call; at least 16,384 and less than 1,000,000. Absent: no limit. */
  readonly maxBytes?: number;
  readonly close?: () => Promise<void>;
}

const SENTENCE = 'Dear Mr. John Smith, I moved from Paris to Berlin with Mary Jones. ';
const TRICKY = [
  '',
  ' \n\t\r\n',
  '😀',
  '😀😀 My name is John Smith 👩‍👩‍👧 and I live in Paris 🇫🇷.',
  '\ud83d My name is John Smith\udc00.',
  'My name is J\u200bohn Smi\u0301th.\u0000\ufeff',
  'Name:\tJohn\u00a0Smith\u2028City:\u2003Berlin',
  'constructor __proto__ toString hasOwnProperty valueOf',
  'Mr. ',
  '((((((((((((((((((((',
  "'s 's John's's Smith's",
];
/** Texts that hold the parts the recognizer reacts to, between characters that move offsets. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('John Smith', "Mary O'Neil's", 'Paris', 'Acme Corp.', 'Dear Mr. ', 'Name: '),
      fc.constantFrom('\n\n', '```\n', '`', ', ', '. ', '😀', '\ud83d', '\u00a0', 'İ', '"', '|'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(' '));

/** The promises of `EntityRecognizer`, for every implementation. */
export function testEntityRecognizer(name: string, create: () => Promise<RecognizerUnderTest>) {
  describe(`${name} keeps the promises of an entity recognizer`, () => {
    let subject: RecognizerUnderTest;
    beforeAll(async () => {
      subject = await create();
    });
    afterAll(async () => subject.close?.());
    const ask = (...texts: string[]) => subject.recognizer.recognize(texts);

    it('finds a person', async () => {
      const [hits] = hitsOf(await ask('Hello, my name is John Smith.'));
      expect(hits).toMatchObject([{ entity: 'PERSON', start: 18, end: 28 }]);
    });

    it('answers no texts with no lists', async () => {
      expect(await ask()).toEqual({ status: 'done', hits: [] });
    });

    it('gives one list per text, in the order asked', async () => {
      const hits = hitsOf(await ask('', SENTENCE, 'no names here', SENTENCE));
      expect(hits.map((list) => list.length > 0)).toEqual([false, true, false, true]);
    });

    it.each(TRICKY.map((value) => [JSON.stringify(value), value]))(
      'survives %s',
      async (_, value) => {
        const hits = hitsOf(await ask(value));
        expect(hits).toHaveLength(1);
        for (const hit of hits.flat()) expectSound(value, hit);
      },
    );

    it('gives sound, ascending and separate hits on any text', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(text, { maxLength: 3 }), async (texts) => {
          const hits = hitsOf(await ask(...texts));
          expect(hits).toHaveLength(texts.length);
          for (const [i, list] of hits.entries()) {
            for (const hit of list) expectSound(texts[i] ?? '', hit);
            for (const [j, hit] of list.entries())
              expect(hit.start).toBeGreaterThanOrEqual(list[j - 1]?.end ?? 0);
          }
        }),
        { numRuns: 60 },
      );
    });

    it('finds names at the end of a huge paragraph at their place', async () => {
      const value = SENTENCE.repeat(100);
      const [hits = []] = hitsOf(await ask(value));
      const last = hits.findLast((hit) => hit.entity === 'PERSON');
      expect(value.slice(last?.start, last?.end)).toBe('Mary Jones');
      expect(last?.start).toBe(value.lastIndexOf('Mary'));
    });

    it('is unfinished by size when the texts together are too large', async () => {
      if (subject.maxBytes === undefined) return;
      const half = SENTENCE.repeat(Math.ceil((subject.maxBytes * 0.6) / SENTENCE.length));
      expect(await ask(half, half)).toEqual({ status: 'unfinished', cause: 'size' });
    });

    it('measures size in UTF-8 bytes', async () => {
      if (subject.maxBytes === undefined) return;
      const units = Math.floor(subject.maxBytes / 3) + 1;
      expect(await ask('\u4e2d'.repeat(units))).toEqual({ status: 'unfinished', cause: 'size' });
      expect(await ask('a'.repeat(units))).toMatchObject({ status: 'done' });
    });

    it('answers at once as it answers later, where it can', async () => {
      const { recognizer } = subject;
      if (recognizer.recognizeSync === undefined) return;
      expect(recognizer.recognizeSync([SENTENCE])).toEqual(await ask(SENTENCE));
    });
  });
}

/** The hits of an answer that must be done. */
export function hitsOf(result: EntityResult): readonly (readonly EntityHit[])[] {
  if (result.status !== 'done') throw new Error(`unfinished: ${result.cause}`);
  return result.hits;
}

function expectSound(value: string, { start, end, score }: EntityHit): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThan(start);
  expect(end).toBeLessThanOrEqual(value.length);
  expect(score).toBeGreaterThan(0);
  expect(score).toBeLessThanOrEqual(1);
  for (const at of [start, end]) expect(splitsPair(value, at)).toBe(false);
  expect(value.slice(start, end)).toBe(value.slice(start, end).trim());
}

function splitsPair(value: string, at: number): boolean {
  return (
    at > 0 &&
    at < value.length &&
    /^[\ud800-\udbff][\udc00-\udfff]$/.test(value.slice(at - 1, at + 1))
  );
}
