import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Detector, Hit } from '../../src/detect/detectors/detector.ts';
import type { TextView } from '../../src/text/view.ts';
import { rawView } from '../../src/text/view.ts';
import { foldedView } from '../../src/text/views/folded.ts';

/** A detector of two rules that both find `value` (as a whole word), and nothing else. */
export interface DetectorCase {
  readonly name: string;
  readonly create: () => Detector;
  readonly value: string;
}

function scan(detector: Detector, view: TextView, appliesTo = (_rule: number) => true): Hit[] {
  const hits: Hit[] = [];
  detector.scan(view, appliesTo, (hit) => hits.push(hit));
  return hits;
}

/** What every detector promises; run it for each implementation. */
export function detectorConformance({ name, create, value }: DetectorCase): void {
  describe(`${name} keeps the promises of a detector`, () => {
    const detector = create();

    it('reports a hit for each rule with exact offsets', () => {
      const text = `one ${value} two ${value}`;
      const hits = scan(detector, rawView(text));
      expect(hits.map((hit) => hit.target.rule).sort()).toEqual([0, 0, 1, 1]);
      for (const { start, end } of hits) expect(text.slice(start, end)).toBe(value);
    });

    it('searches only for rules that apply', () => {
      const hits = scan(detector, rawView(value), (rule) => rule === 1);
      expect(hits.map((hit) => hit.target.rule)).toEqual([1]);
    });

    it('finds nothing in an empty text', () => {
      expect(scan(detector, rawView(''))).toEqual([]);
    });

    it('gives the same answer again, also after a caller threw in the middle', () => {
      const view = rawView(`${value} ${value}`);
      const first = scan(detector, view);
      const boom = () => {
        throw new Error('stop');
      };
      expect(() => detector.scan(view, () => true, boom)).toThrow('stop');
      expect(scan(detector, view)).toEqual(first);
    });

    it('reads a folded view, whose spans map back onto the original', () => {
      const text = `x ${value.slice(0, 2)}\u200b${value.slice(2)} y`;
      const view = foldedView(text);
      expect(view).toBeDefined();
      if (view === undefined) return;
      const [hit] = scan(detector, view);
      const span = view.toOriginal(hit?.start ?? 0, hit?.end ?? 0);
      expect(text.slice(span.start, span.end).replace('\u200b', '')).toBe(value);
    });

    it('keeps every hit inside the text and the finding inside its match', () => {
      fc.assert(
        fc.property(
          fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant(value))),
          (parts) => {
            const text = parts.join(' ');
            for (const hit of scan(detector, rawView(text))) {
              expect(hit.matchStart).toBeGreaterThanOrEqual(0);
              expect(hit.start).toBeGreaterThanOrEqual(hit.matchStart);
              expect(hit.end).toBeGreaterThan(hit.start);
              expect(hit.matchEnd).toBeGreaterThanOrEqual(hit.end);
              expect(hit.matchEnd).toBeLessThanOrEqual(text.length);
            }
          },
        ),
      );
    });
  });
}
