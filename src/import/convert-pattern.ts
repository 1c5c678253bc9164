import { findGroup } from '../match/find-group.ts';
import { parsePattern } from '../match/parse-pattern.ts';
import type { Node } from '../match/syntax/ast.ts';
import { PatternError } from '../match/syntax/pattern-error.ts';
import { isBareShape } from './bare-shape.ts';
import type { Dialect } from './rewrite-escape.ts';
import { rewritePattern } from './rewrite-pattern.ts';

/** How a pattern of another product is read. */
export interface PatternOptions {
  readonly dialect: Dialect;
  /** Flags that the product sets for all patterns: any of `i`, `m`, `s`. */
  readonly flags?: string;
  /** The group that is the finding; `first` is group 1 if the pattern has one. Default 0. */
  readonly group?: number | 'first';
}

/** A pattern in our language, which our parser accepts. */
export interface ConvertedPattern {
  readonly regex: string;
  readonly flags: string;
  readonly group: number;
  readonly ast: Node;
  /** True if any number or word of that length matches. */
  readonly bare: boolean;
  /** Says what a group of the source became, where it could not be converted as it was. */
  readonly groupNote?: string;
}

/** The reason for which our parser refuses a pattern, with its code. */
export interface RefusedPattern {
  readonly refused: string;
}

/** Converts a pattern of another product to our language, or returns why it cannot be converted. */
export function convertPattern(
  source: string,
  options: PatternOptions,
): ConvertedPattern | RefusedPattern {
  const { regex, flags } = rewritePattern(source, options.dialect, options.flags);
  try {
    const { ast } = parsePattern(regex, { flags });
    const chosen = chooseGroup(regex, flags, ast, options.group ?? 0);
    return { regex, flags, ast, bare: isBareShape(ast), ...chosen };
  } catch (error) {
    return { refused: reasonOf(error) };
  }
}

function chooseGroup(
  regex: string,
  flags: string,
  ast: Node,
  asked: number | 'first',
): { readonly group: number; readonly groupNote?: string } {
  const group = asked === 'first' ? Number(findGroup(ast, 1) !== undefined) : asked;
  if (group === 0) return { group };
  try {
    parsePattern(regex, { flags, group, checked: true });
  } catch (error) {
    return { group: 0, groupNote: `the whole match is the finding: ${reasonOf(error)}` };
  }
  if (asked !== 'first' || findGroup(ast, 2) === undefined) return { group };
  const groupNote = 'group 1 is the finding, or the whole match where it takes no part';
  return { group, groupNote };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof PatternError)) throw error;
  return `${error.code} ${error.message} (${error.hint})`;
}
