import { parsePattern } from '../../match/parse-pattern.ts';
import type { Pattern } from '../../match/pattern.ts';
import { PatternError } from '../../match/syntax/pattern-error.ts';
import type { Candidate, Rule } from '../../model/rule.ts';
import type { Fault, Path } from '../fault.ts';

/** The patterns of a rule by the place of their candidate; absent for lists and broken ones. */
export type RulePatterns = ReadonlyMap<number, Pattern>;

/** Where a candidate of a rule stands, from the top of the rule. */
export const candidatePath = (rule: Rule, candidate: number): Path => [
  'detect',
  rule.detect.mode,
  candidate,
];

/** Candidates that a rule requires near a finding, with their places from the top of the rule. */
export function requiredCandidates({ detect }: Rule): readonly (readonly [Candidate, Path])[] {
  return detect.require.flatMap(({ any }, i) =>
    any.map((one, j) => [one, ['detect', 'require', i, 'any', j]] as const),
  );
}

/** The patterns among what a rule requires that are outside the language. */
export function brokenRequirements(rule: Rule): Fault[] {
  return requiredCandidates(rule).flatMap(([one, path]): Fault[] => {
    if (one.kind !== 'regex') return [];
    const parsed = parseAt([...path, 'regex'], one.regex, { flags: one.flags, group: one.group });
    return 'code' in parsed ? [parsed] : [];
  });
}

/** Parses every pattern of a rule's candidates. */
export function parsePatterns(rule: Rule): { patterns: RulePatterns; faults: Fault[] } {
  const patterns = new Map<number, Pattern>();
  const faults: Fault[] = [];
  for (const [place, candidate] of rule.detect.candidates.entries()) {
    if (candidate.kind !== 'regex') continue;
    const { regex, flags, group } = candidate;
    const path = [...candidatePath(rule, place), 'regex'];
    const parsed = parseAt(path, regex, { flags, group });
    if ('code' in parsed) faults.push(parsed);
    else patterns.set(place, parsed);
  }
  return { patterns, faults };
}

/** A parsed pattern, or the fault that points into its source. */
export function parseAt(
  path: Path,
  source: string,
  options: { readonly flags?: string; readonly group?: number } = {},
): Pattern | Fault {
  try {
    return parsePattern(source, options);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    const { code, message, hint, index } = error;
    return { code, message, hint, path, offset: index };
  }
}
