/** One measurement of `compilation.ts`, in a process of its own: `compile-one.ts <patterns>`. */
import { memoryUsage } from 'node:process';
import { parsePattern } from '../../src/match/parse-pattern.ts';
import { ownEngine, spansOf } from './engines.ts';
import { patternSets } from './patterns.ts';
import { benchTexts } from './texts.ts';

const size = Number(process.argv[2]);
const set = patternSets().find((one) => one.size === size);
if (set === undefined) throw new Error(`Cannot measure "${size}" patterns: no such set`);
const texts = benchTexts(set.patterns);

function used(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = memoryUsage();
  return heapUsed + arrayBuffers;
}

const started = performance.now();
for (const { pattern } of set.patterns) parsePattern(pattern.source, { checked: true });
const parsed = performance.now();
const before = used();
const begun = performance.now();
const engine = ownEngine(set.patterns);
const compiled = performance.now();
for (const text of texts.filter((one) => one.size === 4_000)) spansOf(engine, text.text);
const warm = performance.now();
for (const text of texts.filter((one) => one.size < 200_000)) spansOf(engine, text.text);
const bytes = used() - before;
const figures = {
  parse: parsed - started,
  compile: compiled - begun,
  warm: warm - compiled,
  bytes,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
// The engine must be alive while memory is measured.
spansOf(engine, '');
