import { narrow } from '../baseline.ts';
import { MAIN, NAMED, PACK_SETS, type PackSet } from '../detectors/detectors.ts';
import type { Counts } from '../measure/counts.ts';
import { figuresOf, type Prf, per1000 } from '../measure/figures.ts';
import { type ClassQuality, classQualities, type Quality } from '../measure/measure.ts';
import { languageRecalls, type OriginRecall, originGap } from '../measure/origins.ts';
import { scoreDocuments } from '../measure/score.ts';
import { type Measured, type Run, runOf } from '../run.ts';
import { checkClass, MOST_ORIGIN_GAP, type TargetResult } from '../targets.ts';
import { rate, share, table } from './table.ts';

const PRF_HEADS = ['P', 'R', 'F1', 'F2'];
const HEADS = [...PRF_HEADS, ...PRF_HEADS.map((head) => `strict ${head}`)];

const prfCells = ({ precision, recall, f1, f2 }: Prf): string[] =>
  [precision, recall, f1, f2].map(share);

function countCells(counts: Counts): string[] {
  const { strict, overlap } = figuresOf(counts);
  return [String(counts.gold), String(counts.found), ...prfCells(overlap), ...prfCells(strict)];
}

/** Writes the quality part of the scorecard: the same on every machine. */
export function renderQuality(measured: Measured): string {
  return [
    renderTexts(measured),
    '## Detectors\n',
    renderDetectors(measured),
    ...PACK_SETS.flatMap((packs) => renderClasses(measured, packs)),
    '## Names, places, organisations and addresses\n',
    renderNames(measured),
    '## Origin of names\n',
    renderOrigins(measured),
    ...PACK_SETS.flatMap((packs) => renderEntities(measured, packs)),
  ].join('\n');
}

function renderTexts({ texts }: Measured): string {
  const negatives = texts.filter(({ negative }) => negative).length;
  const labels = texts.reduce((sum, { gold }) => sum + gold.length, 0);
  return `${texts.length} texts with ${labels} labels, of which ${negatives} are hard negatives.\n`;
}

function renderDetectors({ runs }: Measured): string {
  const rows = runs.map(({ entry, packs, quality: { scores, negatives, actingDocs } }) => [
    entry.name,
    entry.ignoresPacks === true ? '-' : packs,
    ...countCells(scores.all),
    rate(per1000(negatives.all.falseDocs, negatives.all.docs)),
    rate(per1000(actingDocs, negatives.all.docs)),
  ]);
  const heads = ['detector', 'packs', 'labels', 'found', ...HEADS, 'false /1000', 'acting /1000'];
  return `${table(heads, rows)}\n`;
}

const targetCell = ({ measured, limit, met }: TargetResult, digits: number): string =>
  `${measured === undefined ? '-' : measured.toFixed(digits)} of ${limit} ${met ? 'pass' : '**FAIL**'}`;

function classRow({ name, counts, negatives }: ClassQuality): string[] {
  const { missed, falseDocs } = checkClass(name, counts, negatives);
  return [name, ...countCells(counts), targetCell(missed, 3), targetCell(falseDocs, 1)];
}

function renderClasses(measured: Measured, packs: PackSet): string[] {
  const { quality } = runOf(measured, MAIN, packs);
  const rows = classQualities(quality.detected, measured.classOf).map(classRow);
  const heads = ['class', 'labels', 'found', ...HEADS, 'missed', 'false /1000'];
  return [`## Detection classes with ${packs}\n`, `${table(heads, rows)}\n`];
}

function renderEntities(measured: Measured, packs: PackSet): string[] {
  const { quality } = runOf(measured, MAIN, packs);
  const rows = [...quality.scores.perEntity].map(([entity, counts]) => [
    `\`${entity}\``,
    measured.classOf.get(entity) ?? '-',
    ...countCells(counts),
    rate(falseRate(quality, entity)),
  ]);
  const heads = ['entity', 'class', 'labels', 'found', ...HEADS, 'false /1000'];
  return [`## Entities with ${packs}\n`, `${table(heads, rows)}\n`];
}

function falseRate({ negatives }: Quality, entity: string): number | null {
  return per1000(negatives.perEntity.get(entity)?.falseDocs ?? 0, negatives.all.docs);
}

/** Returns the runs that find names, with the default packs. */
export const namedRuns = ({ runs }: Measured): readonly Run[] =>
  runs.filter(({ packs, detector }) => packs === PACK_SETS[0] && detector.reports.has('PERSON'));

function renderNames(measured: Measured): string {
  const rows = NAMED.flatMap((entity) =>
    namedRuns(measured).flatMap(({ entry, detector, quality }) => {
      if (!detector.reports.has(entity)) return [];
      const detected = narrow(quality.detected, new Set([entity]));
      const { all } = scoreDocuments(detected);
      return [[entity, entry.name, ...countCells(all), rate(falseRate(quality, entity))]];
    }),
  );
  return `${table(['entity', 'detector', 'labels', 'found', ...HEADS, 'false /1000'], rows)}\n`;
}

function renderOrigins(measured: Measured): string {
  const runs = namedRuns(measured).map(({ entry, quality }) => ({
    name: entry.name,
    ...originGap(quality.detected),
    languages: languageRecalls(quality.detected),
  }));
  const heads = runs.map(({ name }) => name);
  const recalls = (all: readonly (readonly OriginRecall[])[]): string[][] =>
    (all[0] ?? []).map(({ origin, names }) => [
      origin,
      String(names),
      ...all.map((rows) => share(rows.find((row) => row.origin === origin)?.recall)),
    ]);
  const gaps = runs.map(({ name, gap }) => {
    const met = gap <= MOST_ORIGIN_GAP ? 'pass' : '**FAIL**';
    return `- ${name}: ${gap.toFixed(3)} between the best and the worst origin, at most ${MOST_ORIGIN_GAP}: ${met}`;
  });
  return [
    'Recall of `PERSON`: the same English sentences with names of each origin.\n',
    ...gaps,
    '',
    `${table(['origin', 'names', ...heads], recalls(runs.map(({ origins }) => origins)))}\n`,
    'The same in other languages:\n',
    `${table(['language', 'names', ...heads], recalls(runs.map(({ languages }) => languages)))}\n`,
  ].join('\n');
}
