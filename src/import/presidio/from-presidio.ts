import type { Problem } from '../../model/errors.ts';
import { LANGUAGE } from '../../policy/schema/metadata.ts';
import type { Draft, DraftRule, Note } from '../draft.ts';
import { readYamlSource } from '../read-yaml-source.ts';
import { createIds, wordsOfName } from '../rule-name.ts';
import { Fields, throwProblems } from '../source.ts';
import { convertRecognizer } from './convert-recognizer.ts';
import { SHIPPED_RECOGNIZER } from './entities.ts';

/** Bits of Python's `re` flags (the constants IGNORECASE, MULTILINE, DOTALL, VERBOSE). */
const BITS = [
  ['i', 2],
  ['m', 8],
  ['s', 16],
] as const;
const VERBOSE = 64;
/** Flags that Presidio sets by default: all three. */
const DEFAULT_FLAGS = 26;

/**
 * Converts a recognizer file of Presidio (YAML) to rules.
 *
 * @throws GatewardenError (GW_IMPORT_READ, GW_IMPORT_SHAPE) with lines.
 */
export function fromPresidio(text: string, file: string): Draft {
  const problems: Problem[] = [];
  const source = readYamlSource(text, file);
  const top = new Fields(source, [], source.value, problems);
  if (!top.has('recognizers')) top.refuse('recognizers', 'it is missing', 'Presidio has it on top');
  const flags = readFlags(top);
  const newId = createIds('presidio');
  const rules: DraftRule[] = [];
  const notes: Note[] = [...flags.notes];
  const lists: Record<string, readonly string[]> = {};
  const languages = new Set(top.texts('supported_languages'));
  const shipped = createShipped();
  for (const fields of recognizers(top)) {
    const id = newId(nameOf(fields));
    if (isPredefined(fields)) {
      notes.push(...shipped.add(fields, id));
    } else if (fields.flag('enabled') === false) {
      const line = fields.lineOf('enabled');
      notes.push({ kind: 'skipped', rule: id, field: 'enabled', reason: 'it is off', line });
    } else {
      const converted = convertRecognizer(fields, id, flags.flags);
      if (converted.rule !== undefined) rules.push(converted.rule);
      Object.assign(lists, converted.lists);
      for (const language of converted.languages) languages.add(language);
      notes.push(...converted.notes);
    }
  }
  notes.push(...fileNotes(top, rules));
  throwProblems(problems);
  const known = [...languages].filter((language) => LANGUAGE.test(language)).sort();
  if (known.length < languages.size) {
    const reason = 'not every language is a language tag; the others are kept';
    notes.push({ kind: 'dropped', field: 'supported_languages', reason });
  }
  return { ...shipped.packs(), languages: known, lists, rules, notes };
}

/** Reads the recognizers; a name alone is one of Presidio's own. */
function recognizers(top: Fields): readonly Fields[] {
  return top
    .items('recognizers')
    .map(({ value, path }) => top.at(typeof value === 'string' ? { name: value } : value, path));
}

const nameOf = (fields: Fields): string => {
  const name = fields.text('name') ?? fields.text('class_name') ?? '';
  return wordsOfName(name)
    .filter((word) => word !== 'recognizer')
    .join(' ');
};

function isPredefined(fields: Fields): boolean {
  const type = fields.text('type');
  if (type !== undefined) return type === 'predefined';
  return !fields.has('patterns') && !fields.has('deny_list');
}

/** Collects the shipped packs that replace recognizers in Presidio's code. */
function createShipped() {
  const packs = new Set<string>();
  const off: (readonly [pack: string, rule: string])[] = [];
  return {
    add(fields: Fields, id: string): readonly Note[] {
      const name = fields.text('class_name') ?? fields.text('name') ?? '';
      const known = SHIPPED_RECOGNIZER.get(name);
      const isOff = fields.flag('enabled') === false;
      const note = (kind: Note['kind'], reason: string): Note[] => [
        { kind, rule: id, field: 'type', reason, line: fields.lineOf() },
      ];
      if (isOff) {
        if (known !== undefined) off.push(known);
        return note('skipped', 'it is off');
      }
      if (known === undefined) {
        return note(
          'skipped',
          `"${name}" is code of Presidio, and no shipped rule stands in for it`,
        );
      }
      packs.add(known[0]);
      return note('changed', `code of Presidio: ${known[1]} of ${known[0]} stands in for it`);
    },
    packs: (): Pick<Draft, 'extends' | 'disable'> => ({
      extends: [...packs].sort(),
      // Only what is extended can be left out.
      disable: off.flatMap(([pack, rule]) => (packs.has(pack) ? [rule] : [])),
    }),
  };
}

function readFlags(top: Fields): { readonly flags: string; readonly notes: readonly Note[] } {
  const bits = top.number('global_regex_flags') ?? DEFAULT_FLAGS;
  const flags = BITS.flatMap(([flag, bit]) => ((bits & bit) === 0 ? [] : [flag])).join('');
  const notes: Note[] =
    (bits & VERBOSE) === 0
      ? []
      : [
          {
            kind: 'check',
            field: 'global_regex_flags',
            reason: 'verbose patterns: their white space and comments count here',
            line: top.lineOf('global_regex_flags'),
          },
        ];
  return { flags, notes };
}

function fileNotes(top: Fields, rules: readonly DraftRule[]): readonly Note[] {
  const notes: Note[] = [];
  if (rules.some(({ detect }) => detect.context !== undefined)) {
    const reason = 'context words are whole words here, not parts of words';
    notes.push({ kind: 'changed', field: 'context', reason });
  }
  top.ignore('supported_countries');
  const lost = [
    ...(top.has('supported_countries') ? ['supported_countries'] : []),
    ...top.unread(),
  ];
  const reason = 'nothing here chooses by it';
  return [
    ...notes,
    ...lost.map((field): Note => ({ kind: 'dropped', field, reason, line: top.lineOf(field) })),
  ];
}
