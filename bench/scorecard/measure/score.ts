import type { Span } from '../data/span.ts';
import { addSpans, type Counts, noCounts } from './counts.ts';

/** The labels and the findings of one document. */
export interface Compared {
  readonly gold: readonly Span[];
  readonly found: readonly Span[];
}

/** Counts over some documents. */
export interface Scores {
  /** Sorted by name. */
  readonly perEntity: ReadonlyMap<string, Counts>;
  /** All entities, summed. */
  readonly all: Counts;
  /** The same spans with the entity ignored: what a masked text shows. */
  readonly any: Counts;
}

/** Compares findings with labels, document by document and entity by entity. */
export function scoreDocuments(documents: readonly Compared[]): Scores {
  const perEntity = new Map<string, Counts>();
  const all = noCounts();
  const any = noCounts();
  for (const { gold, found } of documents) {
    let isFalse = false;
    for (const entity of new Set([...gold, ...found].map((span) => span.entity))) {
      const counts = perEntity.get(entity) ?? noCounts();
      perEntity.set(entity, counts);
      const labels = gold.filter((span) => span.entity === entity);
      const findings = found.filter((span) => span.entity === entity);
      addSpans(all, labels, findings);
      if (!addSpans(counts, labels, findings)) continue;
      counts.falseDocs += 1;
      isFalse = true;
    }
    if (isFalse) all.falseDocs += 1;
    if (addSpans(any, gold, found)) any.falseDocs += 1;
  }
  // Every document is a chance for a false finding of every entity.
  for (const counts of [...perEntity.values(), all, any]) counts.docs = documents.length;
  const sorted = [...perEntity].sort(([a], [b]) => (a < b ? -1 : 1));
  return { perEntity: new Map(sorted), all, any };
}
