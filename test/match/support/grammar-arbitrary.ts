import fc from 'fast-check';
import { parsePattern } from '../../../src/match/parse-pattern.ts';
import type { Pattern } from '../../../src/match/pattern.ts';
import type { Node } from '../../../src/match/syntax/ast.ts';
import { lengthOf } from '../../../src/match/syntax/length.ts';
import { PatternError } from '../../../src/match/syntax/pattern-error.ts';

/** Single code units (or surrogate pairs), as they are written. */
const LITERALS = ['a', 'b', 'B', 'k', '1', '2', '-', ' ', '_', '@', '\\n', '\\r', '\\.', '\\x61'];
const WIDE_LITERALS = ['é', 'İ', '\\u212a', '\\u2028', '密', '\\ud83d', '\\ude00'];
const CLASSES = [
  ...['.', '\\d', '\\D', '\\w', '\\W', '\\s', '\\S', '[ab]', '[^a]', '[a-b1]', '[^\\d\\s]'],
  ...['[\\w-]', '[[:digit:]]', '[[:^alpha:]_]', '[[:space:][:punct:]]', '[^[:upper:]]'],
  ...['\\p{L}', '\\P{L}', '\\p{Lu}', '\\p{Greek}', '[\\p{Nd}a]', '[^\\p{Ll}]', '[\\x00-\\x7f]'],
];
const PAIRS = ['😀', '\\x{10400}', '🤖'];
const WORDS = [
  'ab',
  'key',
  'ka',
  'a1b',
  'aab',
  'ba',
  'acme_',
  '-1',
  'kék',
  '秘密',
  'a b',
  'acme_k',
  'secret=',
  'aaaab',
];
const ASSERTIONS = ['^', '$', '\\b', '\\B', '\\A', '\\z'];

/** Repeats that take at least one round, and those that may take none. */
const SOME = [
  '+',
  '+?',
  '{1,}',
  '{2}',
  '{1,2}',
  '{2,3}?',
  '{2,}',
  '{3,}?',
  '{1,9}',
  '{4,40}',
  '{20}',
];
const MAYBE_NONE = ['*', '?', '*?', '??', '{0,2}', '{0,3}?', '{0,}', '{0,20}', '{0,40}?'];
/** The same for groups, where large counts multiply. */
const SOME_GROUPS = [...['+', '+?', '{1,}', '{2}', '{1,2}', '{2,3}?', '{2,}'], '{1,9}', '{3,12}'];
const MAYBE_NO_GROUPS = ['*', '?', '*?', '??', '?', '{0,2}', '{0,3}?', '{0,}', '{0,10}'];
const LARGE = ['{100}', '{0,200}', '{64,}', '{1,300}?', '{1000}'];
const FLAGS = ['i', 'm', 's', 'im', 'is', '-i', 'i-s', 'ms', 's-i'];

const unit = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...LITERALS) },
  { weight: 1, arbitrary: fc.constantFrom(...WIDE_LITERALS) },
  { weight: 6, arbitrary: fc.constantFrom(...CLASSES) },
);

/** Something of one fixed length, for lookaround: units, pairs, fixed counts, assertions. */
const fixed = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: unit },
      { weight: 1, arbitrary: fc.constantFrom(...PAIRS, ...ASSERTIONS) },
      { weight: 1, arbitrary: fc.tuple(unit, fc.constantFrom('{2}', '{3}')).map(join) },
      { weight: 1, arbitrary: fc.tuple(unit, unit).map(([a, b]) => `(?:${a}|${b})`) },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map(join);

const look = fc
  .tuple(
    fc.constantFrom('(?=', '(?!', '(?<=', '(?<!'),
    fc.array(fixed, { minLength: 1, maxLength: 3 }),
  )
  .map(([open, options]) => `${open}${options.join('|')})`);

const assertion = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ASSERTIONS, '\\b', '\\b', '\\B') },
  { weight: 2, arbitrary: look },
);

const open = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('(?:', '(') },
  { weight: 1, arbitrary: fc.constantFrom(...FLAGS).map((flags) => `(?${flags}:`) },
);

