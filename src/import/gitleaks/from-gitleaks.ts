import type { Problem } from '../../model/errors.ts';
import type { Draft, DraftRule, Note } from '../draft.ts';
import { createIds } from '../rule-name.ts';
import { Fields, throwProblems } from '../source.ts';
import { type ConvertedAllowlist, convertAllowlist } from './convert-allowlist.ts';
import { convertRule, type GitleaksRule, readRule } from './convert-rule.ts';
import { SECRET_PACKS, SHIPPED_RULE } from './default-rules.ts';
import { readTomlSource } from './read-toml-source.ts';

/**
 * Converts a configuration of gitleaks (TOML) to rules.
 *
 * @throws GatewardenError (GW_IMPORT_READ, GW_IMPORT_SHAPE) with lines.
 */
export function fromGitleaks(text: string, file: string): Draft {
  const source = readTomlSource(text, file);
  const problems: Problem[] = [];
  const top = new Fields(source, [], source.value, problems);
  top.ignore('title', 'description', 'minVersion');
  const newId = createIds('gitleaks');
  const read = top.maps('rules').map((fields) => readRule(fields, newId));
  const byName = new Map(read.map((rule) => [rule.name, rule]));
  const globals = readGlobalAllowlists(top);
  const base = convertExtend(top);
  const rules: DraftRule[] = [];
  const notes: Note[] = [...base.notes, ...globals.notes];
  for (const one of read) {
    const { pattern, skipped } = one;
    if (pattern === undefined || skipped !== undefined) {
      notes.push(skip(one, skipped ?? 'it has no pattern'));
      continue;
    }
    const completed = convertRule({ ...one, pattern }, globals.allowFor(one.name), byName);
    rules.push(completed.rule);
    notes.push(...completed.notes);
  }
  for (const field of top.unread()) {
    notes.push({ kind: 'dropped', field, reason: 'unknown field', line: top.lineOf(field) });
  }
  throwProblems(problems);
  return { extends: base.extends, disable: base.disable, languages: [], lists: {}, rules, notes };
}

function skip({ id, fields }: GitleaksRule, reason: string): Note {
  const field = fields.has('regex') ? 'regex' : 'rule';
  return { kind: 'skipped', rule: id, field, reason, line: fields.lineOf(field) };
}

/** Reads exceptions for all rules, or for those that `targetRules` names. */
function readGlobalAllowlists(top: Fields): {
  readonly notes: readonly Note[];
  readonly allowFor: (rule: string) => ConvertedAllowlist['entries'];
} {
  const old = top.map('allowlist');
  const lists = [...top.maps('allowlists'), ...(old === undefined ? [] : [old])];
  const converted = lists.map((list) => {
    const targets = list.texts('targetRules');
    return { targets, ...convertAllowlist(list) };
  });
  return {
    notes: converted.flatMap(({ notes }) => notes),
    allowFor: (rule) =>
      converted.flatMap(({ targets, entries }) =>
        targets.length === 0 || targets.includes(rule) ? entries : [],
      ),
  };
}

function convertExtend(top: Fields): Pick<Draft, 'extends' | 'disable' | 'notes'> {
  const extend = top.map('extend');
  if (extend === undefined) return { extends: [], disable: [], notes: [] };
  const notes: Note[] = [];
  const note = (field: string, kind: Note['kind'], reason: string): void => {
    notes.push({ kind, field: `extend.${field}`, reason, line: extend.lineOf(field) });
  };
  for (const field of ['path', 'url'].filter((key) => extend.has(key))) {
    extend.ignore(field);
    note(field, 'dropped', 'another file: import it too');
  }
  const useDefault = extend.flag('useDefault') === true;
  if (useDefault) {
    note('useDefault', 'changed', 'our own packs of secrets stand in for the rules of gitleaks');
  }
  const disable = extend.texts('disabledRules').flatMap((name): readonly string[] => {
    const shipped = SHIPPED_RULE.get(name);
    if (useDefault && shipped !== undefined) return [shipped];
    note('disabledRules', 'dropped', `our packs have no rule for "${name}" alone`);
    return [];
  });
  return { extends: useDefault ? [...SECRET_PACKS] : [], disable, notes };
}
