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
  { ast, group }: Pattern,
  text: string,
  patience?: number,
): readonly Found[] | undefined {
  if (isMistaken(ast)) return undefined;
  const run = () => Array.from(text.matchAll(toRegExp(ast, group)), spanOf);
  try {
    return patience === undefined ? run() : withTimeLimit(run, patience);
  } catch {
    return undefined;
  }
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

const SCRIPT = new Script('job.result = job.run()');
const job: { run: () => readonly Found[]; result: readonly Found[] } = {
  run: () => [],
  result: [],
};
const context = createContext({ job });

/** Only a script's time limit interrupts a running expression. */
function withTimeLimit(run: () => readonly Found[], timeout: number): readonly Found[] {
  job.run = run;
  SCRIPT.runInContext(context, { timeout });
  return job.result;
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
