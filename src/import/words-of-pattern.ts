import type { Node } from '../match/syntax/ast.ts';
import { type CharSet, contains, sizeOf, unitsOf } from '../match/syntax/char-set.ts';

/** A pattern with more words is not a list of words. */
const MOST = 60;
const [SPACE, TAB] = [0x20, 0x09];

/** All texts that a pattern matches. */
export interface PatternWords {
  /** Those with at least two letters, which can be context words. */
  readonly words: readonly string[];
  /** The others: numbers, signs, single letters. */
  readonly others: readonly string[];
}

/**
 * Lists the words that a pattern such as `\b(?:tax\s*(?:id|number)|vat)\b` matches, in lower case,
 * with one space or none for optional white space; undefined if they cannot be listed.
 */
export function wordsOfPattern(ast: Node): PatternWords | undefined {
  const expanded = expand(ast);
  if (expanded === undefined) return undefined;
  const all = [...new Set(expanded.map((word) => word.replace(/ +/g, ' ').trim()))];
  const isWord = (text: string): boolean => /\p{L}.*\p{L}/u.test(text);
  return { words: all.filter(isWord), others: all.filter((text) => !isWord(text)) };
}

function expand(node: Node): readonly string[] | undefined {
  switch (node.kind) {
    case 'set':
      return letter(node.set);
    case 'sequence':
      return node.items.reduce<readonly string[] | undefined>(
        (before, item) => combine(before, expand(item)),
        [''],
      );
    case 'choice':
      return union(node.options.map(expand));
    case 'repeat': {
      const body = expand(node.body);
      const isSpace = body?.length === 1 && body[0] === ' ';
      if (node.max > 1 && !isSpace) return undefined;
      return node.min === 0 ? union([[''], body]) : body;
    }
    case 'group':
      return expand(node.body);
    case 'assertion':
      return [''];
    case 'look':
      return undefined;
  }
}

/** A character in lower case, or a space for a class of white space. */
function letter(set: CharSet): readonly string[] | undefined {
  if (contains(set, SPACE) && contains(set, TAB) && sizeOf(set) < 30) return [' '];
  if (sizeOf(set) > 2) return undefined;
  const folded = unitsOf(set).map((unit) => String.fromCharCode(unit).toLowerCase());
  return new Set(folded).size === 1 ? folded.slice(0, 1) : undefined;
}

function combine(
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): readonly string[] | undefined {
  if (before === undefined || after === undefined) return undefined;
  if (before.length * after.length > MOST) return undefined;
  return before.flatMap((start) => after.map((end) => start + end));
}

function union(options: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const words = options.flatMap((option) => option ?? []);
  return options.includes(undefined) || words.length > MOST ? undefined : words;
}
