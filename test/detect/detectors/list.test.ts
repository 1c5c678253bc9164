import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Budget, BudgetExhausted } from '../../../src/budget/budget.ts';
import { createListDetector } from '../../../src/detect/detectors/list.ts';
import type { TermList } from '../../../src/model/rule.ts';
import { comparisonView, foldForComparison } from '../../../src/text/folding/compare.ts';
import { rawView } from '../../../src/text/view.ts';
import { detectorConformance } from '../../conformance/detector.ts';
import { detection, rule } from '../../support/rule.ts';

const listed = (id: string) =>
  rule({
    id,
    detect: detection([{ kind: 'list', list: 'terms', score: 0.8, shape: 'distinctive' }]),
  });

function create(list: Partial<TermList> & { values: readonly string[] }, rules = 1) {
  const terms: TermList = { match: 'word', fold: true, ...list };
  const all = Array.from({ length: rules }, (_, i) => listed(`r.${i}`));
  return createListDetector(
    all,
    all.map(() => new Map([['terms', terms]])),
  );
}

function found(list: Partial<TermList> & { values: readonly string[] }, text: string): string[] {
  const texts: string[] = [];
  create(list).scan(
    rawView(text),
    () => true,
    ({ start, end }) => texts.push(text.slice(start, end)),
  );
  return texts;
}

const isWord = (text: string, at: number): boolean => {
  const within = at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  const point = text.codePointAt(within ? at - 1 : at);
  return point !== undefined && /[\p{L}\p{M}\p{N}_]/u.test(String.fromCodePoint(point));
};

const partsWords = (text: string, at: number): boolean =>
  at === 0 || !isWord(text, at - 1) || !isWord(text, at);

/** The same search in the simplest way. */
function termsIn({ values, match, fold }: TermList, text: string): string[] {
  const view = fold ? comparisonView(rawView(text)) : rawView(text);
  const searched = values
    .map((value) => (fold ? foldForComparison(value) : value).trim().split(/\s+/))
    .filter(([first]) => first !== '')
    .map(
      (words) => new RegExp(words.map((word) => word.replace('-', '\\-')).join('\\s{1,16}'), 'y'),
    );
  const texts: string[] = [];
  for (let at = 0; at < view.text.length; at += 1) {
    let longest = at;
    for (const term of searched) {
      term.lastIndex = at;
      const end = at + (term.exec(view.text)?.[0].length ?? 0);
      const isWhole = partsWords(view.text, at) && partsWords(view.text, end);
      if (match === 'substring' || isWhole) longest = Math.max(longest, end);
    }
    if (longest === at) continue;
    const { start, end } = view.toOriginal(at, longest);
    texts.push(text.slice(start, end));
    at = longest - 1;
  }
  return texts;
}

detectorConformance({
  name: 'the list detector (words)',
  create: () => create({ values: ['code-123'] }, 2),
  value: 'code-123',
});
detectorConformance({
  name: 'the list detector (exact substrings)',
  create: () => create({ values: ['code-123'], match: 'substring', fold: false }, 2),
  value: 'code-123',
});

