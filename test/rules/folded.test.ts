import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder, type Finder } from '../../src/detect/find.ts';
import { compileMatcher } from '../../src/match/compile-matcher.ts';
import type { CompileMatcher } from '../../src/match/matcher.ts';
import { PHASES, type Phase } from '../../src/model/request.ts';
import { FOLDED_UNIT } from '../../src/text/folding/fold-table.ts';
import { foldedView } from '../../src/text/views/folded.ts';
import { runsOf } from '../support/sample.ts';
import { SHIPPED, shippedPolicy } from '../support/shipped.ts';
import { foldUnits } from '../text/plain-fold.ts';
import { unicodeText } from '../text/unicode-text.ts';

/** Makes the folded text and scans it as it is. */
const rewriting: CompileMatcher = (patterns) => {
  const matcher = compileMatcher(patterns);
  return {
    stats: matcher.stats,
    scan(text, wanted, on, { budget, fold } = {}) {
      const read = fold === undefined ? text : foldUnits(text, fold);
      matcher.scan(read, wanted, on, { budget });
    },
  };
};

const policy = shippedPolicy();
const lists = new Map(SHIPPED.flatMap((pack) => Object.entries(pack.lists)));
const finderWith = (compile: CompileMatcher) =>
  createFinder(
    policy.rules,
    policy.rules.map(() => lists),
    compile,
  );
const mapped = finderWith(compileMatcher);
const rewritten = finderWith(rewriting);

function findings(finder: Finder, text: string, phase: Phase) {
  const wanted = policy.appliesTo(phase, phase === 'request' ? 'user' : 'assistant');
  const { hits, unfinished } = finder.find(text, wanted);
  expect(unfinished).toEqual([]);
  return hits.map(({ rule, ...found }) => ({ rule: rule.rule.id, ...found }));
}

/** The characters that fold to each ASCII character. */
const DISGUISES = new Map<string, string[]>();
for (const [unit, folded] of FOLDED_UNIT.entries()) {
  if (folded === unit || folded >= 0x80) continue;
  const plain = String.fromCharCode(folded);
  DISGUISES.set(plain, [...(DISGUISES.get(plain) ?? []), String.fromCharCode(unit)]);
}

const EXAMPLES = policy.rules.flatMap(({ tests }) =>
  [...tests.match, ...tests.evasion].map(({ text }) => text),
);

/** An example of a rule with some of its characters written in another way. */
const disguised = fc
  .tuple(fc.constantFrom(...EXAMPLES), fc.array(fc.nat(), { minLength: 1, maxLength: 60 }))
  .map(([text, numbers]) =>
    Array.from(text, (character, at) => {
      const others = DISGUISES.get(character) ?? [];
      const number = numbers[at % numbers.length] ?? 0;
      return number % 3 === 0 ? (others[number % others.length] ?? character) : character;
    }).join(''),
  );

const wide = (text: string): string =>
  Array.from(text, (c) =>
    /[!-~]/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c,
  ).join('');

describe('the shipped rules find the same in a text read through the fold as in the folded text', () => {
  it.each(PHASES)('of disguised examples (%s)', (phase) => {
    let found = 0;
    fc.assert(
      fc.property(disguised, (text) => {
        const result = findings(mapped, text, phase);
        expect(result).toEqual(findings(rewritten, text, phase));
        if (foldedView(text)?.unfolded !== undefined) found += result.length;
      }),
      { numRuns: runsOf(300) },
    );
    expect(found).toBeGreaterThan(runsOf(30));
  });

  it.each(PHASES)('of any text (%s)', (phase) => {
    fc.assert(
      fc.property(unicodeText(), disguised, unicodeText(), (left, middle, right) => {
        const text = left + middle + right;
        expect(findings(mapped, text, phase)).toEqual(findings(rewritten, text, phase));
      }),
      { numRuns: runsOf(200) },
    );
  });
});

describe('the shipped rules see through', () => {
  it.each([
    ['the Kelvin sign', 'secret.aws-access-key-id', 'id = ', 'A\u212aIAQYLPMN5HHHFPZAM2', ' now'],
    ['the long s', 'secret.stripe-key', 'key ', '\u017fk_live_lBYOvfZ8UzDzV8fUkkibjL5D', ''],
    ['full-width digits', 'fin.card', 'card ', wide('4111 1111 1111 1111'), ' ok'],
    ['full-width letters', 'pii.email', 'mail ', wide('jane.doe@corp.org'), ' today'],
    [
      'no-break spaces',
      'fin.iban',
      'Pay ',
      'GB82\u00a0WEST\u00a01234\u00a05698\u00a07654\u00a032',
      ' now',
    ],
    [
      'narrow and ideographic spaces',
      'fin.card',
      'card ',
      '4111\u202f1111\u30001111\u20091111',
      '',
    ],
    ['en dashes', 'fin.iban', 'iban ', 'de89\u20133704\u20130044\u20130532\u20130130\u201300', '.'],
    [
      'a no-break hyphen and a space',
      'pii.phone-international',
      'tel ',
      '+1\u2011212\u00a0555\u20130142',
      '',
    ],
    [
      'Arabic-Indic digits',
      'fin.card',
      'card \u{1f600} ',
      '\u0664\u0661\u0661\u0661 1111 1111 1111',
      '',
    ],
  ])('%s', (_, rule, before, value, after) => {
    const text = before + value + after;
    expect(foldedView(text)?.unfolded?.text).toBe(text);
    const found = findings(mapped, text, 'request');
    const place = { rule, start: before.length, end: before.length + value.length };
    expect(found).toContainEqual(expect.objectContaining(place));
  });
});
