import type { ContextRule } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';
import { wholeWord } from '../../text/context/word-boundaries.ts';
import type { TextView } from '../../text/view.ts';
import { wordsAround, wordsOf } from './words-around.ts';

/** The context words of a rule that stand near a span, if any. */
export interface NearbyWords {
  readonly boost?: string;
  readonly suppress?: string;
}

/** Looks for context words around a span of a view. */
export type ContextSearch = (view: TextView, span: Span) => NearbyWords;

interface Phrase {
  readonly word: string;
  readonly needle: string;
}

const NOTHING: NearbyWords = {};

/**
 * Compiles the context words of a rule. Words match whole, folded (case, accents, width), on both
 * sides of the span within the rule's window, never across a blank line. Where a script puts no
 * spaces between words, such as Chinese or Thai, they match inside the text.
 */
export function compileContext(context: ContextRule): ContextSearch {
  const boost = toPhrases(context.boost);
  const suppress = toPhrases(context.suppress);
  if (boost.length + suppress.length === 0) return () => NOTHING;
  return (view, span) => {
    const words = wordsAround(view, span, context.window);
    const boosted = firstIn(boost, words);
    const suppressed = firstIn(suppress, words);
    return {
      ...(boosted !== undefined && { boost: boosted }),
      ...(suppressed !== undefined && { suppress: suppressed }),
    };
  };
}

const toPhrases = (words: readonly string[]): readonly Phrase[] =>
  words.flatMap((word) => {
    const plain = wordsOf(word).trim();
    return plain === '' ? [] : [{ word, needle: wholeWord(plain) }];
  });

const firstIn = (phrases: readonly Phrase[], text: string): string | undefined =>
  phrases.find(({ needle }) => text.includes(needle))?.word;
