import type { ContextRule } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';
import { windowAround } from '../../text/context/window.ts';
import { splitAtSeams } from '../../text/context/word-boundaries.ts';
import { foldForComparison } from '../../text/folding/compare.ts';
import type { TextView } from '../../text/view.ts';

// A field name such as nhsNumber or nhs_number is read as the words it is made of.
const CAMEL_HUMP = /([\p{Ll}\p{N}])(\p{Lu})/gu;
const SEPARATORS = /[^\p{L}\p{M}\p{N}]+/gu;

/** Words separated by single spaces, folded, with a space on both ends: ready for `includes`. */
export function wordsOf(text: string): string {
  const words = splitAtSeams(foldForComparison(text.replace(CAMEL_HUMP, '$1 $2')));
  return ` ${words.replace(SEPARATORS, ' ').trim()} `;
}

/** The words around a span, folded once per view: many rules look around the same number. */
const KNOWN = new WeakMap<TextView, Map<string, string>>();

const keyOf = ({ start, end }: Span, { before, after }: ContextRule['window']): string =>
  `${start}:${end}:${before}:${after}`;

/** True when the words around a span were asked for before, and cost nothing more. */
export function isKnown(view: TextView, span: Span, window: ContextRule['window']): boolean {
  return KNOWN.get(view)?.has(keyOf(span, window)) ?? false;
}

/** The words on both sides of a span, with a mark between so that no phrase is read across it. */
export function wordsAround(view: TextView, span: Span, window: ContextRule['window']): string {
  const known = KNOWN.get(view) ?? new Map<string, string>();
  KNOWN.set(view, known);
  const key = keyOf(span, window);
  const before = known.get(key);
  if (before !== undefined) return before;
  const near = windowAround(view.text, span, window.before, window.after);
  const words = `${wordsOf(near.before)}|${wordsOf(near.after)}`;
  known.set(key, words);
  return words;
}
