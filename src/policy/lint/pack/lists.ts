import type { TermList } from '../../../model/rule.ts';
import type { Fault } from '../../fault.ts';

/** Blank terms, and one-letter terms that would be found inside every word. */
export function uselessTerms(list: TermList, termPath: (index: number) => Fault['path']): Fault[] {
  return list.values.flatMap((term, i): Fault[] => {
    const state = stateOf(term, list);
    if (state === undefined) return [];
    return [{ code: 'GW_PACK_LIST', ...state, path: termPath(i) }];
  });
}

function stateOf(
  term: string,
  { match }: TermList,
): { readonly message: string; readonly hint: string } | undefined {
  if (term.trim() === '') {
    return { message: 'Cannot use a term: it is blank', hint: 'a blank term is everywhere' };
  }
  if (match === 'word' || Array.from(term).length > 1) return undefined;
  return {
    message: `Cannot use the term "${term}": one letter is in nearly every text`,
    hint: 'use match: word, or longer terms',
  };
}
