import { findGroup } from '../match/find-group.ts';
import type { JsonObject } from '../model/json-object.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Fault, Path } from './fault.ts';
import { parseAt } from './lint/patterns.ts';
import type { RuleShape } from './schema/rule/rule.ts';

/** What stands for `{name}` in the patterns of a pack, by name. */
export type Fragments = ReadonlyMap<string, string>;

/** `{name}`, but neither `\{name}` nor the character `\x{ab}`. */
const REFERENCE = /(?<!\\x?)\{([a-z][a-z0-9_-]*)\}/g;
/** In the place of a broken fragment, which is reported once and not again in every rule. */
const STAND_IN = 'x';

/** Checks the fragments of a pack. Paths of the faults start at the top of the file. */
export function readFragments(shapes: JsonObject): {
  readonly fragments: Fragments;
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const fragments = new Map<string, string>();
  for (const [name, source] of Object.entries(shapes)) {
    const fault = typeof source === 'string' ? faultOf(source, ['fragments', name]) : undefined;
    if (fault !== undefined) faults.push(fault);
    const isSound = typeof source === 'string' && fault === undefined;
    fragments.set(name, isSound ? source : STAND_IN);
  }
  return { fragments, faults };
}

/** A fragment is read alone; before it stands one character, as it may match nothing itself. */
function faultOf(source: string, path: Path): Fault | undefined {
  const [, inner] = source.match(new RegExp(REFERENCE.source)) ?? [];
  if (inner !== undefined) {
    return {
      code: 'GW_PACK_REFERENCE',
      message: `Cannot use the fragment "${inner}" in a fragment: only patterns name fragments`,
      hint: `write its pattern out, or \\{${inner}} for the characters`,
      path,
    };
  }
  const parsed = parseAt(path, `x(?:${source})`);
  if ('code' in parsed) return { ...parsed, offset: 0 };
  if (findGroup(parsed.ast, 1) === undefined) return undefined;
  return {
    code: 'GW_PACK_REFERENCE',
    message: 'Cannot use a capture group in a fragment: it would change the numbers of others',
    hint: 'write (?:...) in the fragment and the group in the pattern',
    path,
  };
}

/** A rule with its patterns written out. */
export interface WrittenOut {
  readonly shape: RuleShape;
  /** Names that the pack does not define. */
  readonly faults: readonly Fault[];
  /** Names that the rule refers to. */
  readonly used: ReadonlySet<string>;
}

/** Writes the fragments out in the patterns of a rule. */
export function withFragments(shape: RuleShape, fragments: Fragments): WrittenOut {
  const faults: Fault[] = [];
  const used = new Set<string>();
  if (fragments.size === 0) return { shape, faults, used };
  const fill = <T extends { readonly regex?: string }>(entry: T, path: Path): T => {
    if (entry.regex === undefined) return entry;
    for (const [, name = ''] of entry.regex.matchAll(REFERENCE)) used.add(name);
    return { ...entry, regex: writeOut(entry.regex, fragments, [...path, 'regex'], faults) };
  };
  const { any, all, signals, require, ...detect } = shape.detect;
  const filled = {
    ...shape,
    detect: {
      ...detect,
      ...(any && { any: any.map((entry, i) => fill(entry, ['detect', 'any', i])) }),
      ...(all && { all: all.map((entry, i) => fill(entry, ['detect', 'all', i])) }),
      ...(signals && {
        signals: signals.map((entry, i) => fill(entry, ['detect', 'signals', i])),
      }),
      require: require.map((one, i) => ({
        ...one,
        any: one.any.map((entry, j) => fill(entry, ['detect', 'require', i, 'any', j])),
      })),
    },
    allow: shape.allow.map((entry, i) => fill(entry, ['allow', i])),
  };
  return { shape: filled, faults, used };
}

function writeOut(regex: string, fragments: Fragments, path: Path, faults: Fault[]): string {
  return regex.replace(REFERENCE, (reference, name: string) => {
    const fragment = fragments.get(name);
    if (fragment !== undefined) return `(?:${fragment})`;
    faults.push({
      code: 'GW_PACK_REFERENCE',
      message: `Cannot use the fragment "${name}": the pack does not define it`,
      hint: didYouMean(name, [...fragments.keys()]) ?? `write \\${reference} for the characters`,
      path,
    });
    return STAND_IN;
  });
}
