import { compileMatcher } from '../match/compile-matcher.ts';
import { parsePattern } from '../match/parse-pattern.ts';
import type { AllowEntry } from '../model/rule.ts';
import { foldForComparison } from '../text/fold-term.ts';
import { lineOf } from '../text/neighbourhood.ts';
import type { Hit } from './detector.ts';

/** Says whether a hit in a text is a known exception. */
export type AllowCheck = (text: string, hit: Hit) => boolean;

type Test = (text: string, hit: Hit) => boolean;

const found = (text: string, hit: Hit): string => text.slice(hit.start, hit.end);

function valuesTest(values: readonly string[]): Test {
  const known = new Set(values.map(foldForComparison));
  return (text, hit) => known.has(foldForComparison(found(text, hit)));
}

function stopwordsTest(stopwords: readonly string[]): Test {
  const words = stopwords.map(foldForComparison);
  return (text, hit) => {
    const value = foldForComparison(found(text, hit));
    return words.some((word) => value.includes(word));
  };
}

function targetText(target: AllowEntry['target'], text: string, hit: Hit): string {
  switch (target) {
    case 'finding':
      return found(text, hit);
    case 'match':
      return text.slice(hit.matchStart, hit.matchEnd);
    case 'line': {
      const line = lineOf(text, hit);
      return text.slice(line.start, line.end);
    }
  }
}

function regexTest(regex: string, target: AllowEntry['target']): Test {
  const matcher = compileMatcher([parsePattern(regex, { checked: true })]);
  return (text, hit) => {
    let seen = false;
    matcher.scan(
      targetText(target, text, hit),
      () => true,
      () => {
        seen = true;
      },
    );
    return seen;
  };
}

function entryTest(entry: AllowEntry): Test {
  const tests: Test[] = [];
  if (entry.values !== undefined) tests.push(valuesTest(entry.values));
  if (entry.stopwords !== undefined) tests.push(stopwordsTest(entry.stopwords));
  if (entry.regex !== undefined) tests.push(regexTest(entry.regex, entry.target));
  return entry.condition === 'and'
    ? (text, hit) => tests.every((test) => test(text, hit))
    : (text, hit) => tests.some((test) => test(text, hit));
}

/**
 * Prepares the exceptions of a rule: values are compared whole and folded, stopwords are folded
 * substrings of the finding, patterns look at the entry's target. Entries are or-ed.
 */
export function compileAllow(entries: readonly AllowEntry[]): AllowCheck {
  const tests = entries.map(entryTest);
  return (text, hit) => tests.some((test) => test(text, hit));
}
