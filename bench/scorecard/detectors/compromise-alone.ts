import type { Detector, FoundSpan } from './detector.ts';

/**
 * Creates a detector that uses the library as its documentation does, without our prefilter, trimming
 * and scores: the baseline of our own recognizer.
 */
export async function compromiseAlone(): Promise<Detector> {
  const { default: nlp } = await import('compromise/three');
  return {
    reports: new Set(['PERSON', 'LOCATION', 'ORGANIZATION']),
    detect({ text }) {
      const read = nlp(text);
      return [
        ...spansOf('PERSON', read.people()),
        ...spansOf('LOCATION', read.places()),
        ...spansOf('ORGANIZATION', read.organizations()),
      ];
    },
  };
}

/** The part of a view of the library that is used. */
interface Selection {
  json(options: object): unknown;
}

function spansOf(entity: string, selection: Selection): FoundSpan[] {
  // The library types its JSON as `any`; with `offset` each entry has this form.
  const rows = selection.json({ offset: true }) as {
    readonly offset: { readonly start: number; readonly length: number };
  }[];
  return rows
    .filter(({ offset }) => offset.length > 0)
    .map(({ offset: { start, length } }) => ({
      entity,
      start,
      end: start + length,
      sure: true,
      acts: true,
    }));
}
