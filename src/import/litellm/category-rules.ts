import type { Action } from '../../model/action.ts';
import type { Severity } from '../../model/rule.ts';
import { completeRule } from '../complete-rule.ts';
import { convertPattern } from '../convert-pattern.ts';
import {
  type Draft,
  type DraftAllow,
  type DraftCandidate,
  type DraftRule,
  type Note,
  PLAIN_SCORE,
} from '../draft.ts';
import { entityName } from '../rule-name.ts';
import type { Fields } from '../source.ts';
import { messageFor } from './action.ts';
import { classOfCategory } from './classes.ts';

/** Rules of one category, with the lists that they name. */
export type Parts = Pick<Draft, 'rules' | 'notes' | 'lists'>;

/** What all rules of a category share. */
export interface Category {
  readonly name: string;
  readonly title: string;
  readonly action: Action;
  readonly allow: readonly DraftAllow[];
  readonly newId: (name: string) => string;
}

const NOTHING: Parts = { rules: [], lists: {}, notes: [] };

/** Converts terms of one severity to a rule on a list. */
export function listRule(
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

/**
 * Converts identifier words and block words: a text needs one of each, the block word is the
 * finding.
 */
export function pairRule(category: Category, top: Fields): Parts {
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

/** Converts the phrases, which are patterns, to one rule. */
export function phraseRule(category: Category, top: Fields): Parts {
  const phrases = top.texts('phrase_patterns');
  if (phrases.length === 0) return NOTHING;
  const line = top.lineOf('phrase_patterns');
  const converted = phrases.map((one) => convertPattern(one, { dialect: 'python', flags: 'i' }));
  const any = converted.flatMap((one): DraftCandidate[] =>
    'refused' in one
      ? []
      : [{ regex: one.regex, ...(one.flags !== '' && { flags: one.flags }), score: PLAIN_SCORE }],
  );
  const rule = draft(category, 'phrases', { any }, category.action, 'high');
  const notes = converted.flatMap((one, i): Note[] => {
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
  const completed = completeRule(rule, 'phrase_patterns', line);
  return { rules: [completed.rule], lists: {}, notes: [...notes, ...completed.notes] };
}

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

/** Terms without blanks at their ends, empty ones and repeats. */
export const termsOf = (terms: readonly string[]): readonly string[] => [
  ...new Set(terms.map((term) => term.trim()).filter((term) => term !== '')),
];
