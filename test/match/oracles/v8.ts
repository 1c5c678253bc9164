import { createContext, Script } from 'node:vm';
import type { Pattern } from '../../../src/match/pattern.ts';
import type { AssertionNode, Node } from '../../../src/match/syntax/ast.ts';
import { type CharSet, negate } from '../../../src/match/syntax/char-set.ts';
import type { Found } from './found.ts';

const ASSERTIONS: Readonly<Record<AssertionNode['at'], string>> = {
  'text-start': '^',
  'text-end': '$',
  'line-start': '(?<![^\\n\\r\\u2028\\u2029])',
  'line-end': '(?![^\\n\\r\\u2028\\u2029])',
  'word-boundary': '\\b',
  'no-word-boundary': '\\B',
};

/**
 * The tree as a JavaScript expression without `i`, `m`, `s`, `u` or `v`: the tree already says what
 * they would. The selected group, if any, becomes group 1 and gets indices (flag `d`).
 */
export function toRegExp(ast: Node, group = 0): RegExp {
  return new RegExp(write(ast, group), group === 0 ? 'g' : 'dg');
}

/**
 * Every match by V8, with the selected group. Undefined when V8 cannot say: it may get the pattern
 * wrong, it ran out of stack, or for longer than `patience` milliseconds (a limit costs about 0.1 ms
 * a call).
 */
export function findWithV8(
  pattern: Pattern,
  text: string,
  patience?: number,
): readonly Found[] | undefined {
  const regExp = regExpOf(pattern);
  if (regExp === undefined) return undefined;
  let found: readonly Found[] | undefined;
  const search = () => {
    found = matchesOf(regExp, text);
  };
  try {
    if (patience === undefined) search();
    else runWithin(patience, search);
  } catch {
    return undefined;
  }
  return found;
}

/**
 * What `findWithV8` says of each of these texts. They are asked about in one go of `patience`
 * milliseconds, and in another one after a text that takes too long: a limit starts a thread, which on
 * a busy machine takes longer than most answers.
 */
export function findAllWithV8(
  pattern: Pattern,
  texts: readonly string[],
  patience: number,
): ReadonlyMap<string, readonly Found[] | undefined> {
  const found = new Map<string, readonly Found[] | undefined>();
  const regExp = regExpOf(pattern);
  if (regExp === undefined) return found;
  let rest = [...new Set(texts)];
  while (rest.length > 0) {
    try {
      runWithin(patience, () => {
        for (const text of rest) {
          // Not known, in case that it does not come back from it.
          found.set(text, undefined);
          found.set(text, matchesOf(regExp, text));
        }
      });
    } catch {
      // The text that it was at is not known.
    }
    rest = rest.filter((text) => !found.has(text));
  }
  return found;
}

const matchesOf = (regExp: RegExp, text: string): readonly Found[] =>
  Array.from(text.matchAll(regExp), spanOf);

const regExps = new WeakMap<Pattern, { readonly regExp: RegExp | undefined }>();

/** The expression of a pattern, written once; undefined where V8 may get it wrong. */
function regExpOf(pattern: Pattern): RegExp | undefined {
  const { ast, group } = pattern;
  const known = regExps.get(pattern) ?? {
    regExp: isMistaken(ast) ? undefined : toRegExp(ast, group),
  };
  regExps.set(pattern, known);
  return known.regExp;
}

/**
 * True for lookbehind inside of a repeat, which V8 may get wrong: `a|(?:(?<= )2)*ab` finds only `a`
 * in ` 2ab` when it was first run on `abaaba.12 =a 2ab21k` (Node 20: how it skips ahead depends on
 * the first text). `^` with `m` is written as lookbehind here.
 */
export function isMistaken(node: Node, repeated = false): boolean {
  switch (node.kind) {
    case 'set':
      return false;
    case 'sequence':
      return node.items.some((item) => isMistaken(item, repeated));
    case 'choice':
      return node.options.some((option) => isMistaken(option, repeated));
    case 'repeat':
      return isMistaken(node.body, true);
    case 'group':
      return isMistaken(node.body, repeated);
    case 'assertion':
      return repeated && node.at === 'line-start';
    case 'look':
      return repeated && node.behind;
  }
}

function spanOf(match: RegExpExecArray): Found {
  const whole = [match.index, match.index + match[0].length] as const;
  // A group in an alternative that was not taken: the whole match is the finding.
  return [...whole, ...(match.indices?.[1] ?? whole)];
}

const SCRIPT = new Script('job.run()');
const job = { run: (): void => {} };
const context = createContext({ job });

/** Only a script's time limit interrupts a running expression. */
function runWithin(timeout: number, run: () => void): void {
  job.run = run;
  SCRIPT.runInContext(context, { timeout });
}

function write(node: Node, group: number): string {
  switch (node.kind) {
    case 'set':
      return writeSet(node.set);
    case 'sequence':
      return node.items.map((item) => write(item, group)).join('');
    case 'choice':
      return `(?:${node.options.map((option) => write(option, group)).join('|')})`;
    case 'repeat': {
      const max = node.max === Infinity ? '' : node.max;
      return `(?:${write(node.body, group)}){${node.min},${max}}${node.lazy ? '?' : ''}`;
    }
    case 'group':
      return `${node.index === group ? '(' : '(?:'}${write(node.body, group)})`;
    case 'assertion':
      return ASSERTIONS[node.at];
    case 'look':
      return `(?${node.behind ? '<' : ''}${node.negated ? '!' : '='}${write(node.body, group)})`;
  }
}

/** A class, or its complement where that is shorter. */
function writeSet(set: CharSet): string {
  const rest = negate(set);
  return rest.length < set.length ? `[^${writeRanges(rest)}]` : `[${writeRanges(set)}]`;
}

function writeRanges(set: CharSet): string {
  return set.map(([from, to]) => `${writeUnit(from)}-${writeUnit(to)}`).join('');
}

function writeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
