import type { Budget } from '../../budget/budget.ts';
import { STEPS_PER_FOLDED_UNIT, STEPS_PER_SEARCH } from '../../budget/step-costs.ts';
import { compileMatcher } from '../../match/compile-matcher.ts';
import type { Matcher } from '../../match/matcher.ts';
import { parsePattern } from '../../match/parse-pattern.ts';
import type { AllowEntry } from '../../model/rule.ts';
import { lineOf } from '../../text/context/window.ts';
import { foldForComparison } from '../../text/folding/compare.ts';
import type { Hit } from '../detectors/detector.ts';
import { hostOf, parseHostEntry } from './hosts.ts';

/**
 * True if a hit in a text is an exception. `budget` pays for the check.
 *
 * @throws BudgetExhausted when the budget ran out.
 */
export type AllowCheck = (text: string, hit: Hit, budget?: Budget) => boolean;

/** The matcher of an exception's pattern. */
export type AllowMatchers = (regex: string) => Matcher;

/**
 * Creates matchers that are compiled at their first use, since each is as large as that of a small
 * policy and few are used; and once, since the rules of a pack share exceptions.
 */
export function createAllowMatchers(): AllowMatchers {
  const known = new Map<string, Matcher>();
  return (regex) => {
    const matcher = known.get(regex) ?? compileMatcher([parsePattern(regex, { checked: true })]);
    known.set(regex, matcher);
    return matcher;
  };
}

/**
 * Compiles the exceptions of a rule: values are compared whole and folded, stopwords are folded
 * substrings of the finding, patterns are searched in the target of the entry, hosts are compared
 * with the one that the finding leads to. Entries are or-ed. `matchers` are shared by the rules of a
 * policy.
 */
export function compileAllow(
  entries: readonly AllowEntry[],
  matchers: AllowMatchers = createAllowMatchers(),
): AllowCheck {
  const tests = entries.map((entry) => entryTest(entry, matchers));
  return (text, hit, budget) => tests.some((test) => test(text, hit, budget));
}

function entryTest(entry: AllowEntry, matchers: AllowMatchers): AllowCheck {
  const tests: AllowCheck[] = [];
  if (entry.values !== undefined) tests.push(valuesTest(entry.values));
  if (entry.stopwords !== undefined) tests.push(stopwordsTest(entry.stopwords));
  if (entry.hosts !== undefined) tests.push(hostsTest(entry.hosts));
  if (entry.regex !== undefined) {
    tests.push(regexTest(entry.regex, entry.target, matchers));
  }
  return entry.condition === 'and'
    ? (text, hit, budget) => tests.every((test) => test(text, hit, budget))
    : (text, hit, budget) => tests.some((test) => test(text, hit, budget));
}

const textOf = (text: string, hit: Hit): string => text.slice(hit.start, hit.end);

function foldedFinding(text: string, hit: Hit, budget: Budget | undefined): string {
  budget?.spend((hit.end - hit.start) * STEPS_PER_FOLDED_UNIT);
  return foldForComparison(textOf(text, hit));
}

function valuesTest(values: readonly string[]): AllowCheck {
  const known = new Set(values.map(foldForComparison));
  return (text, hit, budget) => known.has(foldedFinding(text, hit, budget));
}

function stopwordsTest(stopwords: readonly string[]): AllowCheck {
  const words = stopwords.map(foldForComparison);
  return (text, hit, budget) => {
    const value = foldedFinding(text, hit, budget);
    return words.some((word) => value.includes(word));
  };
}

function hostsTest(entries: readonly string[]): AllowCheck {
  // Entries that cannot be read were refused before.
  const tests = entries.flatMap((entry) => parseHostEntry(entry) ?? []);
  return (text, hit, budget) => {
    budget?.spend(STEPS_PER_SEARCH + (hit.end - hit.start) * STEPS_PER_FOLDED_UNIT);
    const host = hostOf(textOf(text, hit));
    return host !== undefined && tests.some((test) => test(host));
  };
}

function targetText(target: AllowEntry['target'], text: string, hit: Hit): string {
  switch (target) {
    case 'finding':
      return textOf(text, hit);
    case 'match':
      return text.slice(hit.matchStart, hit.matchEnd);
    case 'line': {
      const line = lineOf(text, hit);
      return text.slice(line.start, line.end);
    }
  }
}

function regexTest(
  regex: string,
  target: AllowEntry['target'],
  matchers: AllowMatchers,
): AllowCheck {
  return (text, hit, budget) => {
    budget?.spend(STEPS_PER_SEARCH);
    let seen = false;
    matchers(regex).scan(
      targetText(target, text, hit),
      () => true,
      () => {
        seen = true;
      },
      budget === undefined ? {} : { budget },
    );
    return seen;
  };
}
