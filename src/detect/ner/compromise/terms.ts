/**
 * The fields of a compromise term that are read; `pre`, `text` and `post` are pieces of the input.
 */
export interface TaggedTerm {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly tags?: ReadonlySet<string>;
}

/** A word with its place in the text, in UTF-16 code units, and its tags. */
export interface Term {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly tags: ReadonlySet<string>;
  /** True for the first word of a sentence or line. */
  readonly first: boolean;
  /** True for a capital letter with a full stop, as in "J. Doe". */
  readonly initial: boolean;
}

/** How far behind its computed offset a word is searched, in UTF-16 code units. */
const DRIFT = 32;
const CAPITAL = /^\p{Lu}$/u;
const NO_TAGS: ReadonlySet<string> = new Set();

/**
 * Returns the words of a tagged text with verified offsets: `text.slice(start, end)` is the word. The
 * pieces of the tagger do not always add up to the input, so each offset is checked, and a word that
 * is not near its computed offset is left out. So are the implied halves of contractions, which have
 * no letters of their own in the text.
 */
export function termsOf(text: string, sentences: readonly (readonly TaggedTerm[])[]): Term[] {
  const terms: Term[] = [];
  let cursor = 0;
  for (const sentence of sentences) {
    let first = true;
    for (const { text: word, pre, post, tags = NO_TAGS } of sentence) {
      const start = word === '' ? -1 : offsetOf(text, word, cursor, pre.length);
      if (start === -1) continue;
      const end = start + word.length;
      const initial = CAPITAL.test(word) && post.startsWith('.');
      terms.push({ text: word, start, end, tags, first, initial });
      cursor = end + post.length;
      first = false;
    }
  }
  return terms;
}

function offsetOf(text: string, word: string, cursor: number, skip: number): number {
  if (text.startsWith(word, cursor + skip)) return cursor + skip;
  const found = text.slice(cursor, cursor + skip + word.length + DRIFT).indexOf(word);
  return found === -1 ? -1 : cursor + found;
}
