import type { Rule, TermList } from '../model/rule.ts';
import { comparisonView, foldForComparison } from '../text/fold-term.ts';
import { rawView } from '../text/raw-view.ts';
import type { TextView } from '../text/view.ts';
import type { Detector, Hit, Target, Wanted } from './detector.ts';

/** One term of one list, as it is searched. */
interface Term {
  readonly text: string;
  /** The text at its spaces: a line break or two spaces in a prompt part words just as well. */
  readonly words: readonly string[];
  readonly wholeWord: boolean;
  readonly targets: readonly Target[];
}

/** Terms that share folding, indexed by their first word. */
interface TermIndex {
  readonly fold: boolean;
  readonly byFirstWord: ReadonlyMap<string, readonly Term[]>;
  /** Terms that are searched anywhere: substrings, and words that start with a symbol. */
  readonly anywhere: readonly Term[];
}

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}_]/u;

function isBoundary(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at];
  return (
    before === undefined ||
    after === undefined ||
    !WORD_CHARACTER.test(before) ||
    !WORD_CHARACTER.test(after)
  );
}

/** How much white space may stand between two words of a term; keeps a search short. */
const LONGEST_GAP = 16;
const SPACE = /\s/;

function afterSpace(text: string, at: number): number {
  let end = at;
  while (end < at + LONGEST_GAP && SPACE.test(text.charAt(end))) end += 1;
  return end;
}

/** Where `term` ends when it stands at `at`, with its word boundaries checked; else undefined. */
function endOf(text: string, term: Term, at: number): number | undefined {
  let end = at;
  for (const [place, word] of term.words.entries()) {
    const from = place === 0 ? at : afterSpace(text, end);
    if ((place > 0 && from === end) || !text.startsWith(word, from)) return undefined;
    end = from + word.length;
  }
  if (!term.wholeWord) return end;
  return isBoundary(text, at) && isBoundary(text, end) ? end : undefined;
}

function indexTerms(fold: boolean, terms: readonly Term[]): TermIndex {
  const byFirstWord = new Map<string, Term[]>();
  const anywhere: Term[] = [];
  for (const term of terms) {
    const first = term.text.match(WORD)?.[0];
    if (!term.wholeWord || first === undefined || !term.text.startsWith(first)) {
      anywhere.push(term);
    } else {
      const known = byFirstWord.get(first);
      if (known === undefined) byFirstWord.set(first, [term]);
      else known.push(term);
    }
  }
  // Longest first, so that "new york city" is found before "new york".
  for (const list of [...byFirstWord.values(), anywhere]) {
    list.sort((a, b) => b.text.length - a.text.length);
  }
  return { fold, byFirstWord, anywhere };
}

function collectTerms(
  rules: readonly Rule[],
  listsOf: readonly ReadonlyMap<string, TermList>[],
): { readonly folded: Term[]; readonly exact: Term[] } {
  const folded: Term[] = [];
  const exact: Term[] = [];
  rules.forEach((rule, index) => {
    rule.detect.candidates.forEach((candidate, place) => {
      const list = candidate.kind === 'list' ? listsOf[index]?.get(candidate.list) : undefined;
      if (list === undefined) return;
      const targets = [{ rule: index, candidate: place }];
      for (const value of list.values) {
        const text = (list.fold ? foldForComparison(value) : value).trim();
        if (text === '') continue;
        const term = { text, words: text.split(/\s+/), wholeWord: list.match === 'word', targets };
        (list.fold ? folded : exact).push(term);
      }
    });
  });
  return { folded, exact };
}

type OnTerm = (term: Term, start: number, end: number) => void;

function searchWords(index: TermIndex, text: string, on: OnTerm): void {
  if (index.byFirstWord.size === 0) return;
  for (const match of text.matchAll(WORD)) {
    const terms = index.byFirstWord.get(match[0]);
    if (terms === undefined) continue;
    for (const term of terms) {
      const end = endOf(text, term, match.index);
      if (end !== undefined) on(term, match.index, end);
    }
  }
}

function searchAnywhere(index: TermIndex, text: string, on: OnTerm): void {
  for (const term of index.anywhere) {
    const [first = ''] = term.words;
    let at = text.indexOf(first);
    while (at !== -1) {
      const end = endOf(text, term, at);
      if (end !== undefined) on(term, at, end);
      at = text.indexOf(first, end ?? at + 1);
    }
  }
}

function scanIndex(index: TermIndex, view: TextView, wanted: Wanted, on: (hit: Hit) => void): void {
  // Hits are offsets of the scanned view, so the comparison starts from its text, not its original.
  const source = rawView(view.text);
  const read = index.fold ? comparisonView(source) : source;
  const report: OnTerm = (term, from, to) => {
    const { start, end } = read.toOriginal(from, to);
    for (const target of term.targets) {
      if (wanted(target.rule)) on({ target, start, end, matchStart: start, matchEnd: end });
    }
  };
  searchWords(index, read.text, report);
  searchAnywhere(index, read.text, report);
}

/**
 * The detector behind all `list` candidates of a policy. `listsOf[i]` are the lists that rule `i`
 * may name. Cost grows with the words of the text, not with the number of whole-word terms.
 */
export function createDictionaryDetector(
  rules: readonly Rule[],
  listsOf: readonly ReadonlyMap<string, TermList>[],
): Detector {
  const terms = collectTerms(rules, listsOf);
  const indexes = [indexTerms(true, terms.folded), indexTerms(false, terms.exact)].filter(
    (index) => index.byFirstWord.size + index.anywhere.length > 0,
  );
  return {
    scan(view, wanted, on) {
      for (const index of indexes) scanIndex(index, view, wanted, on);
    },
  };
}
