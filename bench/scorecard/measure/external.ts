import type { DetectionClass } from '../../../src/model/rule.ts';
import type { LabelledRow } from '../data/labelled.ts';
import { type Span, touches } from '../data/span.ts';
import type { Detector, FoundSpan } from '../detectors/detector.ts';
import { type FlagScore, scoreFlags } from './flagged.ts';
import { type Scores, scoreDocuments } from './score.ts';

/** What one detector makes of one labelled file; parts that the file has no labels for are absent. */
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

/** Measures a detector on one file. A file that labels some entities says nothing of others. */
export function scoreFile(
  rows: readonly LabelledRow[],
  detector: Detector,
  classOf: ClassOf,
): FileScore {
  const reads = rows.map((row) => ({ row, found: sureOf(detector, row.text) }));
  const labelled = new Set(rows.flatMap(({ spans }) => spans.map(({ entity }) => entity)));
  const counts = ({ entity }: { readonly entity: string }): boolean =>
    detector.reports.has(entity) && (labelled.size === 0 || labelled.has(entity));
  // The true spans of a positive without any are not known.
  const withSpans = reads.filter(
    ({ row: { spans, label } }) =>
      spans.length > 0 || label === undefined || (label === 'clean' && labelled.size > 0),
  );
  const withLabel = reads.filter(({ row }) => row.label !== undefined);
  const matters = mattersFor(rows, classOf);
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
function mattersFor(rows: readonly LabelledRow[], classOf: ClassOf): (entity: string) => boolean {
  const kinds = new Set(rows.flatMap(({ label = '' }) => CLASS_OF_LABEL[label] ?? []));
  return (entity) => {
    const name = classOf.get(entity);
    return kinds.size === 0 || (name !== undefined && kinds.has(name));
  };
}

const sureOf = (detector: Detector, text: string): FoundSpan[] =>
  detector.detect({ text, phase: 'request', role: 'user' }).filter(({ sure }) => sure);

/** The same test cases with everything at or above the floor, and at or above the threshold. */
export interface OwnScore {
  readonly floor: Scores;
  readonly threshold: Scores;
  readonly cases: number;
  /** Cases where, at the floor, every label is touched by a finding and every finding by a label. */
  readonly right: number;
}

interface OwnCase {
  readonly gold: readonly Span[];
  readonly found: readonly FoundSpan[];
}

const isRight = ({ gold, found }: OwnCase): boolean =>
  gold.every((label) => found.some((one) => touches(one, label))) &&
  found.every((one) => gold.some((label) => touches(one, label)));

/** True when every row is a test case about one entity, as those of a recognizer's own tests. */
export const hasOwnCases = (rows: readonly LabelledRow[]): boolean =>
  rows.length > 0 &&
  rows.every(({ entity, recognizer }) => entity !== undefined && recognizer !== undefined);

/** Scores only the entity that each case is about: others in the same text are not its matter. */
export function scoreOwn(rows: readonly LabelledRow[], detector: Detector): OwnScore {
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
