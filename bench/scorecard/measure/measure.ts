import { DETECTION_CLASSES, type DetectionClass } from '../../../src/model/rule.ts';
import type { CorpusText } from '../data/corpus.ts';
import type { Label } from '../data/markup.ts';
import { type Span, touches } from '../data/span.ts';
import type { Detector, FoundSpan } from '../detectors/detector.ts';
import type { Counts } from './counts.ts';
import { type Compared, type Scores, scoreDocuments } from './score.ts';

/** A text of the corpus with its labels and the findings at the threshold. */
export interface DetectedText extends Compared {
  readonly source: CorpusText;
  readonly found: readonly FoundSpan[];
}

/** One detection class: over all texts, and over the hard negatives only. */
export interface ClassQuality {
  readonly name: DetectionClass;
  readonly counts: Counts;
  readonly negatives: Counts;
}

/** How well a detector does on the corpus. */
export interface Quality {
  readonly scores: Scores;
  readonly negatives: Scores;
  /** Hard negatives in which a false finding would mask or reject. */
  readonly actingDocs: number;
  readonly detected: readonly DetectedText[];
}

const isSame = (a: Span) => (b: Span) => a.entity === b.entity && touches(a, b);

/** A label as each entity that it may have; those with a finding come first. */
function entitiesOf({ also = [], ...label }: Label, found: readonly Span[]): Span[] {
  const views = [label.entity, ...also].map((entity) => ({ ...label, entity }));
  return [...views.filter((one) => found.some(isSame(one))), ...views];
}

/** Runs a detector over texts; labels and findings of entities outside of `only` do not count. */
export function detectAll(
  detector: Detector,
  texts: readonly CorpusText[],
  only: ReadonlySet<string> = detector.reports,
): DetectedText[] {
  const counts = ({ entity }: Span): boolean => only.has(entity) && detector.reports.has(entity);
  return texts.map((source) => {
    const sure = detector.detect(source).filter((one) => one.sure && counts(one));
    const gold = source.gold.flatMap((label) => entitiesOf(label, sure).find(counts) ?? []);
    const found = sure.filter(
      (one) => gold.some(isSame(one)) || !source.optional.some(isSame(one)),
    );
    return { source, gold, found };
  });
}

const isFalse = ({ gold }: Compared, one: Span): boolean => !gold.some(isSame(one));

/** Counts labels, findings and mistakes. */
export function qualityOf(detected: readonly DetectedText[]): Quality {
  const negatives = detected.filter(({ source }) => source.negative);
  return {
    detected,
    scores: scoreDocuments(detected),
    negatives: scoreDocuments(negatives),
    actingDocs: negatives.filter((read) => read.found.some((one) => one.acts && isFalse(read, one)))
      .length,
  };
}

/** Counts per class with a label or a finding, in the order of the catalogue. */
export function classQualities(
  detected: readonly DetectedText[],
  classOf: ReadonlyMap<string, DetectionClass>,
): ClassQuality[] {
  return DETECTION_CLASSES.flatMap((name) => {
    const inClass = ({ entity }: Span): boolean => classOf.get(entity) === name;
    const kept = detected.map((read) => ({
      ...read,
      gold: read.gold.filter(inClass),
      found: read.found.filter(inClass),
    }));
    const counts = scoreDocuments(kept).all;
    if (counts.gold + counts.found === 0) return [];
    const negatives = scoreDocuments(kept.filter(({ source }) => source.negative)).all;
    return [{ name, counts, negatives }];
  });
}

/** A label that was missed, or a finding that touches no label of its entity. */
export interface Mistake {
  readonly kind: 'missed' | 'false';
  readonly entity: string;
  readonly where: string;
  readonly value: string;
}

/** Lists all mistakes in the order of the texts. For our own corpus only. */
export function mistakesOf(detected: readonly DetectedText[]): Mistake[] {
  return detected.flatMap(({ source, gold, found }) => {
    const told = (kind: Mistake['kind'], { entity, start, end }: Span): Mistake => ({
      kind,
      entity,
      where: source.where,
      value: source.text.slice(start, end),
    });
    return [
      ...gold.filter((one) => !found.some(isSame(one))).map((one) => told('missed', one)),
      ...found.filter((one) => !gold.some(isSame(one))).map((one) => told('false', one)),
    ];
  });
}
