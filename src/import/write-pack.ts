import { Document, isNode, isSeq } from 'yaml';
import type { Draft, Note } from './draft.ts';

/** The metadata of the pack. */
export interface PackMetadata {
  readonly name: string;
  readonly version: string;
  readonly title: string;
  /** Empty if it is unknown. */
  readonly license: string;
}

/** Writes the pack as YAML. Notes are comments: above the rule that they belong to, or on top. */
export function writePack(draft: Draft, metadata: PackMetadata, head: readonly string[]): string {
  const { license, ...named } = metadata;
  const value = {
    apiVersion: 'gatewarden/v1',
    kind: 'RulePack',
    metadata: {
      ...named,
      ...(license !== '' && { license }),
      ...(draft.languages.length > 0 && { languages: draft.languages }),
      ...(draft.extends.length > 0 && { extends: draft.extends }),
      ...(draft.disable.length > 0 && { disable: draft.disable }),
    },
    ...(Object.keys(draft.lists).length > 0 && { lists: namedLists(draft) }),
    rules: draft.rules,
  };
  // Rule files have no aliases: a value with two uses is written twice.
  const document = new Document(value, { aliasDuplicateObjects: false });
  const ids = new Set(draft.rules.map(({ id }) => id));
  const above = draft.notes.filter(({ rule }) => rule === undefined || !ids.has(rule));
  document.commentBefore = asComment([...head, ...above.map((note) => showNote(note, note.rule))]);
  const rules = document.get('rules');
  if (isSeq(rules)) {
    for (const [i, { id }] of draft.rules.entries()) {
      const lines = draft.notes.filter(({ rule }) => rule === id).map((note) => showNote(note));
      const item = rules.items[i];
      if (isNode(item) && lines.length > 0) item.commentBefore = asComment(lines);
    }
  }
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: true });
}

function namedLists({ lists }: Draft): object {
  const named = Object.entries(lists).map(([name, values]) => [name, { values, match: 'word' }]);
  return Object.fromEntries(named);
}

/** `dropped path: texts have no path (line 7)`, with the rule if the comment is not above it. */
function showNote({ kind, field, reason, line }: Note, rule?: string): string {
  const of = rule === undefined ? '' : ` [${rule}]`;
  const where = line === undefined ? '' : ` (line ${line})`;
  return `${kind}${of} ${field}: ${reason}${where}`;
}

// What a comment must not hold: line breaks would end it, YAML forbids other controls.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]+/gu;

/** Lines of a comment without their `#`. */
function asComment(lines: readonly string[]): string {
  return lines.map((line) => ` ${line.replace(UNPRINTABLE, ' ')}`).join('\n');
}
