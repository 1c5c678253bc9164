import type { Rule, TermList } from '../../model/rule.ts';
import type { Fault } from '../fault.ts';
import { actionsWithoutPhase, openCritical } from './actions.ts';
import { wideExceptions } from './allow.ts';
import { bareDigits } from './bare-digits.ts';
import { unrequiredKeywords } from './keywords.ts';
import { revealingMask, wrongMaskOptions } from './mask.ts';
import { brokenRequirements, parsePatterns } from './patterns.ts';
import { unknownLists, unknownValidators } from './references.ts';
import { impossibleScores } from './scores.ts';
import { missingTests } from './tests.ts';
import { checksInSpoilingViews } from './views.ts';

/** What a rule is checked against. */
export interface RuleSurroundings {
  /** Every list that the pack names, also those that cannot be read. */
  readonly listNames: readonly string[];
  readonly lists: ReadonlyMap<string, TermList>;
  /** Ask for tests. */
  readonly strict: boolean;
  /** Patterns of exceptions that were found to be fine in a rule before. */
  readonly soundExceptions?: Set<string>;
}

/** All static checks of one rule. Paths of the faults start at the rule. */
export function lintRule(rule: Rule, surroundings: RuleSurroundings): Fault[] {
  const { listNames, lists, strict, soundExceptions } = surroundings;
  const { patterns, faults } = parsePatterns(rule);
  const bare = bareDigits(rule, patterns);
  return [
    ...faults,
    ...brokenRequirements(rule),
    ...unknownValidators(rule),
    ...unknownLists(rule, listNames),
    ...unrequiredKeywords(rule, patterns, lists),
    ...bare,
    ...checksInSpoilingViews(rule),
    // A bare number cannot reach its threshold either; one fault is enough.
    ...(bare.length > 0 ? [] : impossibleScores(rule)),
    ...actionsWithoutPhase(rule),
    ...openCritical(rule),
    ...wrongMaskOptions(rule),
    ...revealingMask(rule, patterns),
    ...wideExceptions(rule, soundExceptions),
    ...(strict ? missingTests(rule) : []),
  ];
}
