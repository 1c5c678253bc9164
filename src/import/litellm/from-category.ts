import type { Action } from '../../model/action.ts';
import { SEVERITIES, type Severity } from '../../model/rule.ts';
import {
  type Draft,
  type DraftAllow,
  type DraftCandidate,
  type DraftRule,
  type Note,
  PLAIN_SCORE,
} from '../draft.ts';
import { createIds, entityName, slug, titleOf } from '../rule-name.ts';
import { settleRule } from '../settle-rule.ts';
import type { Fields } from '../source.ts';
import { takePattern } from '../take-pattern.ts';
import { classOfCategory } from './classes.ts';
import { takeExceptions } from './exceptions.ts';
import { messageFor, takeAction } from './take-action.ts';

/** Rules of one category, with the lists that they name. */
type Parts = Pick<Draft, 'rules' | 'notes' | 'lists'>;

/** What all rules of a category share. */
interface Category {
  readonly name: string;
  readonly title: string;
  readonly action: Action;
  readonly allow: readonly DraftAllow[];
  readonly newId: (name: string) => string;
}

/** A term with the severity that the file gives it. */
interface Keyword {
  readonly term: string;
  readonly severity: Severity;
}

/** A category file as rules: one per severity, one for pairs of words, one for phrases. */
export function fromCategory(top: Fields): Parts {
  const name = top.text('category_name') ?? '';
  const fallback = name.replaceAll('_', ' ');
  const category: Category = {
    name: slug(name),
    title: titleOf(top.text('display_name') ?? fallback, name),
    action: takeAction(top, 'default_action'),
    allow: takeExceptions(top.texts('exceptions')),
    newId: createIds('litellm'),
  };
  const parts = [
    ...bySeverity(takeKeywords(top, 'keywords')).map(([severity, terms]) =>
      listRule(category, severity, terms, category.action, severity),
    ),
    ...bySeverity(takeKeywords(top, 'always_block_keywords')).map(([severity, terms]) =>
      listRule({ ...category, allow: [] }, `always-${severity}`, terms, 'reject', severity),
    ),
    pairRule(category, top),
    phraseRule(category, top),
  ];
  return {
    rules: parts.flatMap((part) => part.rules),
    lists: Object.assign({}, ...parts.map(({ lists }) => lists)),
    notes: [...parts.flatMap((part) => part.notes), ...ownNotes(top)],
  };
}

function takeKeywords(top: Fields, key: string): readonly Keyword[] {
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

const termsOf = (terms: readonly string[]): readonly string[] => [
  ...new Set(terms.map((term) => term.trim()).filter((term) => term !== '')),
];

const NOTHING: Parts = { rules: [], lists: {}, notes: [] };

function draft(
  { name, title, allow, newId }: Category,
  part: string,
  detect: DraftRule['detect'],
  action: Action,
  severity: Severity,
): DraftRule {
  return {
    id: newId(`${name}-${part}`),
    title: `${title} (${part})`,
    class: classOfCategory(name),
    entity: entityName(name),
    status: 'experimental',
    severity,
    detect,
    action,
    ...(allow.length > 0 && { allow }),
    ...messageFor(action, title),
  };
}

function listRule(
  category: Category,
  part: string,
  terms: readonly string[],
  action: Action,
  severity: Severity,
): Parts {
  const list = `${category.name}-${part}`;
  const detect = { any: [{ list, score: PLAIN_SCORE }] };
  const rule = draft(category, part, detect, action, severity);
  return { rules: [rule], lists: { [list]: terms }, notes: [] };
}

/** An identifier word and a block word: both must be there, the block word is the finding. */
function pairRule(category: Category, top: Fields): Parts {
  const identifiers = termsOf(top.texts('identifier_words'));
  const blocked = termsOf(top.texts('additional_block_words'));
  if (identifiers.length === 0 || blocked.length === 0) return NOTHING;
  const [blocks, words] = [`${category.name}-block-words`, `${category.name}-identifier-words`];
  const all = [blocks, words].map((list): DraftCandidate => ({ list, score: PLAIN_SCORE }));
  const rule = draft(category, 'pair', { all }, category.action, 'high');
  const note: Note = {
    kind: 'changed',
    rule: rule.id,
    field: 'identifier_words',
    reason: 'both words must stand in the same text, not in the same sentence',
    line: top.lineOf('identifier_words'),
  };
  return { rules: [rule], lists: { [blocks]: blocked, [words]: identifiers }, notes: [note] };
}

function phraseRule(category: Category, top: Fields): Parts {
  const phrases = top.texts('phrase_patterns');
  if (phrases.length === 0) return NOTHING;
  const line = top.lineOf('phrase_patterns');
  const taken = phrases.map((one) => takePattern(one, { dialect: 'python', flags: 'i' }));
  const any = taken.flatMap((one): DraftCandidate[] =>
    'refused' in one
      ? []
      : [{ regex: one.regex, ...(one.flags !== '' && { flags: one.flags }), score: PLAIN_SCORE }],
  );
  const rule = draft(category, 'phrases', { any }, category.action, 'high');
  const notes = taken.flatMap((one, i): Note[] => {
    const reason = 'refused' in one ? one.refused : undefined;
    const field = `phrase_patterns[${i}]`;
    return reason === undefined ? [] : [{ kind: 'dropped', rule: rule.id, field, reason, line }];
  });
  if (any.length === 0) {
    const reason = 'none of its phrases can be searched for here';
    const skipped: Note = {
      kind: 'skipped',
      rule: rule.id,
      field: 'phrase_patterns',
      reason,
      line,
    };
    return { ...NOTHING, notes: [...notes, skipped] };
  }
  const settled = settleRule(rule, 'phrase_patterns', line);
  return { rules: [settled.rule], lists: {}, notes: [...notes, ...settled.notes] };
}

function ownNotes(top: Fields): readonly Note[] {
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
