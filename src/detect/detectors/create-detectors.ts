import { compileMatcher } from '../../match/compile-matcher.ts';
import type { CompileMatcher } from '../../match/matcher.ts';
import type { Candidate, TermList } from '../../model/rule.ts';
import type { Detector, DetectSpec } from './detector.ts';
import { createDictionaryDetector } from './dictionary.ts';
import { createPatternDetector } from './pattern.ts';

/** The detectors that candidates ask for; `listsOf[i]` are the lists that those of `i` may name. */
export function createDetectors(
  specs: readonly DetectSpec[],
  listsOf: readonly ReadonlyMap<string, TermList>[],
  compile: CompileMatcher = compileMatcher,
): readonly Detector[] {
  const asked = (kind: Candidate['kind']): boolean =>
    specs.some(({ detect }) => detect.candidates.some((candidate) => candidate.kind === kind));
  return [
    ...(asked('regex') ? [createPatternDetector(specs, compile)] : []),
    ...(asked('list') ? [createDictionaryDetector(specs, listsOf)] : []),
  ];
}
