import type { ContextRule } from '../model/rule.ts';
import type { Span } from '../model/span.ts';
import { foldForComparison } from '../text/fold-term.ts';
import { windowAround } from '../text/neighbourhood.ts';

/** The context words of a rule that stand near a span, if any. */
export interface ContextFound {
  readonly boost?: string;
  readonly suppress?: string;
}

/** Looks for context words around a span of a text. */
export type ContextSearch = (text: string, span: Span) => ContextFound;

interface Phrase {
  readonly word: string;
  readonly needle: string;
}

const NOTHING: ContextFound = {};
// A field name such as nhsNumber or nhs_number is read as the words it is made of.
const CAMEL_HUMP = /([\p{Ll}\p{N}])(\p{Lu})/gu;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;

/** Words separated by single spaces, folded, with a space on both ends: ready for `includes`. */
function wordsOf(text: string): string {
  const words = foldForComparison(text.replace(CAMEL_HUMP, '$1 $2'));
  return ` ${words.replace(SEPARATORS, ' ').trim()} `;
}

const toPhrases = (words: readonly string[]): readonly Phrase[] =>
  words.map((word) => ({ word, needle: wordsOf(word) })).filter(({ needle }) => needle.length > 2);

const firstIn = (phrases: readonly Phrase[], text: string): string | undefined =>
  phrases.find(({ needle }) => text.includes(needle))?.word;

/**
 * Prepares the context words of a rule. Words match whole, folded (case, accents, width), on both
 * sides of the span within the rule's window, never across a blank line.
 */
export function compileContext(context: ContextRule): ContextSearch {
  const boost = toPhrases(context.boost);
  const suppress = toPhrases(context.suppress);
  if (boost.length + suppress.length === 0) return () => NOTHING;
  return (text, span) => {
    const near = windowAround(text, span, context.window.before, context.window.after);
    // A marker between the sides keeps a phrase from being read across the finding.
    const words = `${wordsOf(near.before)}|${wordsOf(near.after)}`;
    const boosted = firstIn(boost, words);
    const suppressed = firstIn(suppress, words);
    return {
      ...(boosted !== undefined && { boost: boosted }),
      ...(suppressed !== undefined && { suppress: suppressed }),
    };
  };
}
