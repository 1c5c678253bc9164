import { check } from 'recheck';
import { afterAll, describe, expect, it } from 'vitest';
import { parsePattern } from '../../src/match/parse-pattern.ts';
import { toRegExp } from '../../src/match/to-regexp.ts';
import { SHIPPED } from './shipped.ts';

/** Milliseconds of analysis; a pattern that is not judged by then counts as unknown. */
const QUICK = 400;
/** A verdict "vulnerable" must hold when attacks get this many milliseconds. */
const THOROUGH = 20_000;
const ATTACK_LENGTH = 16_384;
/** Far beyond anything seen (tens of ms): quadratic search of 16 KB must not become cubic. */
const LIMIT = 2_000;

const PATTERNS = SHIPPED.flatMap(({ rules }) =>
  rules.flatMap(({ id, detect, tests }) =>
    detect.candidates.flatMap((candidate, place) => {
      if (candidate.kind !== 'regex') return [];
      const { ast, group } = parsePattern(candidate.regex, candidate);
      // What begins like a match and breaks off, over and over.
      const starts = tests.match.map(({ text }) => text.slice(0, Math.ceil(text.length * 0.6)));
      return [{ name: `${id}, candidate ${place}`, regexp: toRegExp(ast, group), starts }];
    }),
  ),
);

const RUNS = [
  'a',
  '0',
  ' ',
  '-',
  'a.',
  '1 ',
  '0.',
  'a@a.',
  'ab12 ',
  '://a:',
  'all the ',
  'you are not ',
  'password=',
  'eyJ.',
];

const repeated = (unit: string): string =>
  unit.repeat(Math.ceil(ATTACK_LENGTH / unit.length)).slice(0, ATTACK_LENGTH);

/** Milliseconds to find every match in a text. */
function searchTime(regexp: RegExp, text: string): number {
  const started = performance.now();
  regexp.lastIndex = 0;
  for (let match = regexp.exec(text); match !== null; match = regexp.exec(text)) {
    regexp.lastIndex = match.index + match[0].length;
  }
  return performance.now() - started;
}

const analysed = { safe: 0, unknown: 0 };
let worst = { name: '', milliseconds: 0 };

afterAll(() => {
  process.stdout.write(
    `recheck: ${analysed.safe} safe, ${analysed.unknown} not judged in ${QUICK} ms; ` +
      `slowest on 16 KB: ${worst.name} with ${worst.milliseconds.toFixed(1)} ms\n`,
  );
});

describe.each(PATTERNS)('$name', ({ name, regexp, starts }) => {
  it('is not vulnerable', { timeout: 2 * THOROUGH }, async () => {
    const flags = regexp.flags.replace(/[dgy]/g, '');
    let { status } = await check(regexp.source, flags, { timeout: QUICK });
    // Under load a measured attack can look slow, so the verdict is asked for again.
    if (status === 'vulnerable') {
      const options = { timeout: THOROUGH, attackTimeout: THOROUGH };
      ({ status } = await check(regexp.source, flags, options));
    }
    expect(status).not.toBe('vulnerable');
    analysed[status === 'safe' ? 'safe' : 'unknown'] += 1;
  });

  it('gets through hostile texts', { timeout: 60_000 }, () => {
    for (const unit of [...RUNS, ...starts]) {
      const milliseconds = searchTime(regexp, repeated(unit));
      if (milliseconds > worst.milliseconds) worst = { name, milliseconds };
      expect(milliseconds, JSON.stringify(unit)).toBeLessThan(LIMIT);
    }
  });
});
