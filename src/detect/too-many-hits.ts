/**
 * How many places of one text, and findings of one request, are judged. A prompt that names more
 * values than this is a data export, and each costs memory; 10,000 take about 10 MB.
 */
export const MAX_HITS = 10_000;

/** Thrown when a text holds more candidate places than are judged. Holds no text. */
export class TooManyHits extends Error {
  override readonly name = 'TooManyHits';

  constructor() {
    super(`Cannot judge the text: it holds more than ${MAX_HITS} candidates`);
  }
}