describe('createListDetector()', () => {
  it.each<[string, Partial<TermList> & { values: readonly string[] }, string, string[]]>([
    ['whole words only', { values: ['hiv'] }, 'hive HIV archived', ['HIV']],
    ['ignoring case and accents', { values: ['Café'] }, 'the CAFE and café', ['CAFE', 'café']],
    ['keeping case when told', { values: ['Acme'], fold: false }, 'acme Acme ACME', ['Acme']],
    [
      'several words',
      { values: ['project blue moon'] },
      'Project Blue Moon!',
      ['Project Blue Moon'],
    ],
    [
      'the longest of terms that start together',
      { values: ['new york', 'new york city'] },
      'New York City, New York State',
      ['New York City', 'New York'],
    ],
    ['substrings when told', { values: ['cat'], match: 'substring' }, 'concatenate', ['cat']],
    ['adjacent substrings', { values: ['aa'], match: 'substring' }, 'aaaaa', ['aa', 'aa']],
    [
      'words apart',
      { values: ['blue moon'] },
      'Blue  Moon, blue\n\tmoon, bluemoon',
      ['Blue  Moon', 'blue\n\tmoon'],
    ],
    ['words not too far apart', { values: ['blue moon'] }, `blue${' '.repeat(17)}moon`, []],
    [
      'substrings of several words',
      { values: ['ue mo'], match: 'substring' },
      'blue \nmoon',
      ['ue \nmo'],
    ],
    ['terms that start with a symbol', { values: ['#tag'] }, 'a #tag #tags', ['#tag']],
    ['symbol terms beside words', { values: ['@acme'] }, 'x@acme', ['@acme']],
    ['terms in other scripts', { values: ['проект'] }, 'наш Проект готов', ['Проект']],
    ['full-width text', { values: ['acme'] }, 'ＡＣＭＥ', ['ＡＣＭＥ']],
    ['the first of terms that overlap', { values: ['a b', 'b c', 'c'] }, 'a b c', ['a b', 'c']],
    ['a shorter term where a longer one goes on', { values: ['ab', 'ab c'] }, 'ab cd', ['ab']],
    ['terms across 16 spaces', { values: ['a b'] }, `a${' '.repeat(16)}b`, [`a${' '.repeat(16)}b`]],
    ['terms that were written with wide spaces', { values: ['a \t  b'] }, 'a b', ['a b']],
    ['nothing before a combining mark', { values: ['a'], fold: false }, 'a\u0301 a', ['a']],
    ['astral letters as letters', { values: ['吉'], fold: false }, '吉𠮷 𠮷吉 吉😀', ['吉']],
    ['terms of astral letters', { values: ['𠮷野'], fold: false }, 'x𠮷野 𠮷野', ['𠮷野']],
    ['a term beside half a character', { values: ['ab'], fold: false }, '\udc00ab\ud800', ['ab']],
    ['no term of only marks', { values: ['', '\u0301'] }, 'abc', []],
  ])('finds %s', (_, list, text, expected) => {
    expect(found(list, text)).toEqual(expected);
  });

  it('searches the lists of a rule apart, and a list once for all who name it', () => {
    const list = (values: string[]): TermList => ({ values, match: 'substring', fold: false });
    const lists = new Map([
      ['one', list(['ab', 'abc'])],
      ['two', list(['bc', 'ab'])],
    ]);
    const candidates = ['one', 'two', 'one', 'none'].map((name) => ({
      kind: 'list' as const,
      list: name,
      score: 0.8,
      shape: 'distinctive' as const,
    }));
    const detector = createListDetector(
      [rule({ id: 'r', detect: detection(candidates) })],
      [lists],
    );
    const hits: string[] = [];
    const text = 'abcbc';
    detector.scan(
      rawView(text),
      () => true,
      ({ target, start, end }) => hits.push(`${target.candidate} ${text.slice(start, end)}`),
    );
    expect(hits.sort()).toEqual(['0 abc', '1 ab', '1 bc', '2 abc']);
  });

  it('pays for each walk and each place, and stops when the budget is spent', () => {
    const detector = create({ values: ['ab'], match: 'substring' });
    const budget = new Budget(9 + 3);
    const ignore = () => {};
    detector.scan(rawView('ab ab ab '), () => true, ignore, budget);
    expect(budget.left).toBe(0);
    expect(() => detector.scan(rawView('x'), () => true, ignore, budget)).toThrow(BudgetExhausted);
    detector.scan(rawView('x'), () => false, ignore, budget);
  });

  it('gets through texts that made every term start everywhere', () => {
    const values = Array.from({ length: 1000 }, (_, i) => 'a'.repeat(i + 1));
    const long = 'a'.repeat(200_000);
    expect(found({ values, match: 'substring', fold: false }, long)).toHaveLength(200);
    expect(found({ values, fold: false }, long)).toEqual([]);
    const phrases = Array.from({ length: 1000 }, (_, i) => `${'aa '.repeat(i)}a`);
    expect(found({ values: phrases, fold: false }, 'aa '.repeat(60_000))).toEqual([]);
    expect(found({ values: ['a a'] }, `a${' '.repeat(200_000)}a`)).toEqual([]);
    const alike = Array.from({ length: 1000 }, (_, i) => `${i} ${'b'.repeat(200)}c`);
    expect(found({ values: alike, fold: false }, 'b'.repeat(200_000))).toEqual([]);
  });

  it('finds what a search place by place and term by term finds', () => {
    const letters = ['a', 'b', 'é', '_', '-', '𠮷', '😀', '\u0301'];
    const term = fc
      .array(fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      })
      .map((words) => words.join(' '));
    const gap = fc.constantFrom(' ', '  ', '\n', ' '.repeat(16), ' '.repeat(17));
    const piece = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...letters) }, gap, term);
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    const list = fc.record({
      values: fc.array(term, { minLength: 1, maxLength: 8 }),
      match: fc.constantFrom('word' as const, 'substring' as const),
      fold: fc.boolean(),
    });
    fc.assert(
      fc.property(list, text, (terms, prompt) => {
        expect(found(terms, prompt)).toEqual(termsIn(terms, prompt));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps offsets exact where folding changes lengths', () => {
    expect(found({ values: ['straße'] }, 'İ ß Straße')).toEqual(['Straße']);
  });
});
