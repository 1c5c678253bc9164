import type { IdlePart, Rule } from '../model/rule.ts';
import type { Path } from './fault.ts';
import { listNames } from './list-names.ts';
import type { YamlSource } from './yaml/read-yaml.ts';

/** What of a checked file could be used by its rules, and what they did use. */
export interface PackParts {
  readonly rules: readonly Rule[];
  readonly extends: readonly string[];
  readonly disable: readonly string[];
  readonly lists: readonly string[];
  readonly fragments: readonly string[];
  /** Names of the fragments that a pattern refers to. */
  readonly usedFragments: ReadonlySet<string>;
}

/** The parts of a file that change nothing, each with its place. */
export function idleParts(parts: PackParts, locate: YamlSource['locate']): IdlePart[] {
  const usedLists = new Set(parts.rules.flatMap(listNames));
  const ids = new Set(parts.rules.map(({ id }) => id));
  const idle = (section: IdlePart['section'], name: string, path: Path): IdlePart => {
    return { section, name, location: locate(path, { atKey: true }) };
  };
  return [
    ...(parts.rules.length === 0 && parts.extends.length === 0
      ? [idle('rules', 'rules', ['rules'])]
      : []),
    ...parts.disable.flatMap((id, i) =>
      ids.has(id) ? idle('disable', id, ['metadata', 'disable', i]) : [],
    ),
    ...parts.lists
      .filter((name) => !usedLists.has(name))
      .map((name) => idle('lists', name, ['lists', name])),
    ...parts.fragments
      .filter((name) => !parts.usedFragments.has(name))
      .map((name) => idle('fragments', name, ['fragments', name])),
  ];
}
