import { compileMatcher } from '../../match/compile-matcher.ts';
import type { CompileMatcher } from '../../match/matcher.ts';
import type { Candidate, TermList } from '../../model/rule.ts';
import type { Detector, DetectSpec } from './detector.ts';
import { createListDetector } from './list.ts';
import { createPatternDetector } from './pattern.ts';

/**
 * Creates the detectors that the rules' candidates need; `listsOf[i]` are the lists that the
 * candidates of `specs[i]` may name.
 *
 * @throws PatternError when a pattern is outside the language; packs are checked before.
 */
export function createDetectors(
  specs: readonly DetectSpec[],
  listsOf: readonly ReadonlyMap<string, TermList>[],
  compile: CompileMatcher = compileMatcher,
): readonly Detector[] {
  const needs = (kind: Candidate['kind']): boolean =>
    specs.some(({ detect }) => detect.candidates.some((candidate) => candidate.kind === kind));
  return [
    ...(needs('regex') ? [createPatternDetector(specs, compile)] : []),
    ...(needs('list') ? [createListDetector(specs, listsOf)] : []),
  ];
}
