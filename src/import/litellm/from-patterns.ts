import {
  BARE_SCORE,
  type Draft,
  type DraftCandidate,
  type DraftRule,
  type Note,
  PLAIN_SCORE,
} from '../draft.ts';
import { createIds, entityName, slug, titleOf } from '../rule-name.ts';
import { type SettledRule, settleRule } from '../settle-rule.ts';
import type { Fields } from '../source.ts';
import { type TakenPattern, takePattern } from '../take-pattern.ts';
import { wordsOfPattern } from '../words-of-pattern.ts';
import { classOfCategory, knownEntity } from './classes.ts';
import { messageFor, takeAction } from './take-action.ts';

/** How LiteLLM compiles its patterns. */
const OPTIONS = { dialect: 'python', flags: 'i' } as const;

/** The `patterns` of a patterns.json as rules. */
export function fromPatterns(top: Fields): Pick<Draft, 'rules' | 'notes'> {
  const newId = createIds('litellm');
  const rules: DraftRule[] = [];
  const notes: Note[] = [];
  for (const fields of top.maps('patterns')) {
    const id = newId(fields.required('name'));
    const pattern = takePattern(fields.required('pattern'), OPTIONS);
    if ('refused' in pattern) {
      const line = fields.lineOf('pattern');
      notes.push({ kind: 'skipped', rule: id, field: 'pattern', reason: pattern.refused, line });
      continue;
    }
    const taken = takeRule(fields, id, pattern);
    rules.push(taken.rule);
    notes.push(...taken.notes);
  }
  return { rules, notes };
}

function takeRule(fields: Fields, id: string, pattern: TakenPattern): SettledRule {
  const name = fields.text('name') ?? id;
  const category = fields.text('category') ?? '';
  const title = titleOf(fields.text('display_name') ?? '', name);
  const action = takeAction(fields, 'action');
  const company = takeKeywords(fields);
  const rule: DraftRule = {
    id,
    title,
    class: classOfCategory(category),
    entity: knownEntity(name) ?? entityName(name),
    status: 'experimental',
    severity: 'medium',
    detect: detection(pattern, company),
    action,
    ...messageFor(action, title),
    ...(category !== '' && { tags: [slug(category)] }),
  };
  const settled = settleRule(rule, 'pattern', fields.lineOf('pattern'));
  const notes = [...company.notes, ...ownNotes(fields)];
  return {
    rule: settled.rule,
    notes: [...notes.map((note) => ({ ...note, rule: id })), ...settled.notes],
  };
}

/** What must stand near a match: words, or a pattern of which words cannot be listed. */
interface Company {
  readonly words: readonly string[];
  readonly candidate?: DraftCandidate;
  readonly notes: readonly Note[];
}

function detection(pattern: TakenPattern, { words, candidate }: Company): DraftRule['detect'] {
  const { regex, flags } = pattern;
  // What counts beside certain words only is as good as a bare shape.
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

function takeKeywords(fields: Fields): Company {
  const field = 'keyword_pattern';
  const source = fields.text(field);
  if (source === undefined) return { words: [], notes: [] };
  const line = fields.lineOf(field);
  const taken = takePattern(source, OPTIONS);
  if ('refused' in taken) {
    return { words: [], notes: [{ kind: 'dropped', field, reason: taken.refused, line }] };
  }
  const { words = [], others = [] } = wordsOfPattern(taken.ast) ?? {};
  if (words.length > 0) {
    const reason = 'its words are context: they must stand near the match, not in its sentence';
    const changed: Note = { kind: 'changed', field, reason, line };
    const lost = others.map((text): Note => {
      return { kind: 'dropped', field, reason: `"${text}" is no word for context`, line };
    });
    return { words, notes: [changed, ...lost] };
  }
  const { regex, flags } = taken;
  const reason = 'it must occur in the same text, at any distance';
  return {
    words: [],
    candidate: { regex, ...(flags !== '' && { flags }), score: BARE_SCORE },
    notes: [{ kind: 'changed', field, reason, line }],
  };
}

function ownNotes(fields: Fields): readonly Note[] {
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