function join(parts: readonly string[]): string {
  return parts.join('');
}

/** `solid` and `sequence` take at least one character, `any` may take none. */
type Rule = 'solid' | 'any' | 'sequence' | 'choice';

/**
 * Patterns of the whole grammar of `docs/pattern-language.md`. Nearly all are patterns of the
 * language; a few are refused for their size.
 */
export const grammarArbitrary: fc.Arbitrary<string> = fc.letrec<Record<Rule, string>>((tie) => ({
  solid: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'grammar' },
    { weight: 8, arbitrary: unit },
    { weight: 3, arbitrary: fc.constantFrom(...WORDS, ...PAIRS) },
    { weight: 6, arbitrary: fc.tuple(unit, fc.constantFrom(...SOME)).map(join) },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 6 })
        .map((words) => `(?:${words.join('|')})`),
    },
    {
      weight: 5,
      arbitrary: fc
        .tuple(open, tie('choice'), fc.constantFrom('', '', ...SOME_GROUPS))
        .map(([open, body, repeat]) => `${open}${body})${repeat}`),
    },
  ),
  any: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'grammar' },
    { weight: 4, arbitrary: assertion },
    { weight: 4, arbitrary: fc.tuple(unit, fc.constantFrom(...MAYBE_NONE)).map(join) },
    { weight: 6, arbitrary: tie('solid') },
    {
      weight: 3,
      arbitrary: fc
        .tuple(open, tie('choice'), fc.constantFrom(...MAYBE_NO_GROUPS))
        .map(([open, body, repeat]) => `${open}${body})${repeat}`),
    },
    { weight: 1, arbitrary: fc.tuple(unit, fc.constantFrom(...LARGE)).map(join) },
    { weight: 1, arbitrary: fc.constantFrom('(?i)', '(?s)', '(?m-i)', '(?:a|)', '(b|)') },
  ),
  sequence: fc
    .tuple(
      fc.array(tie('any'), { maxLength: 2 }).map(join),
      tie('solid'),
      fc.array(tie('any'), { maxLength: 2 }).map(join),
    )
    .map(join),
  choice: fc.oneof(
    { weight: 3, arbitrary: tie('sequence') },
    {
      weight: 2,
      arbitrary: fc
        .array(tie('sequence'), { minLength: 2, maxLength: 3 })
        .map((options) => options.join('|')),
    },
  ),
})).choice;

/** A pattern with its flags in it, the group to select as any number, and a seed for texts. */
export const caseArbitrary = fc.tuple(
  fc
    .tuple(grammarArbitrary, fc.constantFrom('', '', 'i', 'm', 's', 'ims'))
    .map(([source, flags]) => (flags === '' ? source : `(?${flags}:${source})`)),
  fc.nat({ max: 9 }),
  fc.nat(),
);

/**
 * The pattern, selecting the whole match or one of its groups; undefined when it is refused for its
 * size.
 */
export function parseCase(source: string, choice: number): Pattern | undefined {
  try {
    const whole = parsePattern(source);
    const groups = [0, ...selectableIn(whole.ast)];
    return { ...whole, group: groups[choice % groups.length] ?? 0 };
  } catch (error) {
    // Two halves that happen to meet are one character: `\ud83d\ude00*` can be empty.
    const codes = ['GW_PATTERN_LIMIT', 'GW_PATTERN_EMPTY'];
    if (error instanceof PatternError && codes.includes(error.code)) return undefined;
    throw error;
  }
}

/** The groups that are not repeated and require a character. */
function selectableIn(node: Node): number[] {
  switch (node.kind) {
    case 'sequence':
      return node.items.flatMap(selectableIn);
    case 'choice':
      return node.options.flatMap(selectableIn);
    case 'repeat':
      return node.max > 1 ? [] : selectableIn(node.body);
    case 'group':
      return [...(lengthOf(node.body).min > 0 ? [node.index] : []), ...selectableIn(node.body)];
    case 'set':
    case 'assertion':
    case 'look':
      return [];
    default:
      return node satisfies never;
  }
}
