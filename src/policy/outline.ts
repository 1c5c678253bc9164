import { patternOf } from '../detect/detectors/pattern.ts';
import type { PatternOutline } from '../model/pattern-outline.ts';
import type { Candidate, RegexCandidate, Rule, RulePack } from '../model/rule.ts';

/**
 * The pack with the outline of each of its patterns, so that compiling it need not read them: the
 * patterns of the shipped packs would be a third of the start.
 */
export function withOutlines(pack: RulePack): RulePack {
  return mapOutlines(pack, (candidate, keywords) => {
    const { requiredLiterals, sets, longest } = patternOf(candidate, keywords);
    return { requiredLiterals, sets, longest };
  });
}

/** The pack with another outline for each of its patterns; `keywords` are those that go with one. */
export function mapOutlines(
  pack: RulePack,
  outlineOf: (candidate: RegexCandidate, keywords: readonly string[]) => PatternOutline,
): RulePack {
  const mapOne = (one: Candidate, keywords: readonly string[]): Candidate =>
    one.kind === 'regex' ? { ...one, outline: outlineOf(one, keywords) } : one;
  const mapRule = (rule: Rule): Rule => {
    const { detect } = rule;
    const candidates = detect.candidates.map((one) => mapOne(one, detect.keywords));
    const require = detect.require.map((requirement) => ({
      ...requirement,
      any: requirement.any.map((one) => mapOne(one, [])),
    }));
    return { ...rule, detect: { ...detect, candidates, require } };
  };
  return { ...pack, rules: pack.rules.map(mapRule) };
}
