import { SEVERITIES, type Severity } from '../../model/rule.ts';
import type { Note } from '../draft.ts';
import { createIds, slug, titleOf } from '../rule-name.ts';
import type { Fields } from '../source.ts';
import { readAction } from './action.ts';
import {
  type Category,
  listRule,
  type Parts,
  pairRule,
  phraseRule,
  termsOf,
} from './category-rules.ts';
import { convertExceptions } from './exceptions.ts';

/** A term with the severity that the file gives it. */
interface Keyword {
  readonly term: string;
  readonly severity: Severity;
}

/** Converts a category file to rules: one per severity, one for pairs of words, one for phrases. */
export function fromCategory(top: Fields): Parts {
  const name = top.text('category_name') ?? '';
  const fallback = name.replaceAll('_', ' ');
  const category: Category = {
    name: slug(name),
    title: titleOf(top.text('display_name') ?? fallback, name),
    action: readAction(top, 'default_action'),
    allow: convertExceptions(top.texts('exceptions')),
    newId: createIds('litellm'),
  };
  const parts = [
    ...bySeverity(readKeywords(top, 'keywords')).map(([severity, terms]) =>
      listRule(category, severity, terms, category.action, severity),
    ),
    ...bySeverity(readKeywords(top, 'always_block_keywords')).map(([severity, terms]) =>
      listRule({ ...category, allow: [] }, `always-${severity}`, terms, 'reject', severity),
    ),
    pairRule(category, top),
    phraseRule(category, top),
  ];
  return {
    rules: parts.flatMap((part) => part.rules),
    lists: Object.assign({}, ...parts.map(({ lists }) => lists)),
    notes: [...parts.flatMap((part) => part.notes), ...notesOfFields(top)],
  };
}

function readKeywords(top: Fields, key: string): readonly Keyword[] {
  return top.items(key).flatMap(({ value, path }): Keyword[] => {
    if (typeof value === 'string') return [{ term: value, severity: 'high' }];
    const one = top.at(value, path);
    const named = one.text('severity') ?? 'high';
    const severity = SEVERITIES.find((word) => word === named.toLowerCase());
    if (severity === undefined) one.refuse('severity', `expected one of ${SEVERITIES.join(', ')}`);
    const term = one.text('keyword');
    return term === undefined ? [] : [{ term, severity: severity ?? 'high' }];
  });
}

function bySeverity(
  keywords: readonly Keyword[],
): readonly (readonly [Severity, readonly string[]])[] {
  return SEVERITIES.flatMap((severity) => {
    const terms = keywords.filter((one) => one.severity === severity).map(({ term }) => term);
    const kept = termsOf(terms);
    return kept.length === 0 ? [] : [[severity, kept] as const];
  });
}

function notesOfFields(top: Fields): readonly Note[] {
  top.ignore('description');
  const notes: Note[] = [];
  const add = (kind: Note['kind'], field: string, reason: string): void => {
    notes.push({ kind, field, reason, ...(top.has(field) && { line: top.lineOf(field) }) });
  };
  if (top.flag('match_whole_words') !== true) {
    add('changed', 'match_whole_words', 'terms are found as whole words, never inside of words');
  }
  if (top.texts('exceptions').length > 0) {
    add('changed', 'exceptions', 'a phrase excuses its own line, not the whole text');
  }
  if (top.text('inherit_from') !== undefined) {
    add('dropped', 'inherit_from', 'another file: import it too');
  }
  for (const field of top.unread()) add('dropped', field, 'unknown field');
  return notes;
}
