import type { DetectionClass } from '../../../src/model/rule.ts';
import type { LabelledRow } from '../data/labelled.ts';
import { type Span, touches } from '../data/span.ts';
import type { Detector, FoundSpan } from '../detectors/detector.ts';
import { type FlagScore, scoreFlags } from './flagged.ts';
import { type Scores, scoreDocuments } from './score.ts';

/** The scores of one detector on one labelled file; parts without labels are absent. */
export interface FileScore {
  /** Rows with spans, or without any label: a finding outside the spans is false. */
  readonly spans?: Scores;
  /** Labelled entities that the detector cannot report: they are left out. */
  readonly unreported: readonly string[];
  /** Rows with a document label. */
  readonly flags?: FlagScore;
}

/** What a document label is a positive of; other labels count every finding. */
const CLASS_OF_LABEL: Readonly<Record<string, DetectionClass>> = {
  secret: 'secret',
  attack: 'domain',
};

type ClassOf = ReadonlyMap<string, DetectionClass>;

/** Measures a detector on one file. Entities that the file never labels do not count. */
export function scoreFile(
  rows: readonly LabelledRow[],
  detector: Detector,
  classOf: ClassOf,
): FileScore {
  const detected = rows.map((row) => ({ row, found: sureOf(detector, row.text) }));
  const labelled = new Set(rows.flatMap(({ spans }) => spans.map(({ entity }) => entity)));
  const counts = ({ entity }: { readonly entity: string }): boolean =>
    detector.reports.has(entity) && (labelled.size === 0 || labelled.has(entity));
  // The true spans of a positive without any are not known.
  const withSpans = detected.filter(
    ({ row: { spans, label } }) =>
      spans.length > 0 || label === undefined || (label === 'clean' && labelled.size > 0),
  );
  const withLabel = detected.filter(({ row }) => row.label !== undefined);
  const matters = flagFilter(rows, classOf);
  const isAsked =
    labelled.size === 0 || [...labelled].some((entity) => detector.reports.has(entity));
  const flags = scoreFlags(
    withLabel.map(({ row, found }) => ({
      positive: row.label !== 'clean',
      flagged: found.some(({ entity }) => matters(entity)),
    })),
  );
  const spans = scoreDocuments(
    withSpans.map(({ row, found }) => ({
      gold: row.spans.filter(counts),
      found: found.filter(counts),
    })),
  );
  return {
    unreported: [...labelled].filter((entity) => !detector.reports.has(entity)).sort(),
    ...(withSpans.length > 0 && isAsked && { spans }),
    ...(withLabel.length > 0 && [...detector.reports].some(matters) && { flags }),
  };
}

/** Which findings flag a document: those of the classes that the labels of the file are about. */
function flagFilter(rows: readonly LabelledRow[], classOf: ClassOf): (entity: string) => boolean {
  const kinds = new Set(rows.flatMap(({ label = '' }) => CLASS_OF_LABEL[label] ?? []));
  return (entity) => {
    const name = classOf.get(entity);
    return kinds.size === 0 || (name !== undefined && kinds.has(name));
  };
}

const sureOf = (detector: Detector, text: string): FoundSpan[] =>
  detector.detect({ text, phase: 'request', role: 'user' }).filter(({ sure }) => sure);

/** The same test cases with everything at or above the floor, and at or above the threshold. */
export interface CaseScore {
  readonly floor: Scores;
  readonly threshold: Scores;
  readonly cases: number;
  /** Cases where, at the floor, every label is touched by a finding and every finding by a label. */
  readonly right: number;
}

interface Case {
  readonly gold: readonly Span[];
  readonly found: readonly FoundSpan[];
}

const isRight = ({ gold, found }: Case): boolean =>
  gold.every((label) => found.some((one) => touches(one, label))) &&
  found.every((one) => gold.some((label) => touches(one, label)));

/** True if every row is a test case for one entity, as in the tests of a recognizer. */
export const isCaseFile = (rows: readonly LabelledRow[]): boolean =>
  rows.length > 0 &&
  rows.every(({ entity, recognizer }) => entity !== undefined && recognizer !== undefined);

/** Scores each case on its own entity: others in the same text do not count. */
export function scoreCases(rows: readonly LabelledRow[], detector: Detector): CaseScore {
  const cases = rows.map((row) => ({
    gold: row.spans.filter(({ entity }) => entity === row.entity),
    found: detector
      .detect({ text: row.text, phase: 'request', role: 'user' })
      .filter(({ entity }) => entity === row.entity),
  }));
  return {
    cases: cases.length,
    right: cases.filter(isRight).length,
    floor: scoreDocuments(cases),
    threshold: scoreDocuments(
      cases.map(({ gold, found }) => ({ gold, found: found.filter(({ sure }) => sure) })),
    ),
  };
}
