import type { PatternOutline } from '../model/pattern-outline.ts';
import { setsIn } from './automata/contexts.ts';
import { checkSize } from './cost/check-size.ts';
import { findGroup } from './find-group.ts';
import type { Pattern } from './pattern.ts';
import { requiredLiteralsOf } from './prefilter/required-literals.ts';
import type { Node } from './syntax/ast.ts';
import { lengthOf, sizeOf } from './syntax/length.ts';
import { MAX_FINDING_LENGTH, MAX_SIZE, MAX_SOURCE_LENGTH } from './syntax/limits.ts';
import { parse } from './syntax/parse.ts';
import { changeFlags } from './syntax/parse-group-start.ts';
import { PatternError, refusal } from './syntax/pattern-error.ts';

/** How a pattern is to be read. */
export interface PatternOptions {
  /** Any of `i`, `m`, `s`, each at most once. */
  readonly flags?: string;
  /** Number of the capture group that is the finding; 0, the default, is the whole match. */
  readonly group?: number;
  /** The pattern was read before, when its pack was checked: its automaton is not looked at again. */
  readonly checked?: boolean;
}

const NO_FLAGS = { ignoreCase: false, multiline: false, dotAll: false };

/**
 * Reads a pattern of our language (see `docs/pattern-language.md`).
 * @throws PatternError located at the first thing that is not in the language.
 */
export function parsePattern(source: string, options: PatternOptions = {}): Pattern {
  const { flags = '', group = 0 } = options;
  const start = changeFlags(NO_FLAGS, flags, '');
  if (start === undefined) {
    const hint = 'Use each of i, m and s at most once';
    throw refusal('GW_PATTERN_UNSUPPORTED', flags, 0, 'unknown flags', hint);
  }
  if (source.length > MAX_SOURCE_LENGTH) {
    const hint = `Keep patterns at ${MAX_SOURCE_LENGTH} characters or less; long lists belong in a term list`;
    throw refusal('GW_PATTERN_LIMIT', source, MAX_SOURCE_LENGTH, 'the pattern is too long', hint);
  }
  const { ast, groups } = parse(source, start);
  checkLength(source, ast);
  if (options.checked !== true) checkSize(source, ast);
  if (group !== 0) checkGroup(ast, group, groups);
  let requiredLiterals: PatternOutline['requiredLiterals'] | undefined;
  let sets: PatternOutline['sets'] | undefined;
  return {
    source,
    ast,
    group,
    // A pattern that is only checked needs neither.
    get requiredLiterals() {
      requiredLiterals ??= requiredLiteralsOf(ast);
      return requiredLiterals;
    },
    get sets() {
      sets ??= [...new Set(setsIn(ast))];
      return sets;
    },
    longest: lengthOf(ast).max,
  };
}

/** A pattern that was read before, when its outline was made; it is read again when it is searched. */
export function outlinedPattern(
  source: string,
  options: PatternOptions,
  { requiredLiterals, sets, longest }: PatternOutline,
): Pattern {
  let ast: Node | undefined;
  return {
    source,
    get ast() {
      ast ??= parsePattern(source, { ...options, checked: true }).ast;
      return ast;
    },
    group: options.group ?? 0,
    requiredLiterals,
    sets,
    longest,
  };
}

function checkLength(source: string, ast: Node): void {
  const { min } = lengthOf(ast);
  if (min === 0) {
    const hint = 'Make at least one character required';
    throw refusal('GW_PATTERN_EMPTY', source, 0, 'it can match the empty text', hint);
  }
  if (min > MAX_FINDING_LENGTH) {
    const state = `it only matches more than ${MAX_FINDING_LENGTH} characters`;
    throw refusal('GW_PATTERN_LIMIT', source, 0, state, 'Match a part of the text');
  }
  if (sizeOf(ast) > MAX_SIZE) {
    const state = `it has more than ${MAX_SIZE} positions with its repeats written out`;
    throw refusal(
      'GW_PATTERN_LIMIT',
      source,
      0,
      state,
      'Lower the counts of repeats, or match a part of the text',
    );
  }
}

function checkGroup(ast: Node, group: number, groups: readonly number[]): void {
  const index = groups[group - 1] ?? 0;
  const found = findGroup(ast, group);
  if (found === undefined) {
    const hint = `The pattern has ${groups.length} groups; 0 is the whole match`;
    throw new PatternError(
      'GW_PATTERN_SYNTAX',
      `Cannot select group "${group}": it does not exist`,
      hint,
      index,
    );
  }
  if (found.repeated) {
    const hint = 'Put the repeat inside the group';
    throw new PatternError(
      'GW_PATTERN_UNSUPPORTED',
      `Cannot select group "${group}": it is repeated`,
      hint,
      index,
    );
  }
  if (lengthOf(found.node.body).min === 0) {
    const hint = 'Make at least one character of the group required';
    throw new PatternError(
      'GW_PATTERN_EMPTY',
      `Cannot select group "${group}": it can be empty`,
      hint,
      index,
    );
  }
}
