import type { AppliesTo } from '../detect/detectors/detector.ts';
import { createFinder, type Finder } from '../detect/find.ts';
import { type Action, severer } from '../model/action.ts';
import type { Decision, PolicyRef, UnfinishedDetector } from '../model/decision.ts';
import { PHASES, type Phase, ROLES, type Role } from '../model/request.ts';
import type { Rule, RulePack, TermList } from '../model/rule.ts';
import { listNames } from './list-names.ts';
import { resolvePacks } from './resolve.ts';

/**
 * A policy in force: immutable, shareable between requests, safe to swap whole. Only
 * `compilePolicy` makes one; members marked as internal are not in the published types.
 */
export interface CompiledPolicy {
  readonly ref: PolicyRef;
  /** After overrides; packs that others extend come first. */
  readonly rules: readonly Rule[];
  /** The rule of that id, if the policy has it. */
  ruleOf(id: string): Rule | undefined;
  /** @internal */
  readonly finder: Finder;
  /** @internal The decision about texts in which nothing was found: always the same. */
  readonly clean: Readonly<Record<Phase, Decision>>;
  /** @internal Which rules apply in a phase, to a role. */
  appliesTo(phase: Phase, role: Role): AppliesTo;
  /** @internal True when a rule that applies in that phase, to that role, uses the entity detector. */
  wantsEntities(phase: Phase, role: Role): boolean;
  /**
   * @internal The most severe `onBudget` of the rules behind a detector that apply in that phase,
   * to that role; `pass` when all of them are experimental, undefined without any.
   */
  onBudget(phase: Phase, role: Role, detector: BudgetedDetector): Action | undefined;
}

/** The detectors whose unfinished work has the `onBudget` of rules. */
export type BudgetedDetector = Exclude<UnfinishedDetector['detector'], 'request'>;

/** How a policy is named; the shell knows the digest of the files, the core does not. */
export interface CompileOptions {
  /** Default `default`. */
  readonly name?: string;
  /** Default: `name@version` of every pack. */
  readonly version?: string;
}

/** True when any candidate of the rule comes from the entity detector. */
export function usesEntities(rule: Rule): boolean {
  return rule.detect.candidates.some((candidate) => candidate.kind === 'ner');
}

/** True when the rule is found by, or requires, what the entity detector reports. */
const needsEntities = (rule: Rule): boolean =>
  usesEntities(rule) ||
  rule.detect.require.some(({ any }) => any.some((candidate) => candidate.kind === 'ner'));

const usesPatterns = (rule: Rule): boolean =>
  rule.detect.candidates.some((candidate) => candidate.kind !== 'ner');

/** The action of a rule whose search is unfinished; an experimental rule never acts. */
export function onBudgetOf(rule: Rule): Action {
  return rule.status === 'experimental' ? 'pass' : rule.onBudget;
}

/**
 * Compiles rule packs into one policy: overrides and references are resolved, all patterns of all
 * rules go into one matcher.
 *
 * @throws GatewardenError with every problem between the packs (ids, references, cycles).
 *
 * @example
 * ```ts
 * const policy = compilePolicy([parseRulePack(yamlText)], { name: 'support' });
 * ```
 */
export function compilePolicy(
  packs: readonly RulePack[],
  options: CompileOptions = {},
): CompiledPolicy {
  const { rules, lists, packOf } = resolvePacks(packs);
  const listsOf = rules.map((rule) => listsNamedBy(rule, packOf.get(rule.id) ?? '', lists));
  const version = options.version ?? packs.map((p) => `${p.name}@${p.version}`).join('+');
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const rows = applicableRows(rules, () => true);
  const entityRows = applicableRows(rules, needsEntities);
  const onBudget = {
    patterns: budgetActions(rules, usesPatterns),
    entities: budgetActions(rules, usesEntities),
  };
  const ref = Object.freeze({ name: options.name ?? 'default', version });
  return Object.freeze({
    ref,
    rules,
    clean: mapKeys(PHASES, (phase) =>
      Object.freeze({ action: 'pass', phase, policy: ref, findings: [], unfinished: [] }),
    ),
    finder: createFinder(rules, listsOf),
    ruleOf: (id) => byId.get(id),
    appliesTo: (phase, role) => {
      const row = rows[phase][role];
      return (rule) => row[rule] === 1;
    },
    wantsEntities: (phase, role) => entityRows[phase][role].includes(1),
    onBudget: (phase, role, detector) => onBudget[detector][phase][role],
  } satisfies CompiledPolicy);
}

function listsNamedBy(
  rule: Rule,
  pack: string,
  lists: ReadonlyMap<string, TermList>,
): ReadonlyMap<string, TermList> {
  const named = new Map<string, TermList>();
  for (const name of listNames(rule)) {
    const list = lists.get(`${pack}/${name}`);
    if (list !== undefined) named.set(name, list);
  }
  return named;
}

type Rows<Value> = Readonly<Record<Phase, Readonly<Record<Role, Value>>>>;

const appliesIn = (rule: Rule, phase: Phase, role: Role): boolean =>
  rule.phases.includes(phase) && rule.roles.includes(role);

function rowsOf<Value>(value: (phase: Phase, role: Role) => Value): Rows<Value> {
  return mapKeys(PHASES, (phase) => mapKeys(ROLES, (role) => value(phase, role)));
}

/** One byte per rule for each phase and role: the hot path asks by index. */
function applicableRows(rules: readonly Rule[], also: (rule: Rule) => boolean): Rows<Uint8Array> {
  return rowsOf((phase, role) =>
    Uint8Array.from(rules, (rule) => (appliesIn(rule, phase, role) && also(rule) ? 1 : 0)),
  );
}

function budgetActions(
  rules: readonly Rule[],
  concerned: (rule: Rule) => boolean,
): Rows<Action | undefined> {
  return rowsOf((phase, role) => {
    const actions = rules
      .filter((rule) => appliesIn(rule, phase, role) && concerned(rule))
      .map(onBudgetOf);
    return actions.length === 0 ? undefined : actions.reduce(severer);
  });
}

function mapKeys<K extends string, V>(
  keys: readonly K[],
  value: (key: K) => V,
): Readonly<Record<K, V>> {
  // Every key of the union is in `keys`, so the record is complete.
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}
