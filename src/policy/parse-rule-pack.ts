import { GatewardenError, type Problem } from '../model/errors.ts';
import { isJsonObject, type JsonObject } from '../model/json-object.ts';
import type { Rule, RulePack, TermList } from '../model/rule.ts';
import { buildRule } from './build-rule.ts';
import type { Fault, Path } from './fault.ts';
import { type Fragments, readFragments, withFragments } from './fragments.ts';
import { idleParts } from './idle-parts.ts';
import { lintRule, type RuleSurroundings } from './lint/lint-rule.ts';
import { defaultsWithoutRules } from './lint/pack/defaults.ts';
import { duplicateIds } from './lint/pack/ids.ts';
import { type ReadList, readLists } from './read-lists.ts';
import { checkShape } from './schema/check-shape.ts';
import { frameSchema } from './schema/pack.ts';
import { ruleSchema } from './schema/rule/rule.ts';
import { isInherited, withDefaults } from './with-defaults.ts';
import { readYaml, type YamlSource } from './yaml/read-yaml.ts';

/** How a rule file is read. */
export interface ParseOptions {
  /** Shown in problems. Default `rule pack`. */
  readonly file?: string;
  /** Ask every rule for tests. Default true. */
  readonly strict?: boolean;
  /** Reads list files, by their path relative to the pack. Without it, such lists are refused. */
  readonly readList?: ReadList;
}

/**
 * Reads and checks one rule file (plain YAML 1.2), with every default filled in.
 *
 * @throws GatewardenError with all problems of the file, in the order of their lines.
 *
 * @example
 * ```ts
 * const pack = parseRulePack(yamlText, { file: 'acme.yaml' });
 * ```
 */
export function parseRulePack(yamlText: string, options: ParseOptions = {}): RulePack {
  const { file = 'rule pack', strict = true, readList } = options;
  const { source, problems } = readYaml(yamlText, file);
  if (source === undefined) throw new GatewardenError(problems);
  const { value: frame, faults } = checkShape(frameSchema, source.value);
  const raw = rawParts(source.value);
  const { lists, faults: listFaults } = readLists(raw.lists, readList);
  const { fragments, faults: fragmentFaults } = readFragments(raw.fragments);
  const listNames = Object.keys(raw.lists);
  const surroundings = { listNames, lists, strict, soundExceptions: new Set<string>() };
  const shared = { defaults: raw.defaults, fragments };
  const read = raw.rules.map((shape, i) => readRule(shape, i, source, surroundings, shared));
  const ids = duplicateIds(raw.rules.map(idOf));
  const unreached = defaultsWithoutRules(raw.defaults, raw.rules);
  const ofFile = [...faults, ...listFaults, ...fragmentFaults, ...unreached, ...ids];
  const all = [
    ...problems,
    ...ofFile.map((fault) => toProblem(fault, [], source)),
    ...read.flatMap((one) => one.problems),
  ];
  if (all.length > 0 || frame === undefined) throw new GatewardenError(inFileOrder(all));
  const rules = read.flatMap(({ rule }) => rule ?? []);
  const names = { lists: listNames, fragments: [...fragments.keys()] };
  const usedFragments = new Set(read.flatMap(({ used }) => [...used]));
  const idle = idleParts({ ...frame.metadata, ...names, rules, usedFragments }, source.locate);
  const pack = { ...frame.metadata, lists: plainLists(lists), rules, file };
  return idle.length === 0 ? pack : { ...pack, idle };
}

const EMPTY: JsonObject = {};

/** The parts of a pack as far as they have the right outer form, whatever else is wrong. */
function rawParts(value: unknown): Shared<JsonObject> & {
  readonly lists: JsonObject;
  readonly rules: readonly unknown[];
} {
  const { lists, defaults, fragments, rules } = isJsonObject(value) ? value : EMPTY;
  return {
    lists: isJsonObject(lists) ? lists : EMPTY,
    defaults: isJsonObject(defaults) ? defaults : EMPTY,
    fragments: isJsonObject(fragments) ? fragments : EMPTY,
    rules: Array.isArray(rules) ? rules : [],
  };
}

/** What the rules of a pack share. */
interface Shared<F> {
  readonly defaults: JsonObject;
  readonly fragments: F;
}

interface ReadRule {
  readonly rule?: Rule;
  /** Names of the fragments that its patterns refer to. */
  readonly used: readonly string[];
  readonly problems: readonly Problem[];
}

function readRule(
  shape: unknown,
  index: number,
  source: YamlSource,
  surroundings: RuleSurroundings,
  { defaults, fragments }: Shared<Fragments>,
): ReadRule {
  const path = ['rules', index];
  const id = idOf(shape);
  const problemsOf = (faults: readonly Fault[]): readonly Problem[] =>
    faults.map((fault) => toProblem(fault, path, source, id));
  const { value, faults } = checkShape(ruleSchema, withDefaults(shape, defaults), path);
  if (value === undefined) {
    const own = faults.filter((one) => !isInherited(one, shape, defaults));
    return { used: [], problems: problemsOf(own) };
  }
  const written = withFragments(value, fragments);
  const rule = buildRule(written.shape, source.locate(path));
  const problems = problemsOf([...written.faults, ...lintRule(rule, surroundings)]);
  return { rule, used: [...written.used], problems };
}

function idOf(shape: unknown): string | undefined {
  const id = isJsonObject(shape) ? shape['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

function toProblem(fault: Fault, base: Path, source: YamlSource, rule?: string): Problem {
  const { code, message, hint, path, ...place } = fault;
  const location = source.locate([...base, ...path], place);
  return {
    code,
    message,
    ...(hint !== undefined && { hint }),
    location,
    ...(rule !== undefined && { rule }),
  };
}

function inFileOrder(problems: readonly Problem[]): Problem[] {
  const at = ({ location }: Problem): number =>
    (location?.line ?? 0) * 1_000_000 + (location?.column ?? 0);
  return [...problems].sort((a, b) => at(a) - at(b));
}

/** Own properties only: the names come from a file. */
function plainLists(lists: ReadonlyMap<string, TermList>): Readonly<Record<string, TermList>> {
  return Object.fromEntries(lists);
}
