import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../../../src/detect/ner/compromise/candidates.ts';
import { trimSpan } from '../../../../src/detect/ner/compromise/find.ts';
import { scoreBlock } from '../../../../src/detect/ner/compromise/score-block.ts';
import { NER_SCORES } from '../../../../src/detect/ner/compromise/scores.ts';
import { termsOf } from '../../../../src/detect/ner/compromise/terms.ts';

/** Tags by word, as compromise gives them: the tests say what the tagger takes a word for. */
const FIRST = ['Person', 'FirstName', 'ProperNoun'];
const LAST = ['Person', 'LastName', 'ProperNoun'];
const TAGS: Readonly<Record<string, readonly string[]>> = {
  Ann: FIRST,
  ann: FIRST,
  Will: FIRST,
  ANN: FIRST,
  GitHub: FIRST,
  Bell: LAST,
  bell: LAST,
  Guess: ['Person', 'ProperNoun'],
  Street: ['Person', 'ProperNoun'],
  van: ['Noun'],
  Zed: ['ProperNoun'],
  Team: ['ProperNoun'],
  Paris: ['Place', 'City', 'ProperNoun'],
  paris: ['Place', 'City', 'ProperNoun'],
  Road: ['Place', 'Address'],
  Acme: ['Organization', 'ProperNoun'],
  acme: ['Organization', 'ProperNoun'],
  Corp: ['Organization', 'ProperNoun'],
  Inc: ['ProperNoun'],
  Dr: ['Person', 'Honorific'],
};

/** Entities and words of the candidates that have a score, by own evidence or by the block. */
function scoresIn(text: string): [string, number][] {
  const pieces = Array.from(text.matchAll(/([^\p{L}'’]*)([\p{L}'’]+)(\P{L}*$)?/gu));
  const sentence = pieces.map(([, pre = '', word = '', post = ''], i) => ({
    text: word,
    pre: i === 0 ? pre : '',
    post: i === pieces.length - 1 ? post : (pieces[i + 1]?.[1] ?? ''),
    tags: new Set(TAGS[word] ?? []),
  }));
  const candidates = candidatesOf(text, termsOf(text, [sentence]));
  return scoreBlock(text, candidates).flatMap(({ candidate, score }) =>
    score === undefined
      ? []
      : [[`${candidate.entity} ${text.slice(candidate.start, candidate.end)}`, score]],
  );
}

describe('scoreCandidate()', () => {
  it.each<[string, [string, number][]]>([
    ['we asked Ann Bell', [['PERSON Ann Bell', NER_SCORES.fullName]]],
    ['we asked Guess Bell', [['PERSON Guess Bell', NER_SCORES.guessedFullName]]],
    ['we asked ann bell', [['PERSON ann bell', NER_SCORES.lowerCase]]],
    ['we asked Ann', [['PERSON Ann', NER_SCORES.firstName]]],
    ['we asked Bell', [['PERSON Bell', NER_SCORES.lastName]]],
    ['Bell was asked', []],
    ['we asked Will', []],
    ['dear Will', [['PERSON Will', NER_SCORES.cued]]],
    ['dear ann', [['PERSON ann', NER_SCORES.cued]]],
    ['dear Zed Zed', [['PERSON Zed Zed', NER_SCORES.cued]]],
    ['dear Team', []],
    ['we asked Zed Zed', []],
    ['we asked ann', []],
    ['we asked bell bell', []],
    ['we asked ANN', []],
    ['ask Dr Zed', [['PERSON Zed', NER_SCORES.cued]]],
    ['we saw GitHub Bell', []],
    ['we saw Ann Street', []],
    ['at 12 Ann Bell', []],
    ['at Ann Bell 12', []],
    ['in 1990 Ann Bell', [['PERSON Ann Bell', NER_SCORES.fullName]]],
    ['we asked Ann van Zed', [['PERSON Ann van Zed', NER_SCORES.fullName]]],
    ['we asked Ann van', [['PERSON Ann', NER_SCORES.firstName]]],
    ['we asked A. Bell', [['PERSON A. Bell', NER_SCORES.guessedFullName]]],
    ['we asked Zed Bell', [['PERSON Zed Bell', NER_SCORES.guessedFullName]]],
    [
      'we asked Ann. Bell',
      [
        ['PERSON Ann', NER_SCORES.firstName],
        ['PERSON Bell', NER_SCORES.lastName],
      ],
    ],
    ['flew to Paris', [['LOCATION Paris', NER_SCORES.placeInContext]]],
    ['we saw Paris', [['LOCATION Paris', NER_SCORES.place]]],
    ['flew to paris', [['LOCATION paris', NER_SCORES.lowerCase]]],
    ['we saw paris', []],
    ['we saw Road', []],
    ['we saw Acme', [['ORGANIZATION Acme', NER_SCORES.organization]]],
    ['we saw Acme Corp', [['ORGANIZATION Acme Corp', NER_SCORES.namedKind]]],
    ['we saw Zed Inc', [['ORGANIZATION Zed Inc', NER_SCORES.namedKind]]],
    ['we saw acme', []],
    [
      'we saw Paris Acme',
      [
        ['LOCATION Paris', NER_SCORES.place],
        ['ORGANIZATION Acme', NER_SCORES.organization],
      ],
    ],
  ])('judges %j', (text, wanted) => {
    expect(scoresIn(text)).toEqual(wanted);
  });
});

describe('scoreBlock()', () => {
  it.each<[string, string[]]>([
    ['we asked Ann Zed; then Zed left', ['Ann Zed', 'Zed']],
    ['Zed left; we asked Ann Zed', ['Zed', 'Ann Zed']],
    ['we asked Zed, Will and Ann', ['Zed', 'Will', 'Ann']],
    ['we asked Ann & Zed', ['Ann', 'Zed']],
    ['we asked Ann with Zed', ['Ann']],
    ['we asked Ann, Team', ['Ann']],
    ['we saw Paris, Zed', ['Paris']],
    ['we asked Ann; then Will', ['Ann']],
  ])('finds in %j', (text, wanted) => {
    expect(scoresIn(text).map(([found]) => found.replace(/^\w+ /, ''))).toEqual(wanted);
  });
});

describe('trimSpan()', () => {
  it.each([
    ['Berlin (Germany).', 'Berlin (Germany'],
    ['"Ann Bell",', 'Ann Bell'],
    ["Ann's", 'Ann'],
    ['Ann’s.', 'Ann'],
    ["O'Brien", "O'Brien"],
    ['😀 Ann 😀', 'Ann'],
    ['Smi\u0301', 'Smi\u0301'],
    ['...', ''],
  ])('trims %j', (found, wanted) => {
    const text = `x ${found} x`;
    const { start, end } = trimSpan(text, 2, 2 + found.length);
    expect(text.slice(start, end)).toBe(wanted);
  });
});
