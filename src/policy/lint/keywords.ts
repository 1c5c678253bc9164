import { requiresAnyOf } from '../../match/prefilter/requires-any-of.ts';
import type { Rule, TermList } from '../../model/rule.ts';
import type { Fault } from '../fault.ts';
import type { RulePatterns } from './patterns.ts';

/**
 * Keywords are looked for first, so every finding must contain one of them: each candidate of
 * `any`, at least one of `all`.
 */
export function unrequiredKeywords(
  rule: Rule,
  patterns: RulePatterns,
  lists: ReadonlyMap<string, TermList>,
): Fault[] {
  const { keywords, candidates, mode } = rule.detect;
  if (keywords.length === 0) return [];
  const requires = candidates.map((candidate, place) => {
    if (candidate.kind === 'ner') return false;
    if (candidate.kind === 'list') return everyTermHas(lists.get(candidate.list), keywords);
    const pattern = patterns.get(place);
    // A broken pattern has a fault of its own.
    return pattern === undefined || requiresAnyOf(pattern.ast, keywords);
  });
  const isRequired = mode === 'all' ? requires.some(Boolean) : requires.every(Boolean);
  if (isRequired) return [];
  return [
    {
      code: 'GW_PACK_KEYWORD',
      message: `Cannot use the keywords ${keywords.map((k) => `"${k}"`).join(', ')}: not every match contains one`,
      hint: 'leave keywords out, they are read off the pattern, or name literals that it requires',
      path: ['detect', 'keywords'],
    },
  ];
}

function everyTermHas(list: TermList | undefined, keywords: readonly string[]): boolean {
  if (list === undefined) return true;
  return list.values.every((term) => keywords.some((k) => term.toLowerCase().includes(k)));
}
