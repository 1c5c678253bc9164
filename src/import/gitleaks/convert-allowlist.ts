import { parsePattern } from '../../match/parse-pattern.ts';
import { hasLooseAnchor, matchesEverything } from '../../policy/lint/allow-pattern.ts';
import { convertPattern } from '../convert-pattern.ts';
import type { DraftAllow, Note } from '../draft.ts';
import type { Fields } from '../source.ts';

/** Exceptions of one allow list, and notes on what is lost. */
export interface ConvertedAllowlist {
  readonly entries: readonly DraftAllow[];
  readonly notes: readonly Note[];
}

const TARGETS = { secret: 'finding', match: 'match', line: 'line' } as const;
const FILES = ['paths', 'commits'] as const;

/**
 * Converts an allow list of gitleaks to exceptions. Conditions on files or commits have no
 * counterpart; if such a condition narrows the list (`AND`), the whole list is left out, since the
 * rest of it would allow more.
 */
export function convertAllowlist(list: Fields): ConvertedAllowlist {
  const condition = list.text('condition')?.toUpperCase() ?? 'OR';
  list.text('description');
  const isAnd = condition === 'AND' || condition === '&&';
  const lost = FILES.filter((key) => list.texts(key).length > 0);
  const stopwords = list.texts('stopwords').filter((word) => word.trim() !== '');
  const regexes = list.texts('regexes');
  const dropped = lost.map((key): Note => {
    const reason = isAnd
      ? `texts have no ${key}, so the exception is left out as a whole: it would allow more`
      : `texts have no ${key}`;
    return { kind: 'dropped', field: `allowlist ${key}`, reason, line: list.lineOf(key) };
  });
  const target = targetOf(list);
  if (isAnd && lost.length > 0) return { entries: [], notes: dropped };
  const converted = regexes.map((source) => convertException(source, list.lineOf('regexes')));
  const notes = [...dropped, ...converted.flatMap((one) => one.notes)];
  const patterns = converted.flatMap(({ regex }) => regex ?? []);
  if (isAnd && stopwords.length > 0 && regexes.length > 0) {
    const entries = patterns.map(
      (regex): DraftAllow => ({ regex, ...target, stopwords, condition: 'and' }),
    );
    return { entries, notes };
  }
  const entries = patterns.map((regex): DraftAllow => ({ regex, ...target }));
  return { entries: stopwords.length > 0 ? [...entries, { stopwords }] : entries, notes };
}

function targetOf(list: Fields): { readonly target?: 'match' | 'line' } {
  const name = list.text('regexTarget') ?? 'secret';
  const target = Object.entries(TARGETS).find(([key]) => key === name)?.[1];
  if (target === undefined) list.refuse('regexTarget', 'expected secret, match or line');
  return target === undefined || target === 'finding' ? {} : { target };
}

function convertException(
  source: string,
  line: number,
): { readonly regex?: string; readonly notes: readonly Note[] } {
  const field = 'allowlist regexes';
  const converted = convertPattern(source, { dialect: 'go' });
  if ('refused' in converted) {
    return { notes: [{ kind: 'dropped', field, reason: converted.refused, line }] };
  }
  // Exceptions have no flags of their own.
  const regex =
    converted.flags === '' ? converted.regex : `(?${converted.flags})${converted.regex}`;
  if (matchesEverything(converted.ast)) {
    return { notes: [{ kind: 'dropped', field, reason: 'it would allow every finding', line }] };
  }
  if (!hasLooseAnchor(converted.ast)) return { regex, notes: [] };
  const grouped = groupAnchors(regex);
  const reason =
    grouped === undefined
      ? '^ or $ belongs to one alternative only: the others allow whatever contains them'
      : `^ and $ belonged to one alternative only and allowed whatever contained the others; grouped as ${grouped}`;
  return {
    ...(grouped !== undefined && { regex: grouped }),
    notes: [{ kind: grouped === undefined ? 'dropped' : 'changed', field, reason, line }],
  };
}

/** Rewrites `^a|b$` as `^(?:a|b)$`, which its author meant. */
function groupAnchors(regex: string): string | undefined {
  const [, flags = '', body] = /^(\(\?[ims]+\))?\^(.*)\$$/s.exec(regex) ?? [];
  if (body === undefined) return undefined;
  const grouped = `${flags}^(?:${body})$`;
  try {
    return hasLooseAnchor(parsePattern(grouped).ast) ? undefined : grouped;
  } catch {
    return undefined;
  }
}
