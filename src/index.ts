/**
 * The public face of the decision engine: rule packs in, decisions out. Runs wherever JavaScript
 * runs; nothing here touches Node's own modules. Helpers that read files are in `gatewarden/node`.
 *
 * @module
 */

export type { BudgetLimits } from './budget/request-budget.ts';
export {
  createCompromiseRecognizer,
  type RecognizerOptions,
} from './detect/ner/compromise/recognizer.ts';
export { combineRecognizers } from './detect/ner/gazetteer/combine.ts';
export { type Gazetteer, readGazetteer } from './detect/ner/gazetteer/gazetteer.ts';
export { createNameRecognizer } from './detect/ner/gazetteer/recognizer.ts';
export { createGuardrail, type Guardrail, type GuardrailOptions } from './engine/guardrail.ts';
export { type RuleTestReport, runRuleTests } from './engine/run-rule-tests.ts';
export { ACTIONS, type Action } from './model/action.ts';
export type { Decision, Evaluation, PolicyRef, UnfinishedDetector } from './model/decision.ts';
export { ERROR_CODES, type ErrorCode, GatewardenError, type Problem } from './model/errors.ts';
export type { Evidence, Finding } from './model/finding.ts';
export type { PatternOutline } from './model/pattern-outline.ts';
export type { EntityHit, EntityRecognizer, EntityResult } from './model/recognizer.ts';
export type { EvaluationRequest, Phase, Role, Segment, Unmaskable } from './model/request.ts';
export type {
  AllowEntry,
  Candidate,
  ContextRule,
  Detection,
  DetectionClass,
  IdlePart,
  ListCandidate,
  MaskOperator,
  MatchTest,
  NerCandidate,
  NerEntity,
  RegexCandidate,
  RejectAnswer,
  Requirement,
  Rule,
  RulePack,
  RuleStatus,
  RuleTests,
  Severity,
  Shape,
  SourceLocation,
  TermList,
  ViewName,
} from './model/rule.ts';
export { type CompiledPolicy, type CompileOptions, compilePolicy } from './policy/compile.ts';
export { type ParseOptions, parseRulePack } from './policy/parse-rule-pack.ts';
export type { ReadList } from './policy/read-lists.ts';
