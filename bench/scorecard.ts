/** Measures the quality of the shipped rules. `npm run scorecard -- --help` */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BASELINE_FILE, renderBaseline } from './scorecard/baseline.ts';
import type { EntityMap } from './scorecard/data/labelled.ts';
import { MAIN, nameRecognizer } from './scorecard/detectors/detectors.ts';
import { measureEvasions } from './scorecard/measure/evasions.ts';
import { type FileSection, measureFiles } from './scorecard/measure/files.ts';
import { mistakesOf } from './scorecard/measure/measure.ts';
import { measureSpeed, promptsFrom, type Speed, type Timed } from './scorecard/measure/speed.ts';
import { renderSection } from './scorecard/render/files.ts';
import { NAMES_ALONE, PAGE_FILE, renderPage } from './scorecard/render/page.ts';
import { plainEvasion, plainScores, plainSection } from './scorecard/render/plain.ts';
import { type Measured, measureCorpus } from './scorecard/run.ts';

const HELP = `Usage: npm run scorecard -- [options]

Measures the shipped rules on our own corpus (test/corpus): precision, recall, F1 and F2 per detection
class and per entity, false findings on hard negatives, recall per origin of names, values in disguise,
and speed.

Options:
  --data DIR     also measure every labelled file in DIR, .jsonl or .jsonl.gz: one object per line
                 with text, spans [{start, end, type}], or label, or both; repeatable
  --map FILE     JSON object that renames the types of those files; null drops one
  --mistakes     list what was missed or wrongly found in our own corpus
  --json         one JSON object instead of tables
  --update       also write docs/scorecard.md and test/scorecard/baseline.json
  -h, --help     this text

Exit codes: 0 measured, 1 a file could not be read, 2 wrong use.
`;

const print = (text: string): void => void process.stdout.write(`${text}\n`);

function readOptions() {
  const options = {
    data: { type: 'string', multiple: true, default: [] as string[] },
    map: { type: 'string' },
    mistakes: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    return process.exit(2);
  }
}

/** Every run, as the sets of packs differ in cost, and what finds names without any rules. */
async function measureSpeeds({ runs, texts }: Measured): Promise<Speed[]> {
  const prompts = promptsFrom(texts);
  const names = await nameRecognizer();
  const timed: Timed[] = runs.map(({ entry, packs, detector }) => ({
    name: entry.ignoresPacks === true ? entry.name : `${entry.name}, ${packs}`,
    read: (text) => detector.detect({ text, phase: 'request', role: 'user' }),
  }));
  timed.push({ name: NAMES_ALONE, read: (text) => names.recognizeSync([text]) });
  return timed.map((one) => measureSpeed(one, prompts));
}

function toJson(
  measured: Measured,
  speeds: readonly Speed[],
  files: readonly FileSection[],
  withMistakes: boolean,
) {
  const runs = measured.runs.map(({ entry, packs, quality }) => ({
    detector: entry.name,
    packs: entry.ignoresPacks === true ? null : packs,
    scores: plainScores(quality.scores),
    negatives: plainScores(quality.negatives),
    actingDocs: quality.actingDocs,
    ...(withMistakes && { mistakes: mistakesOf(quality.detected) }),
  }));
  return { texts: measured.texts.length, runs, speeds, files: files.map(plainSection) };
}

/** What went wrong with the main detector, one line each, by set of packs. */
function renderMistakes({ runs }: Measured): string {
  const main = runs.filter(({ entry }) => entry.name === MAIN);
  return main
    .flatMap(({ packs, quality }) => [
      `## Mistakes with ${packs}\n`,
      ...mistakesOf(quality.detected).map(
        ({ kind, entity, where, value }) => `${kind} ${entity} ${where} ${JSON.stringify(value)}`,
      ),
      '',
    ])
    .join('\n');
}

// A parsed boundary: a file that the caller wrote; an entry of another form renames nothing.
const readMap = (file: string | undefined): EntityMap =>
  file === undefined ? {} : (JSON.parse(readFileSync(file, 'utf8')) as EntityMap);

async function main(): Promise<void> {
  const { data, map, mistakes, json, update, help } = readOptions();
  if (help) return print(HELP);
  const measured = await measureCorpus();
  const speeds = await measureSpeeds(measured);
  const evasions = await measureEvasions(1);
  const entityMap = readMap(map);
  const files = data.flatMap((folder) => measureFiles(folder, measured, entityMap));
  if (json)
    print(
      JSON.stringify(
        { ...toJson(measured, speeds, files, mistakes), evasions: evasions.map(plainEvasion) },
        undefined,
        2,
      ),
    );
  else print([renderPage(measured, evasions, speeds), ...files.map(renderSection)].join('\n'));
  if (mistakes && !json) print(renderMistakes(measured));
  if (!update) return;
  writeFileSync(PAGE_FILE, renderPage(measured, evasions, speeds));
  writeFileSync(BASELINE_FILE, renderBaseline(measured));
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
