import type { Counts } from '../measure/counts.ts';
import type { CaseScore, FileScore } from '../measure/external.ts';
import { figuresOf } from '../measure/figures.ts';
import type { FileSection } from '../measure/files.ts';
import { rate, share, table } from './table.ts';

const MEASURES = ['strict', 'overlap', 'char'] as const;
const SPAN_HEADS = [
  'entity',
  'labels',
  'found',
  ...MEASURES.flatMap((name) => ['P', 'R', 'F1', 'F2'].map((head) => `${name} ${head}`)),
  'false docs',
  'false /1000',
];

function spanRow(name: string, counts: Counts): string[] {
  const figures = figuresOf(counts);
  const cells = MEASURES.flatMap((measure) => {
    const { precision, recall, f1, f2 } = figures[measure];
    return [precision, recall, f1, f2].map(share);
  });
  const { gold, found, falseDocs } = counts;
  return [
    name,
    ...[gold, found].map(String),
    ...cells,
    String(falseDocs),
    rate(figures.falsePer1000),
  ];
}

/** Writes the section of one file. */
export function renderSection({ file, rows, own, detectors }: FileSection): string {
  const parts = detectors
    .filter(({ score: { spans, flags } }) => spans !== undefined || flags !== undefined)
    .map(({ name, score }) => renderFileScore(name, score));
  if (own !== undefined) parts.push(renderCases(own));
  return [`## ${file}, ${rows} rows\n`, ...parts].join('\n');
}

/** Writes the scores of one detector on a labelled file. */
export function renderFileScore(detector: string, { spans, flags, unreported }: FileScore): string {
  const parts: string[] = [`### ${detector}\n`];
  if (unreported.length > 0)
    parts.push(`Left out, as it cannot report them: ${unreported.join(', ')}.\n`);
  if (spans !== undefined) {
    const rows = [...spans.perEntity].map(([entity, counts]) => spanRow(entity, counts));
    rows.push(spanRow('ALL', spans.all), spanRow('ANY', spans.any));
    parts.push(`${spans.all.docs} documents.\n`, `${table(SPAN_HEADS, rows)}\n`);
  }
  if (flags !== undefined) {
    const { positive, positiveFlagged, clean, cleanFlagged } = flags;
    const counts = [positive, positiveFlagged, clean, cleanFlagged].map(String);
    const shares = [flags.precision, flags.recall, flags.f1, flags.f2].map(share);
    const heads = [
      'positive',
      'flagged',
      'clean',
      'flagged',
      'P',
      'R',
      'F1',
      'F2',
      'clean flagged /1000',
    ];
    parts.push(`${table(heads, [[...counts, ...shares, rate(flags.cleanFlaggedPer1000)]])}\n`);
  }
  return parts.join('\n');
}

/** Writes the scores of test cases of other recognizers, each on its own entity. */
export function renderCases({ floor, threshold, cases, right }: CaseScore): string {
  const cells = (counts: Counts | undefined): string[] => {
    if (counts === undefined) return ['0', '-', '-', '-', '0'];
    const { strict, overlap } = figuresOf(counts);
    const shares = [overlap.precision, overlap.recall, strict.recall].map(share);
    return [String(counts.found), ...shares, String(counts.falseDocs)];
  };
  const row = (name: string, low: Counts, high: Counts | undefined): string[] => [
    name,
    String(low.gold),
    ...cells(low),
    ...cells(high),
  ];
  const heads = ['found', 'P', 'R', 'strict R', 'false docs'];
  const rows = [...floor.perEntity].map(([entity, counts]) =>
    row(entity, counts, threshold.perEntity.get(entity)),
  );
  return `### each case for its own entity, builtin:all: ${right} of ${cases} right at the floor\n\n${table(
    ['entity', 'labels', ...heads.map((h) => `floor ${h}`), ...heads.map((h) => `threshold ${h}`)],
    [...rows, row('ALL', floor.all, threshold.all)],
  )}\n`;
}
