import { readFileSync } from 'node:fs';
import type { Evasion } from '../measure/evasions.ts';
import type { Speed } from '../measure/speed.ts';
import type { Measured } from '../run.ts';
import { renderQuality } from './corpus.ts';
import { renderEvasions } from './evasions.ts';
import { table } from './table.ts';

/** The generated page. */
export const PAGE_FILE = new URL('../../../docs/scorecard.md', import.meta.url);

const SPEED_MARKER =
  '<!-- not compared by the tests: what has its own, and the speed of one machine -->';

const HEAD = `# Scorecard

<!-- Written by bench/scorecard.ts: npm run scorecard -- --update -->

How well the shipped rules read our own corpus (\`test/corpus\`). [Quality](quality.md) explains the
figures, the corpus and how to add to it. P is precision, R recall; F2 weighs recall four times as much
as precision. Findings count at the threshold of their rule. Without \`strict\` a finding counts when it
touches a label of its entity; with it when it is the same span. *false /1000* are hard negatives with a
false finding, per 1,000; *acting* those in which it would mask or reject. The texts were written by the
authors of the rules, so the figures show what a change does, not what strangers' texts would give.
`;

/** Writes the part of the page that is the same on every machine. */
export const renderPageQuality = (measured: Measured): string =>
  `${HEAD}\n${renderQuality(measured)}`;

/**
 * Writes the whole page. The part behind the marker has tests of its own, or depends on the
 * machine.
 */
export function renderPage(
  measured: Measured,
  evasions: readonly Evasion[],
  speeds: readonly Speed[],
): string {
  return [
    renderPageQuality(measured),
    `${SPEED_MARKER}\n`,
    renderEvasions(evasions),
    renderSpeed(speeds),
  ].join('\n');
}

/** Reads the quality part of the committed page; empty if the page has no marker. */
export function committedQuality(): string {
  const page = readFileSync(PAGE_FILE, 'utf8');
  return page.slice(0, Math.max(0, page.indexOf(SPEED_MARKER) - 1));
}

/** Least ratio of the time of compromise alone to that of names by lists and rules. */
const NAMES_TARGET = 30;
/** The rows that are compared by that target. */
export const NAMES_ALONE = 'names by lists and rules alone';
const COMPROMISE_ALONE = 'compromise alone';

/** Milliseconds per prompt of 1,000 characters. */
export function renderSpeed(speeds: readonly Speed[]): string {
  const rows = speeds.map(({ detector, ...times }) => [
    detector,
    ...[times.p50, times.p95, times.clean].map((ms) => ms.toFixed(3)),
  ]);
  return [
    '## Speed\n',
    'Milliseconds per 1,000 characters, texts of the corpus joined into prompts of that length, one',
    `after the other in one process (Node ${process.version}). *clean* are the hard negatives alone, as`,
    'most prompts hold nothing to find. Compare them with each other only.\n',
    `${table(['detector', 'median', '95 %', 'clean median'], rows)}\n`,
    `${renderRatios(speeds)}\n`,
  ].join('\n');
}

function renderRatios(speeds: readonly Speed[]): string {
  const named = (name: string) => speeds.find(({ detector }) => detector === name);
  const [names, compromise] = [named(NAMES_ALONE), named(COMPROMISE_ALONE)];
  if (names === undefined || compromise === undefined) return '';
  const line = (prompts: string, ratio: number): string =>
    `- ${prompts}: compromise alone takes ${ratio.toFixed(0)} times as long as names by lists and rules, at least ${NAMES_TARGET}: ${ratio >= NAMES_TARGET ? 'pass' : '**FAIL**'}`;
  return [
    line('prompts full of personal data', compromise.p50 / names.p50),
    line('clean prompts', compromise.clean / names.clean),
  ].join('\n');
}
