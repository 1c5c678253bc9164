import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { convertPattern } from '../../src/import/convert-pattern.ts';
import { type Format, importRules } from '../../src/import/index.ts';
import { GatewardenError } from '../../src/model/errors.ts';
import { parseRulePack } from '../../src/policy/parse-rule-pack.ts';
import { findTexts } from '../match/support/find-spans.ts';
import { runsOf } from '../support/sample.ts';
import { fixture, requestOf } from './fixtures.ts';

/** A text with some of its parts cut out, doubled or replaced. */
const damaged = (text: string): fc.Arbitrary<string> => {
  const cut = fc.record({
    at: fc.nat(text.length),
    length: fc.nat(40),
    by: fc.oneof(
      fc.constantFrom(
        '',
        '[',
        ']',
        '"',
        "'''",
        '\\',
        '(?',
        '- ',
        ': ',
        '{',
        '\n',
        '0',
        '__proto__',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
  });
  return fc
    .array(cut, { minLength: 1, maxLength: 4 })
    .map((cuts) =>
      cuts.reduce(
        (now, { at, length, by }) => now.slice(0, at) + by + now.slice(at + length),
        text,
      ),
    );
};

describe('importRules()', () => {
  it.each<[Format, string]>([
    ['gitleaks', 'gitleaks.toml'],
    ['presidio', 'presidio.yaml'],
    ['litellm', 'patterns.json'],
    ['litellm', 'category.yaml'],
  ])('makes a pack of any %s file that loads, or says what is wrong (%s)', (format, file) => {
    fc.assert(
      fc.property(damaged(fixture(file)), (text) => {
        try {
          const { yaml, rules } = importRules(requestOf(format, text));
          expect(parseRulePack(yaml, { strict: false }).rules).toHaveLength(rules);
        } catch (error) {
          if (!(error instanceof GatewardenError)) throw error;
          for (const { code, location } of error.problems) {
            expect(code).toMatch(/^GW_IMPORT_/);
            expect(location?.line).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: runsOf(150) },
    );
  });
});

describe('convertPattern()', () => {
  const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
  const member = fc.constantFrom(
    ...[
      'a',
      'z',
      '-',
      ']',
      '[',
      '&',
      '&&',
      '--',
      '^',
      '|',
      '.',
      '\\d',
      '\\w',
      '\\]',
      '\\-',
      '\\\\',
    ],
    ...['b-f', '0-9', '[:alpha:]', '[:^digit:]', '\\x41', '\\x{42}', '+--', '\\101'],
  );
  const klass = fc
    .tuple(fc.constantFrom('', '^'), fc.array(member, { minLength: 1, maxLength: 6 }))
    .map(([caret, members]) => `[${caret}${members.join('')}]`);

  it('gives classes the meaning that RE2 gives them', () => {
    let compared = 0;
    // What is refused is reported: a POSIX class outside of a class, or a class without characters.
    let refused = 0;
    fc.assert(
      fc.property(klass, (source) => {
        let theirs: string[];
        try {
          const matcher = RE2JS.compile(source).matcher(ASCII);
          theirs = [];
          while (matcher.find()) theirs.push(ASCII.slice(matcher.start(), matcher.end()));
        } catch {
          return;
        }
        const converted = convertPattern(source, { dialect: 'go' });
        if ('refused' in converted) {
          refused += 1;
          return;
        }
        compared += 1;
        expect(findTexts(converted.regex, ASCII, { flags: converted.flags })).toEqual(theirs);
      }),
      { numRuns: runsOf(2_000) },
    );
    expect(compared).toBeGreaterThan(runsOf(500));
    expect(refused).toBeLessThan(compared / 10);
  });
});
