import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMatcher } from '../../../src/match/compile-matcher.ts';
import { parsePattern } from '../../../src/match/parse-pattern.ts';
import { PatternError } from '../../../src/match/syntax/pattern-error.ts';
import { runsOf } from '../../support/sample.ts';
import { refusalOf } from '../support/find-spans.ts';

const many = (count: number, part: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join('');
const letter = (i: number): string => String.fromCharCode(0x61 + (i % 26));
const han = (i: number): string => String.fromCharCode(0x4e00 + i);

/** Texts that reach most of what the patterns below are made of. */
const TEXTS = [
  '',
  'a',
  many(60, letter),
  many(200, han),
  'ab1 _-'.repeat(400),
  'aé密😀 '.repeat(99),
];

/** Compiles a pattern and runs it; a match that is found must lie in the text. */
function run(source: string): void {
  const matcher = compileMatcher([parsePattern(source), parsePattern('[ab]1')]);
  for (const text of TEXTS) {
    matcher.scan(
      text,
      () => true,
      (_, start, end) => {
        if (start >= end || end > text.length) expect.unreachable(`${start} to ${end}`);
      },
    );
  }
}

describe('the limits of a pattern', () => {
  it.each<[string, string, string, RegExp]>([
    [
      'positions',
      'a{0,1000}b{0,1000}c{0,1000}d{0,999}e',
      'a{0,1000}b{0,1000}c{0,1000}d{0,999}ef',
      /more than 4000 positions/,
    ],
    ['ways', many(220, () => '\\w?') + 1, many(225, () => '\\w?') + 1, /too many ways/],
    [
      'ways of a repeated list',
      `(?:${many(100, (i) => `${han(i)}|`)}a)+`,
      `(?:${many(230, (i) => `${han(i)}|`)}a)+`,
      /too many ways/,
    ],
    [
      'ways that only a relaxed pattern has',
      `a(?:|${many(200, () => '\\w?')}1)`,
      `a(?:|${many(300, () => '\\w?')}1)`,
      /too many ways/,
    ],
    [
      'different conditions',
      `${many(30, (i) => `(?!${han(i)})`)}\\w`,
      `${many(31, (i) => `(?!${han(i)})`)}\\w`,
      /more than 30 different conditions/,
    ],
    [
      'conditions that may be left out',
      `${many(6, (i) => `(?:(?!${han(i)})|)`)}\\w`,
      `${many(20, (i) => `(?:(?!${han(i)})|)`)}\\w`,
      /conditions can be combined/,
    ],
    [
      'conditions that may be left out behind an end',
      `a(?:|${many(6, (i) => `(?:(?!${han(i)})|)`)}\\w)`,
      `a(?:|${many(7, (i) => `(?:(?!${han(i)})|)`)}\\w)`,
      /conditions can be combined/,
    ],
    [
      'lookarounds over more than one character',
      `${many(6, (i) => `(?!${han(i)}a)`)}\\w`,
      `${many(7, (i) => `(?!${han(i)}a)`)}\\w`,
      /more than 6 different lookarounds/,
    ],
    [
      'characters to tell apart beside them',
      `${many(6, (i) => `(?!${letter(i)}1)`)}${many(50, letter)}`,
      `${many(6, (i) => `(?!${letter(i)}1)`)}${many(70, han)}`,
      /tells too many characters apart/,
    ],
  ])('of %s are refused where they are passed, with a hint', (_, within, beyond, state) => {
    run(within);
    const refusal = refusalOf(beyond);
    expect(refusal).toMatchObject({ code: 'GW_PATTERN_LIMIT', index: 0 });
    expect(refusal.message).toMatch(state);
    expect(refusal.hint).not.toBe('');
  });

  it.each([
    many(220, (i) => `${letter(i)}?`) + 1,
    `${'(?:'.repeat(99)}a${many(99, (i) => `${letter(i)}?)+`)}`,
    `${'(?:'.repeat(99)}a${many(99, (i) => `|${letter(i)}1)+`)}`,
    `${'(?:'.repeat(99)}a${many(99, (i) => `${letter(i)}??)+?`)}`,
    `(?:${many(64, (i) => `${['\\p{L}', '\\P{N}', '[\\p{Han}1]'][i % 3]}${letter(i)}|`)}1)+`,
    `(?:${many(500, (i) => `\\p{L}${letter(i)}|`)}1)`,
    '(?:(?:(?:\\p{L}\\p{Lu}?){1,10}\\P{Ll}?){1,10}\\p{N}?){1,10}',
    `${'\\b'.repeat(2_000)}a`,
    '(?:(?=\\p{L}\\p{N}|\\p{Lu}\\p{P})[a-z]){1000}',
    `(?:${many(1_000, (i) => `${han(i)}${han(i + 9)}|`)}a)`,
    many(1_900, han),
    many(60, (i) => `[${many(30, (k) => han(i * 17 + k * i))}]`),
    'a{0,1000}b{0,1000}c{0,1000}d{0,990}e',
    '(?:[ab]?[ab]?[ab]?[ab]?[ab]?[ab]?[ab]?[ab]?[ab]?[ab]){300}',
    '(?:(?:(?:\\w{1,9} ?){1,9},?){1,9};?)+',
    `(?i)${many(2_000, letter)}`,
  ])('are kept by no. %#, which is large', run);

  it('are all there are: what is accepted compiles and runs', () => {
    const unit = fc.constantFrom(
      'a',
      '1',
      '\\w',
      '[ab]',
      '\\p{L}',
      '[^\\d\\s]',
      '密',
      '\\P{Lu}',
      '.',
    );
    const look = fc
      .tuple(fc.constantFrom('(?=', '(?!', '(?<=', '(?<!'), fc.array(unit, { minLength: 1 }))
      .map(([open, units]) => `${open}${units.slice(0, 4).join('')})`);
    const condition = fc.oneof(look, fc.constantFrom('\\b', '\\B', '^', '$', '(?m:^)', '(?m:$)'));
    const item = fc.oneof(
      fc
        .tuple(unit, fc.constantFrom('', '?', '??', '+', '{0,40}', '{500}', '{1,900}'))
        .map((p) => p.join('')),
      condition,
      condition.map((one) => `(?:${one}|)`),
      condition.map((one) => `(?:|${one})`),
    );
    const block = fc.tuple(
      fc.array(item, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom('$', '(?:$)a', '(?:$|a)b', '(?:$c){1,3}', '(?:$c)+', '(?:$c){30}', '(?:$c)?'),
    );
    const source = fc
      .array(block, { minLength: 1, maxLength: 4 })
      .map((blocks) =>
        blocks.map(([body, count, frame]) => frame.replace('$', () => body.repeat(count))).join(''),
      );
    let accepted = 0;
    fc.assert(
      fc.property(source, (pattern) => {
        try {
          parsePattern(pattern);
        } catch (error) {
          expect(error).toBeInstanceOf(PatternError);
          return;
        }
        accepted += 1;
        run(pattern);
      }),
      { numRuns: runsOf(300) },
    );
    expect(accepted).toBeGreaterThan(runsOf(60));
  });
});
