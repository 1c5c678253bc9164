import { RE2JS } from 're2js';
import type { Pattern } from '../../../src/match/pattern.ts';
import type { Node } from '../../../src/match/syntax/ast.ts';
import { type CharSet, charSet } from '../../../src/match/syntax/char-set.ts';
import type { Found } from './found.ts';

/** What our trees ask for that RE2 does not have. */
class Untranslatable extends Error {}

const SURROGATES = [0xd800, 0xdfff] as const;
/** A block of private use, as large as the block of surrogates. */
const STAND_INS = [0xe000, 0xe7ff] as const;
const SHIFT = STAND_INS[0] - SURROGATES[0];

/**
 * The pattern in RE2, for texts that were `recode`d and have no line end but LF; undefined where it
 * has lookaround. RE2 reads code points and we read code units, so surrogates become characters
 * of the same length that mean nothing.
 */
export function toRe2({ ast, group }: Pattern): RE2JS | undefined {
  try {
    return RE2JS.compile(write(ast, group));
  } catch (error) {
    if (error instanceof Untranslatable) return undefined;
    throw error;
  }
}

/**
 * Every match by re2js, with the selected group. Undefined when the two languages differ on the
 * pattern or the text.
 */
export function findWithRe2(pattern: Pattern, text: string): readonly Found[] | undefined {
  const hasLines = /[\r\u2028\u2029]/.test(text) && hasLineAssertion(pattern.ast);
  const expression = hasLines || /[\ue000-\ue7ff]/.test(text) ? undefined : re2Of(pattern);
  if (expression === undefined) return undefined;
  const matcher = expression.matcher(recode(text));
  const found: Found[] = [];
  while (matcher.find()) {
    const whole = [matcher.start(), matcher.end()] as const;
    // Only the selected group captures. A group that took no part starts at -1.
    const taken = pattern.group !== 0 && matcher.start(1) >= 0;
    found.push(taken ? [...whole, matcher.start(1), matcher.end(1)] : [...whole, ...whole]);
  }
  return found;
}

const expressions = new WeakMap<Pattern, { readonly re2: RE2JS | undefined }>();

/** The expression of a pattern, written once. */
function re2Of(pattern: Pattern): RE2JS | undefined {
  const known = expressions.get(pattern) ?? { re2: toRe2(pattern) };
  expressions.set(pattern, known);
  return known.re2;
}

/** The text with a stand-in for each surrogate. */
function recode(text: string): string {
  return text.replace(/[\ud800-\udfff]/g, (unit) =>
    String.fromCharCode(unit.charCodeAt(0) + SHIFT),
  );
}

function hasLineAssertion(node: Node): boolean {
  switch (node.kind) {
    case 'set':
      return false;
    case 'sequence':
      return node.items.some(hasLineAssertion);
    case 'choice':
      return node.options.some(hasLineAssertion);
    case 'assertion':
      return node.at === 'line-start' || node.at === 'line-end';
    default:
      return hasLineAssertion(node.body);
  }
}

const ASSERTIONS = {
  'text-start': '\\A',
  'text-end': '\\z',
  'line-start': '(?m:^)',
  'line-end': '(?m:$)',
  'word-boundary': '\\b',
  'no-word-boundary': '\\B',
} as const;

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
      throw new Untranslatable();
  }
}

function writeSet(set: CharSet): string {
  const units = [
    ...part(set, 0, SURROGATES[0] - 1),
    ...part(set, ...SURROGATES).map(([from, to]) => [from + SHIFT, to + SHIFT] as const),
    ...part(set, STAND_INS[1] + 1, 0xffff),
  ];
  // A class of stand-ins alone is empty once they are gone: nothing in the text is in it.
  const ranges = charSet(units).map(([from, to]) => `${writeUnit(from)}-${writeUnit(to)}`);
  return ranges.length === 0 ? '[\\x{10ffff}]' : `[${ranges.join('')}]`;
}

/** What `set` has between `from` and `to`. */
function part(set: CharSet, from: number, to: number): [number, number][] {
  return set
    .map(([a, b]): [number, number] => [Math.max(a, from), Math.min(b, to)])
    .filter(([a, b]) => a <= b);
}

function writeUnit(unit: number): string {
  return `\\x{${unit.toString(16)}}`;
}
