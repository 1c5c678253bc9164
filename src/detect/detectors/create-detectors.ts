import { compileMatcher } from '../../match/compile-matcher.ts';
import type { CompileMatcher } from '../../match/matcher.ts';
import type { Candidate, TermList } from '../../model/rule.ts';
import type { Detector, Sought } from './detector.ts';
import { createDictionaryDetector } from './dictionary.ts';
import { createPatternDetector } from './pattern.ts';

/** The detectors that candidates ask for; `listsOf[i]` are the lists that those of `i` may name. */
export function createDetectors(
  sought: readonly Sought[],
  listsOf: readonly ReadonlyMap<string, TermList>[],
  compile: CompileMatcher = compileMatcher,
): readonly Detector[] {
  const asked = (kind: Candidate['kind']): boolean =>
    sought.some(({ detect }) => detect.candidates.some((candidate) => candidate.kind === kind));
  return [
    ...(asked('regex') ? [createPatternDetector(sought, compile)] : []),
    ...(asked('list') ? [createDictionaryDetector(sought, listsOf)] : []),
  ];
}
