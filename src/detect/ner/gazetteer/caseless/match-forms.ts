import type { EntityHit } from '../../../../model/recognizer.ts';
import type { NerEntity } from '../../../../model/rule.ts';
import { separateSpans } from '../../../../text/span.ts';

/** Patterns of one entity. All of them carry the flag `g`. */
export interface Forms {
  readonly entity: NerEntity;
  readonly patterns: readonly RegExp[];
  /** Group that is the name; the whole match if absent. */
  readonly group?: number;
  /** A cheap first test: a text without a match has no hit. */
  readonly needs: RegExp;
  readonly score: number;
}

/** Finds the matches of some forms, ascending and without overlap. */
export function matchForms(text: string, forms: Forms): EntityHit[] {
  const { entity, patterns, group = 0, needs, score } = forms;
  if (!needs.test(text)) return [];
  const hits = patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match): EntityHit => {
      const name = match[group] ?? '';
      const start = match.index + match[0].lastIndexOf(name);
      return { entity, start, end: start + name.length, score };
    }),
  );
  return separateSpans(hits);
}
