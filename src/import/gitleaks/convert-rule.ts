import { requiresAnyOf } from '../../match/prefilter/requires-any-of.ts';
import { type CompletedRule, completeRule } from '../complete-rule.ts';
import { type ConvertedPattern, convertPattern } from '../convert-pattern.ts';
import {
  BARE_SCORE,
  type DraftCandidate,
  type DraftRule,
  type Note,
  PLAIN_SCORE,
} from '../draft.ts';
import { titleOf } from '../rule-name.ts';
import type { Fields } from '../source.ts';
import { type ConvertedAllowlist, convertAllowlist } from './convert-allowlist.ts';

/** A rule of gitleaks with its pattern, before rules that require others are combined. */
export interface GitleaksRule {
  /** Its id in gitleaks. */
  readonly name: string;
  /** Its id in the pack. */
  readonly id: string;
  readonly fields: Fields;
  readonly pattern?: ConvertedPattern;
  /** The reason for which it is not in the pack. */
  readonly skipped?: string;
}

/** Reads the id and the pattern of a rule. */
export function readRule(fields: Fields, newId: (name: string) => string): GitleaksRule {
  const name = fields.required('id');
  const id = newId(name);
  const source = fields.text('regex');
  if (source === undefined) {
    const skipped = fields.has('path')
      ? 'it looks at the names of files only, and there are none here'
      : 'it has no regex: it only changes a rule of the default configuration';
    return { name, id, fields, skipped };
  }
  const secretGroup = fields.number('secretGroup') ?? 0;
  const group = secretGroup > 0 ? secretGroup : 'first';
  const pattern = convertPattern(source, { dialect: 'go', group });
  if ('refused' in pattern) return { name, id, fields, skipped: pattern.refused };
  const skipped = fields.flag('skipReport') === true ? 'it only serves other rules' : undefined;
  return { name, id, fields, pattern, ...(skipped !== undefined && { skipped }) };
}

/** Converts a rule. `everywhere` are the exceptions that the file makes for all rules. */
export function convertRule(
  { id, fields, pattern }: GitleaksRule & { readonly pattern: ConvertedPattern },
  everywhere: ConvertedAllowlist['entries'],
  byName: ReadonlyMap<string, GitleaksRule>,
): CompletedRule {
  const allowed = [...fields.maps('allowlists'), ...single(fields)].map(convertAllowlist);
  const allow = [...allowed.flatMap(({ entries }) => entries), ...everywhere];
  const keywords = fields.texts('keywords').map((keyword) => keyword.toLowerCase());
  const isRequired = keywords.length > 0 && requiresAnyOf(pattern.ast, keywords);
  const required = convertRequired(fields, byName);
  const hasRequired = required.candidates.length > 0;
  const finder = candidateOf(pattern, hasRequired);
  const entropy = fields.number('entropy') ?? 0;
  const tags = fields.texts('tags');
  const rule: DraftRule = {
    id,
    title: titleOf(fields.text('description') ?? '', id),
    class: 'secret',
    entity: 'SECRET',
    status: 'experimental',
    severity: 'high',
    detect: {
      ...(isRequired && { keywords }),
      ...(hasRequired ? { all: [finder, ...required.candidates] } : { any: [finder] }),
      ...(entropy > 0 && { entropy }),
    },
    action: 'mask',
    ...(allow.length > 0 && { allow }),
    ...(tags.length > 0 && { tags }),
  };
  const completed = completeRule(rule, 'regex', fields.lineOf('regex'));
  const lost = [...allowed, required].flatMap(({ notes }) => notes);
  const notes = [...lost, ...notesOfFields(fields, pattern, isRequired)];
  return {
    rule: completed.rule,
    notes: [...notes.map((note) => ({ ...note, rule: id })), ...completed.notes],
  };
}

/** Notes on fields of the rule that are lost or changed. */
function notesOfFields(
  fields: Fields,
  pattern: ConvertedPattern,
  hasKeywords: boolean,
): readonly Note[] {
  const { groupNote } = pattern;
  const group = fields.has('secretGroup') ? 'secretGroup' : 'regex';
  const wanted: readonly (readonly [
    field: string,
    kind: Note['kind'],
    reason: string | undefined,
  ])[] = [
    [group, 'changed', groupNote],
    ['path', 'dropped', fields.text('path') === undefined ? undefined : 'texts have no path'],
    [
      'keywords',
      'dropped',
      fields.texts('keywords').length === 0 || hasKeywords
        ? undefined
        : 'its pattern matches without them; literals are read off the pattern',
    ],
    ...fields.unread().map((field) => [field, 'dropped', 'unknown field'] as const),
  ];
  return wanted.flatMap(([field, kind, reason]) =>
    reason === undefined ? [] : [{ kind, field, reason, line: fields.lineOf(field) }],
  );
}

/** The single allow list of older files. */
const single = (fields: Fields): readonly Fields[] => {
  const list = fields.map('allowlist');
  return list === undefined ? [] : [list];
};

function candidateOf(pattern: ConvertedPattern, hasRequired: boolean): DraftCandidate {
  const { regex, flags, group } = pattern;
  const isBare = pattern.bare && !hasRequired;
  return {
    regex,
    ...(flags !== '' && { flags }),
    ...(group > 0 && { group }),
    score: isBare ? BARE_SCORE : PLAIN_SCORE,
    ...(isBare && { shape: 'bare' as const }),
  };
}

/** Converts the rules that have to match too. */
function convertRequired(
  fields: Fields,
  byName: ReadonlyMap<string, GitleaksRule>,
): { readonly candidates: readonly DraftCandidate[]; readonly notes: readonly Note[] } {
  const candidates: DraftCandidate[] = [];
  const notes: Note[] = [];
  for (const required of fields.maps('required')) {
    const name = required.text('id') ?? '';
    const other = byName.get(name)?.pattern;
    required.ignore('withinLines', 'withinColumns');
    const line = required.lineOf();
    if (other === undefined) {
      const reason = `there is no pattern of "${name}" here, so it is not asked for`;
      notes.push({ kind: 'dropped', field: 'required', reason, line });
      continue;
    }
    candidates.push(candidateOf(other, true));
    const reason = `"${name}" must occur in the same text, at any distance`;
    notes.push({ kind: 'changed', field: 'required', reason, line });
  }
  return { candidates, notes };
}
