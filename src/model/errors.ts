import type { SourceLocation } from './rule.ts';

/**
 * Every error code of the product with what it means. Codes are stable: tools may match on them.
 * `GW_<AREA>_<WHAT>`; areas: PACK (rule files), PATTERN (pattern language), IMPORT (rules of other
 * products), CONFIG, WIRE (requests that cannot be read), LIMIT (requests that are refused), POLICY
 * (the policy of a call), CLI (commands), ENGINE.
 */
export const ERROR_CODES = {
  GW_PACK_READ: 'A rule file or folder cannot be read.',
  GW_PACK_YAML: 'The file is not plain YAML 1.2 (syntax, duplicate keys, anchors, tags, size).',
  GW_PACK_SCHEMA: 'A field is missing, unknown, misspelt or has a wrong value.',
  GW_PACK_UNSUPPORTED: 'A field of the format that this version does not implement yet.',
  GW_PACK_ID: 'An id or pack name is not unique, or refers to nothing.',
  GW_PACK_REFERENCE: 'A validator, list, group or extended pack does not exist.',
  GW_PACK_LIST: 'A term list cannot be read, is empty, or has terms that match nearly everything.',
  GW_PACK_SCORE: 'Scores, floor and threshold cannot work together.',
  GW_PACK_ACTION: 'Actions, severities or phases contradict each other.',
  GW_PACK_MASK: 'A mask would reveal too much, or match a rule again.',
  GW_PACK_ALLOW: 'An allow entry would allow everything.',
  GW_PACK_KEYWORD: 'A keyword is not required by the pattern, so findings would be lost.',
  GW_PACK_BARE: 'A bare digit run has neither a validator nor context.',
  GW_PACK_TESTS: 'A rule has too few tests (strict mode).',
  GW_PACK_TEST_FAILED: 'A test of a rule does not hold.',
  GW_PACK_WARNING: 'Worth a look; does not refuse the pack.',
  GW_PATTERN_SYNTAX: 'The pattern cannot be parsed.',
  GW_PATTERN_UNSUPPORTED: 'The pattern uses something outside the pattern language.',
  GW_PATTERN_EMPTY: 'The pattern can match the empty text.',
  GW_PATTERN_LIMIT: 'The pattern exceeds a limit (length, repeats, nesting, size of its machine).',
  GW_IMPORT_READ: 'A file to import cannot be parsed.',
  GW_IMPORT_SHAPE: 'A file to import does not have the form of its format.',
  GW_CONFIG_INVALID: 'A setting is unknown or has a wrong value.',
  GW_CONFIG_FILE: 'The configuration file cannot be read.',
  GW_CONFIG_TLS: 'The TLS certificate or key cannot be used.',
  GW_CONFIG_LISTEN: 'The server cannot listen on the configured address.',
  GW_CONFIG_WARNING: 'A setting worth a look; does not stop the start.',
  GW_WIRE_HTTP: 'The HTTP request itself cannot be parsed.',
  GW_WIRE_ENCODING: 'The body is not UTF-8, or compressed.',
  GW_WIRE_JSON: 'The body is not JSON.',
  GW_WIRE_SHAPE: 'The JSON is not a guardrail webhook call.',
  GW_WIRE_ABORTED: 'The client went away before the body was complete.',
  GW_WIRE_NOT_FOUND: 'There is nothing at this path.',
  GW_WIRE_METHOD: 'This path answers POST only.',
  GW_LIMIT_BODY: 'The body, or its text for the entity detector, is larger than the limit.',
  GW_LIMIT_MESSAGES: 'There are more messages or choices than the limit.',
  GW_LIMIT_DEPTH: 'The JSON is nested deeper than the limit.',
  GW_LIMIT_TIME: 'The body did not arrive, or could not be checked, in time.',
  GW_LIMIT_WORK: 'The texts take more work to check than the budget of a request allows.',
  GW_LIMIT_FINDINGS: 'The texts have more findings than the budget of a request allows.',
  GW_LIMIT_ANSWER: 'The masked answer would be larger than the gateway reads.',
  GW_LIMIT_LOAD: 'Too much work is waiting.',
  GW_POLICY_UNKNOWN: 'There is no policy of that name.',
  GW_POLICY_REJECTED: 'The policy rejected an answer, and the client knows no reject of answers.',
  GW_CLI_USAGE: 'The command line cannot be understood.',
  GW_CLI_INPUT: 'A file or a line of the input cannot be read.',
  GW_CLI_OUTPUT: 'A file cannot be written.',
  GW_CLI_FAILED: 'The command failed for a fault of the program.',
  GW_ENGINE_INPUT: 'A program gave the engine something that is no request, or no option it knows.',
  GW_ENGINE_ASYNC: 'An answer was asked for at once, but a detector can only answer later.',
  GW_ENGINE_FAILED: 'The evaluation or its answer failed; the call is refused.',
  GW_ENGINE_UNAVAILABLE: 'A service that the policy needs does not answer; the call is refused.',
  GW_ENGINE_WORKER: 'A worker thread cannot start.',
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/** One thing that is wrong, with where and how to mend it. Never holds prompt text. */
export interface Problem {
  readonly code: ErrorCode;
  /** "Cannot <do> "<what>": <state>", no full stop. */
  readonly message: string;
  readonly hint?: string;
  readonly location?: SourceLocation;
  /** The rule concerned, when there is one. */
  readonly rule?: string;
}

/** An error that callers may catch and show. `message` joins all problems, one per line. */
export class GatewardenError extends Error {
  override readonly name = 'GatewardenError';
  /** Never empty. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(formatProblem).join('\n'), options);
    this.problems = problems;
  }

  /** The code of the first problem. */
  get code(): ErrorCode {
    return this.problems[0]?.code ?? 'GW_ENGINE_FAILED';
  }
}

/**
 * `file:line:column: CODE message (hint)`, the form editors and CI systems can jump from: one line, in
 * which control characters of names stand as `<U+001B>`, so that none forges a line or moves a cursor.
 */
export function formatProblem(problem: Problem): string {
  const at = problem.location;
  const where = at === undefined ? '' : `${at.file}:${at.line}:${at.column}: `;
  const rule = problem.rule === undefined ? '' : ` [${problem.rule}]`;
  const hint = problem.hint === undefined ? '' : ` (${problem.hint})`;
  return `${where}${problem.code}${rule} ${problem.message}${hint}`.replace(CONTROL, codePointName);
}

/** Controls of ASCII and Latin-1, and the line ends of Unicode. */
const CONTROL = /[\p{Cc}\u2028\u2029]/gu;

/** How a character is shown to people that could move a cursor or not be seen: `<U+200B>`. */
export const codePointName = (character: string): string =>
  `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;

/** The code that the system gave an error, such as `ENOENT`, in words where it gave none. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
