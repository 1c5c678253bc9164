import type { Action } from '../model/action.ts';
import { PHASES, type Phase } from '../model/request.ts';
import type {
  Candidate,
  Detection,
  MatchTest,
  RejectAnswer,
  Rule,
  SourceLocation,
} from '../model/rule.ts';
import { completeMask } from './mask/operators.ts';
import type { RuleShape } from './schema/rule/rule.ts';

type DetectShape = RuleShape['detect'];
type RequiredShape = DetectShape['require'][number]['any'][number];
type CandidateShape = RequiredShape & Partial<Pick<Candidate, 'score' | 'shape'>>;

/** What the end user reads when neither the rule nor its author says anything. */
const DEFAULT_BODY = 'Request blocked by policy';

/** A rule of the model from the rule of a file, whose form was checked before. */
export function buildRule(shape: RuleShape, location: SourceLocation): Rule {
  const { phase, mask, citation, docs, tests, detect, ...same } = shape;
  return {
    ...same,
    phases: phase,
    detect: buildDetection(detect),
    action: actionPerPhase(shape.action, phase),
    mask: completeMask(mask),
    ...(mask.reason !== undefined && { maskReason: mask.reason }),
    reject: buildReject(shape),
    ...(citation !== undefined && { citation }),
    ...(docs !== undefined && { docs }),
    tests: {
      ...tests,
      match: tests.match.map(buildTest),
      evasion: tests.evasion.map(buildTest),
    },
    location,
  };
}

function buildDetection({ any, all, signals, require, keywords, ...same }: DetectShape): Detection {
  return {
    ...same,
    mode: all !== undefined ? 'all' : signals !== undefined ? 'signals' : 'any',
    candidates: (all ?? signals ?? any ?? []).map(buildCandidate),
    require: require.map(({ any: sources, within }) => ({
      any: sources.map(buildCandidate),
      within,
    })),
    // The prefilter compares with lower-case text.
    keywords: keywords.map((keyword) => keyword.toLowerCase()),
  };
}

function buildCandidate({
  regex,
  list,
  ner,
  flags,
  group,
  score = 1,
  shape = 'distinctive',
}: CandidateShape): Candidate {
  if (list !== undefined) return { kind: 'list', list, score, shape };
  if (ner !== undefined) return { kind: 'ner', entities: ner, score, shape };
  // The schema lets exactly one of the three through.
  return { kind: 'regex', regex: regex ?? '', flags: flags ?? '', group: group ?? 0, score, shape };
}

/** An action for all phases means: for the phases that the rule has. */
function actionPerPhase(
  action: RuleShape['action'],
  phases: readonly Phase[],
): Readonly<Record<Phase, Action>> {
  if (typeof action !== 'string') return action;
  const [request, response] = PHASES.map((phase) => (phases.includes(phase) ? action : 'pass'));
  return { request: request ?? 'pass', response: response ?? 'pass' };
}

function buildReject({ reject, message }: RuleShape): RejectAnswer {
  return { ...reject, body: reject.body ?? (message || DEFAULT_BODY) };
}

function buildTest(test: RuleShape['tests']['match'][number]): MatchTest {
  return typeof test === 'string' ? { text: test } : test;
}
