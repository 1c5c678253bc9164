import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../bench/scorecard/data/corpus.ts';
import { createGuardrail } from '../../src/engine/guardrail.ts';
import { rawView } from '../../src/text/view.ts';
import { decodedView } from '../../src/text/views/decoded.ts';
import { foldedView } from '../../src/text/views/folded.ts';
import { leetViews } from '../../src/text/views/leet.ts';
import { shippedPolicy } from '../support/shipped.ts';

const guardrail = createGuardrail({ policy: shippedPolicy() });

/** Rules that act on what they found by decoding or by reading digits as letters. */
function undisguised(text: string): readonly string[] {
  const segments = [{ role: 'user' as const, text }];
  const { findings } = guardrail.evaluateSync({ phase: 'request', segments }).decision;
  const isUndone = (view: string): boolean => view === 'decoded' || view === 'leet';
  return findings
    .filter(({ action }) => action !== 'pass')
    .filter(({ evidence }) => evidence.some((one) => one.kind === 'view' && isUndone(one.view)))
    .map(({ rule }) => rule);
}

const negatives = readCorpus().filter(({ negative }) => negative);

describe('decoding and reading digits as letters', () => {
  it.each([
    ['code', 'for (let i = 0; i < n; i++) { a[i] = b[i] & 0xff; t = p4th + "%s" % x; }'],
    ['a query', 'GET /search?q=caf%C3%A9%20bar&page=2&sort=desc HTTP/1.1'],
    ['a log', '2024-05-01T10:00:00Z INFO k8s i18n a11y: b4a9 took 3ms, v1.2.3.4.5 ok'],
    ['single letters', 'Answers: A B D C A D B C, so 1 A 2 B 3 D 4 C'],
    ['a table of digits', '5 3 4 6 7 8 9 1 2\n6 7 2 1 9 5 3 4 8\n1 9 8 3 4 2 5 6 7'],
    ['ASCII art', ' _   _ \n| | | |\n| |_| |\n \\___/ \n* . * . * . *'],
    ['a matrix of numbers', '[1 0 0 2 3 4]\n[0 1 0 4 5 6]'],
    ['chess', '1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. O-O Nf6 5. d4 exd4'],
    ['a hex dump', '0000: 4d 5a 90 00 03 00 00 00 04 00 00 00 ff ff 00 00'],
    ['plates', 'M-AB 1234, B-C 42, AB34 CDE, KA-01-AB-1234'],
    ['a sequence', 'A C G T T A G C A T G C C A'],
    ['noughts and crosses', 'X O X\nO X O\nO X X'],
    ['initials', 'J. R. R. Tolkien, U.S.A., e.g. p.m.'],
    ['a word search', 'W O R D S\nE A R C H\nG R I D S'],
  ])('finds nothing in %s', (_, text) => {
    expect(undisguised(text)).toEqual([]);
  });

  it('finds nothing in the hard negatives, and has hardly anything to read there', () => {
    let read = 0;
    for (const { text, where } of negatives) {
      expect(undisguised(text), where).toEqual([]);
      const folded = foldedView(text);
      const decoded = decodedView(text, folded);
      if (decoded !== undefined || leetViews(folded ?? rawView(text)).length > 0) read += 1;
    }
    expect(negatives.length).toBeGreaterThan(500);
    expect(read / negatives.length).toBeLessThan(0.02);
  });
});
