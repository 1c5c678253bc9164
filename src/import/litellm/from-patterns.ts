import { type CompletedRule, completeRule } from '../complete-rule.ts';
import { type ConvertedPattern, convertPattern } from '../convert-pattern.ts';
import {
  BARE_SCORE,
  type Draft,
  type DraftCandidate,
  type DraftRule,
  type Note,
  PLAIN_SCORE,
} from '../draft.ts';
import { createIds, entityName, slug, titleOf } from '../rule-name.ts';
import type { Fields } from '../source.ts';
import { wordsOfPattern } from '../words-of-pattern.ts';
import { messageFor, readAction } from './action.ts';
import { classOfCategory, knownEntity } from './classes.ts';

/** How LiteLLM compiles its patterns. */
const OPTIONS = { dialect: 'python', flags: 'i' } as const;

/** Converts the `patterns` of a patterns.json to rules. */
export function fromPatterns(top: Fields): Pick<Draft, 'rules' | 'notes'> {
  const newId = createIds('litellm');
  const rules: DraftRule[] = [];
  const notes: Note[] = [];
  for (const fields of top.maps('patterns')) {
    const id = newId(fields.required('name'));
    const pattern = convertPattern(fields.required('pattern'), OPTIONS);
    if ('refused' in pattern) {
      const line = fields.lineOf('pattern');
      notes.push({ kind: 'skipped', rule: id, field: 'pattern', reason: pattern.refused, line });
      continue;
    }
    const converted = convertRule(fields, id, pattern);
    rules.push(converted.rule);
    notes.push(...converted.notes);
  }
  return { rules, notes };
}

function convertRule(fields: Fields, id: string, pattern: ConvertedPattern): CompletedRule {
  const name = fields.text('name') ?? id;
  const category = fields.text('category') ?? '';
  const title = titleOf(fields.text('display_name') ?? '', name);
  const action = readAction(fields, 'action');
  const nearby = readKeywords(fields);
  const rule: DraftRule = {
    id,
    title,
    class: classOfCategory(category),
    entity: knownEntity(name) ?? entityName(name),
    status: 'experimental',
    severity: 'medium',
    detect: detection(pattern, nearby),
    action,
    ...messageFor(action, title),
    ...(category !== '' && { tags: [slug(category)] }),
  };
  const completed = completeRule(rule, 'pattern', fields.lineOf('pattern'));
  const notes = [...nearby.notes, ...notesOfFields(fields)];
  return {
    rule: completed.rule,
    notes: [...notes.map((note) => ({ ...note, rule: id })), ...completed.notes],
  };
}

/** What has to stand near a match: words, or a pattern whose words cannot be listed. */
interface Nearby {
  readonly words: readonly string[];
  readonly candidate?: DraftCandidate;
  readonly notes: readonly Note[];
}

function detection(pattern: ConvertedPattern, { words, candidate }: Nearby): DraftRule['detect'] {
  const { regex, flags } = pattern;
  // A match that counts only beside certain words is scored as a bare shape.
  const isBare = words.length > 0 || (pattern.bare && candidate === undefined);
  const finder: DraftCandidate = {
    regex,
    ...(flags !== '' && { flags }),
    score: isBare ? BARE_SCORE : PLAIN_SCORE,
    ...(isBare && { shape: 'bare' as const }),
  };
  if (candidate !== undefined) return { all: [finder, candidate] };
  return { any: [finder], ...(words.length > 0 && { context: { boost: words } }) };
}

function readKeywords(fields: Fields): Nearby {
  const field = 'keyword_pattern';
  const source = fields.text(field);
  if (source === undefined) return { words: [], notes: [] };
  const line = fields.lineOf(field);
  const converted = convertPattern(source, OPTIONS);
  if ('refused' in converted) {
    return { words: [], notes: [{ kind: 'dropped', field, reason: converted.refused, line }] };
  }
  const { words = [], others = [] } = wordsOfPattern(converted.ast) ?? {};
  if (words.length > 0) {
    const reason = 'its words are context: they must stand near the match, not in its sentence';
    const changed: Note = { kind: 'changed', field, reason, line };
    const lost = others.map((text): Note => {
      return { kind: 'dropped', field, reason: `"${text}" is no word for context`, line };
    });
    return { words, notes: [changed, ...lost] };
  }
  const { regex, flags } = converted;
  const reason = 'it must occur in the same text, at any distance';
  return {
    words: [],
    candidate: { regex, ...(flags !== '' && { flags }), score: BARE_SCORE },
    notes: [{ kind: 'changed', field, reason, line }],
  };
}

function notesOfFields(fields: Fields): readonly Note[] {
  fields.ignore('description');
  const field = 'allow_word_numbers';
  const isOn = fields.flag(field) === true;
  const words: Note[] = isOn
    ? [
        {
          kind: 'dropped',
          field,
          reason: 'numbers in words are not read',
          line: fields.lineOf(field),
        },
      ]
    : [];
  const unknown = fields.unread().map((name): Note => {
    return { kind: 'dropped', field: name, reason: 'unknown field', line: fields.lineOf(name) };
  });
  return [...words, ...unknown];
}
