import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../src/match/parse-pattern.ts';
import type { Pattern } from '../../src/match/pattern.ts';
import { requiresAnyOf } from '../../src/match/prefilter/requires-any-of.ts';
import { lengthOf } from '../../src/match/syntax/length.ts';
import { PatternError } from '../../src/match/syntax/pattern-error.ts';
import { runsOf } from '../support/sample.ts';
import { isMistaken } from './oracles/v8.ts';
import { type Found, findSpans } from './support/find-spans.ts';
import { groupArbitrary, patternArbitrary, textArbitrary } from './support/pattern-arbitrary.ts';

/** The pattern, or undefined when it is refused, has no such group, or is one V8 may get wrong. */
function tryParse(source: string, flags: string, group = 0): Pattern | undefined {
  const groups = (new RegExp(`${source}|`).exec('')?.length ?? 1) - 1;
  if (group > groups) return undefined;
  try {
    const pattern = parsePattern(source, { flags, group });
    return isMistaken(pattern.ast) ? undefined : pattern;
  } catch (error) {
    if (error instanceof PatternError && error.code !== 'GW_PATTERN_SYNTAX') return undefined;
    throw error;
  }
}

/** What JavaScript itself finds, from the source text. */
function reference(source: string, flags: string, text: string, group: number): Found[] {
  return Array.from(text.matchAll(new RegExp(source, `dg${flags}`)), (match) => {
    const span = [match.index, match.index + match[0].length] as const;
    const [start, end] = match.indices?.[group] ?? span;
    return [...span, start, end];
  });
}

const flags = fc.constantFrom('', 'm', 's', 'ms');
const texts = fc.array(textArbitrary, { minLength: 5, maxLength: 5 });

/** Ends the test when the generator no longer makes enough patterns of the language. */
function check(
  property: (source: string, flags: string, text: string, pattern: Pattern) => void,
  parse: (source: string, flags: string) => Pattern | undefined = tryParse,
  sources = patternArbitrary,
): void {
  let accepted = 0;
  fc.assert(
    fc.property(sources, flags, texts, (source, flags, texts) => {
      const pattern = parse(source, flags);
      if (pattern === undefined) return;
      accepted += 1;
      for (const text of texts) property(source, flags, text, pattern);
    }),
    { numRuns: runsOf(700) },
  );
  expect(accepted).toBeGreaterThan(runsOf(120));
}

describe('the pattern language', () => {
  it('finds the same spans as JavaScript where the two agree', () => {
    check((source, flags, text) => {
      expect(findSpans(source, text, { flags })).toEqual(reference(source, flags, text, 0));
    });
  });

  it('finds the same group as JavaScript', () => {
    check(
      (source, flags, text) => {
        expect(findSpans(source, text, { flags, group: 1 })).toEqual(
          reference(source, flags, text, 1),
        );
      },
      (source, flags) => tryParse(source, flags, 1),
      groupArbitrary,
    );
  });

  it('gives (?flags: ) the same meaning as the flags', () => {
    check((source, flags, text) => {
      const scoped = flags === '' ? source : `(?${flags}:${source})`;
      expect(findSpans(scoped, text)).toEqual(reference(source, flags, text, 0));
    });
  });

  it('folds ASCII case as JavaScript does', () => {
    check(
      (source, flags, text) => {
        const expected = reference(source, `${flags}i`, text, 0);
        expect(findSpans(source, text, { flags: `${flags}i` })).toEqual(expected);
      },
      (source, flags) => tryParse(source, `${flags}i`),
    );
  });

  it('promises literals and a longest length that every match keeps', () => {
    check((source, flags, text, pattern) => {
      for (const [start, end] of reference(source, flags, text, 0)) {
        expect(end - start).toBeLessThanOrEqual(lengthOf(pattern.ast).max);
        const lower = text.slice(start, end).replace(/[A-Z]/g, (c) => c.toLowerCase());
        const { requiredLiterals } = pattern;
        expect(
          requiredLiterals.length === 0 || requiredLiterals.some((a) => lower.includes(a.text)),
        ).toBe(true);
      }
    });
  });

  it('calls its own literals required', () => {
    check((_source, _flags, _text, { ast, requiredLiterals }) => {
      const literals = requiredLiterals.map(({ text }) => text);
      expect(literals.length === 0 || requiresAnyOf(ast, literals)).toBe(true);
    });
  });

  it('calls keywords required only when every match contains one', () => {
    const keywords = ['a', 'b1', '-'];
    check((source, flags, text, { ast }) => {
      if (!requiresAnyOf(ast, keywords)) return;
      for (const [start, end] of reference(source, flags, text, 0)) {
        const lower = text.slice(start, end).toLowerCase();
        expect(keywords.some((keyword) => lower.includes(keyword))).toBe(true);
      }
    });
  });
});
