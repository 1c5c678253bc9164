import { CEILING } from '../../detect/scoring/score.ts';
import { type CompletedRule, completeRule } from '../complete-rule.ts';
import { convertPattern } from '../convert-pattern.ts';
import type { DraftCandidate, DraftRule, Note } from '../draft.ts';
import { entityName, slug, titleOf } from '../rule-name.ts';
import type { Fields } from '../source.ts';
import { classOf } from './entities.ts';

/** A recognizer as a rule, which is absent if nothing of it can be searched for. */
export interface ConvertedRecognizer {
  readonly rule?: CompletedRule['rule'];
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly languages: readonly string[];
  readonly notes: readonly Note[];
}

/** With a context word Presidio raises any score to 0.4; a boost word adds 0.35 here. */
const LEAST_BASE = 0.05;
/** About the five words before a match that Presidio reads; it reads none behind it. */
const WINDOW = { before: 40, after: 0 };

/** Converts a recognizer of patterns and deny lists. `flags` are those of the file. */
export function convertRecognizer(fields: Fields, id: string, flags: string): ConvertedRecognizer {
  const name = fields.text('name') ?? fields.text('class_name') ?? id;
  const { languages, context } = readLanguages(fields);
  const entity = readEntity(fields, name);
  const patterns = convertPatterns(fields, flags);
  const terms = readTerms(fields, slug(id));
  const candidates = [...patterns.candidates, ...terms.candidates];
  const boost = [...new Set([...fields.texts('context'), ...context])].filter((w) => w !== '');
  const notes = [...patterns.notes, ...notesOfFields(fields)];
  const rest = { lists: terms.lists, languages };
  if (candidates.length === 0) {
    const line = fields.lineOf();
    const reason = 'nothing of it can be searched for here';
    const skipped: Note = { kind: 'skipped', rule: id, field: 'recognizer', reason, line };
    return { ...rest, lists: {}, notes: [...notes.map((n) => ({ ...n, rule: id })), skipped] };
  }
  const draft: DraftRule = {
    id,
    title: titleOf(name, id),
    class: classOf(entity),
    entity,
    status: 'experimental',
    severity: 'medium',
    detect: { any: candidates, ...(boost.length > 0 && { context: { boost, window: WINDOW } }) },
    action: 'mask',
  };
  const completed = completeRule(draft, 'patterns', fields.lineOf('patterns'));
  const all = [...notes.map((note) => ({ ...note, rule: id })), ...completed.notes];
  return { ...rest, rule: completed.rule, notes: all };
}

function readEntity(fields: Fields, name: string): string {
  const several = fields.texts('supported_entities');
  const single = fields.text('supported_entity');
  if (single !== undefined && several.length > 0) {
    fields.refuse('supported_entities', 'supported_entity is there too', 'keep one of them');
  }
  return entityName(single ?? several[0] ?? name);
}

/** Reads the languages, and the context words of each of them. */
function readLanguages(fields: Fields): {
  readonly languages: readonly string[];
  readonly context: readonly string[];
} {
  const single = fields.text('supported_language');
  const several = fields.items('supported_languages').map(({ value, path }) => {
    if (typeof value === 'string') return { language: value, context: [] };
    const one = fields.at(value, path);
    return { language: one.text('language'), context: one.texts('context') };
  });
  const languages = [single, ...several.map(({ language }) => language)];
  return {
    languages: languages.filter((language) => language !== undefined),
    context: several.flatMap(({ context }) => context),
  };
}

function convertPatterns(
  fields: Fields,
  flags: string,
): { readonly candidates: readonly DraftCandidate[]; readonly notes: readonly Note[] } {
  const candidates: DraftCandidate[] = [];
  const notes: Note[] = [];
  for (const one of fields.maps('patterns')) {
    const name = one.text('name') ?? 'pattern';
    const line = one.lineOf('regex');
    const score = one.number('score') ?? 0;
    if (score < 0 || score > 1) one.refuse('score', 'it is not a number from 0 to 1');
    const converted = convertPattern(one.required('regex'), { dialect: 'python', flags });
    if ('refused' in converted) {
      notes.push({ kind: 'dropped', field: `pattern ${name}`, reason: converted.refused, line });
      continue;
    }
    candidates.push({
      regex: converted.regex,
      ...(converted.flags !== '' && { flags: converted.flags }),
      score: Math.min(CEILING, Math.max(LEAST_BASE, score)),
      ...(converted.bare && { shape: 'bare' as const }),
    });
    for (const field of one.unread()) {
      notes.push({ kind: 'dropped', field: `pattern ${field}`, reason: 'unknown field', line });
    }
  }
  return { candidates, notes };
}

function readTerms(
  fields: Fields,
  list: string,
): Pick<ConvertedRecognizer, 'lists'> & { readonly candidates: readonly DraftCandidate[] } {
  const terms = fields.texts('deny_list').filter((term) => term.trim() !== '');
  const score = Math.min(CEILING, fields.number('deny_list_score') ?? 1);
  if (terms.length === 0) return { lists: {}, candidates: [] };
  return { lists: { [list]: [...new Set(terms)] }, candidates: [{ list, score }] };
}

/** Notes on fields of the recognizer that are lost. */
function notesOfFields(fields: Fields): readonly Note[] {
  fields.ignore('type', 'enabled', 'class_name', 'version');
  const several = fields.texts('supported_entities');
  const lost: [field: string, reason: string][] = [];
  if (fields.text('country_code') !== undefined) {
    lost.push(['country_code', 'rules cannot ask for a jurisdiction yet: it counts everywhere']);
  }
  if (several.length > 1) lost.push(['supported_entities', `only ${several[0]} is reported`]);
  lost.push(...fields.unread().map((field): [string, string] => [field, 'unknown field']));
  return lost.map(([field, reason]) => ({
    kind: 'dropped',
    field,
    reason,
    line: fields.lineOf(field),
  }));
}
