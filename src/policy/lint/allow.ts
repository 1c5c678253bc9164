import { parseHostEntry } from '../../detect/checks/hosts.ts';
import type { AllowEntry, Rule } from '../../model/rule.ts';
import { foldForComparison } from '../../text/folding/compare.ts';
import type { Fault, Path } from '../fault.ts';
import { hasLooseAnchor, matchesEverything } from './allow-pattern.ts';
import { parseAt } from './patterns.ts';

/**
 * Exceptions that would allow every finding, or much more than they say. `sound` gathers the patterns
 * that are fine: the rules of a pack share most of theirs, and each is checked once.
 */
export function wideExceptions(rule: Rule, sound: Set<string> = new Set()): Fault[] {
  return rule.allow.flatMap((entry, i) => [
    ...blankTerms(entry, ['allow', i]),
    ...unreadableHosts(entry, ['allow', i, 'hosts']),
    ...widePattern(entry, ['allow', i, 'regex'], sound),
  ]);
}

function blankTerms(entry: AllowEntry, path: Path): Fault[] {
  return (['values', 'stopwords'] as const).flatMap((key) =>
    (entry[key] ?? []).flatMap((term, i): Fault[] => {
      // Terms are compared after folding, which may leave nothing of them.
      if (foldForComparison(term).trim() !== '') return [];
      return [
        {
          code: 'GW_PACK_ALLOW',
          message: `Cannot use a term of ${key}: it is blank`,
          hint: 'a blank term is part of every finding',
          path: [...path, key, i],
        },
      ];
    }),
  );
}

function unreadableHosts({ hosts = [] }: AllowEntry, path: Path): Fault[] {
  return hosts.flatMap((host, i): Fault[] => {
    if (parseHostEntry(host) !== undefined) return [];
    return [
      {
        code: 'GW_PACK_ALLOW',
        message: `Cannot use the host "${host}": it is no host and no range, or it allows every one`,
        hint: 'write example.com, *.example.com, 10.0.0.0/8 or fd00::/8, without scheme and port',
        path: [...path, i],
      },
    ];
  });
}

function widePattern({ regex }: AllowEntry, path: Path, sound: Set<string>): Fault[] {
  if (regex === undefined || sound.has(regex)) return [];
  const parsed = parseAt(path, regex);
  if ('code' in parsed) return [parsed];
  const refuse = (state: string, hint: string): Fault[] => [
    { code: 'GW_PACK_ALLOW', message: `Cannot use the pattern: ${state}`, hint, path },
  ];
  if (matchesEverything(parsed.ast)) {
    return refuse('it allows every finding', 'name what is fine, as exactly as you can');
  }
  if (hasLooseAnchor(parsed.ast)) {
    const hint = 'group the alternatives, ^(?:a|b)$, or write one entry for each';
    return refuse('^ and $ belong to one alternative only', hint);
  }
  sound.add(regex);
  return [];
}
