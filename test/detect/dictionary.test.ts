import { describe, expect, it } from 'vitest';
import { createDictionaryDetector } from '../../src/detect/dictionary.ts';
import type { TermList } from '../../src/model/rule.ts';
import { rawView } from '../../src/text/raw-view.ts';
import { detectorConformance } from '../conformance/detector.ts';
import { detection, rule } from '../support/rule.ts';

const listed = (id: string) =>
  rule({
    id,
    detect: detection([{ kind: 'list', list: 'terms', score: 0.8, shape: 'distinctive' }]),
  });

function create(list: Partial<TermList> & { values: readonly string[] }, rules = 1) {
  const terms: TermList = { match: 'word', fold: true, ...list };
  const all = Array.from({ length: rules }, (_, i) => listed(`r.${i}`));
  return createDictionaryDetector(
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

detectorConformance({
  name: 'the dictionary detector (words)',
  create: () => create({ values: ['code-123'] }, 2),
  value: 'code-123',
});
detectorConformance({
  name: 'the dictionary detector (exact substrings)',
  create: () => create({ values: ['code-123'], match: 'substring', fold: false }, 2),
  value: 'code-123',
});

describe('createDictionaryDetector()', () => {
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
      'the longest term too',
      { values: ['new york', 'new york city'] },
      'New York City',
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
    ['no term of only marks', { values: ['', '\u0301'] }, 'abc', []],
  ])('finds %s', (_, list, text, expected) => {
    expect(found(list, text)).toEqual(expected);
  });

  it('keeps offsets exact where folding changes lengths', () => {
    expect(found({ values: ['straße'] }, 'İ ß Straße')).toEqual(['Straße']);
  });
});
