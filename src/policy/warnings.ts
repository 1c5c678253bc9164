import type { Problem } from '../model/errors.ts';
import { PHASES } from '../model/request.ts';
import type { IdlePart, Rule, RulePack } from '../model/rule.ts';

/** What is worth a look in a pack but does not refuse it: parts that do nothing, then rule by rule. */
export function warningsOf(pack: RulePack): Problem[] {
  const ofRules = pack.rules.flatMap((rule, i) => {
    const earlier = pack.rules.slice(0, i);
    return [...repeatedPatterns(rule, earlier), ...silentRejection(rule), ...deprecation(rule)];
  });
  return [...(pack.idle ?? []).map(idleWarning), ...ofRules];
}

const IDLE: Readonly<
  Record<IdlePart['section'], (name: string) => { readonly message: string; readonly hint: string }>
> = {
  rules: () => ({
    message: 'The pack has no rules and extends none: it finds nothing',
    hint: 'write rules, or name packs under extends',
  }),
  disable: (id) => ({
    message: `Rule "${id}" is disabled and stands in the pack: it is in force`,
    hint: 'a rule takes the place of an extended one by its id; take it out of disable or out of rules',
  }),
  lists: (name) => ({
    message: `List "${name}" is used by no rule of the pack`,
    hint: 'lists reach the rules of their own file only',
  }),
  fragments: (name) => ({
    message: `Fragment "${name}" is used by no pattern of the pack`,
    hint: 'fragments reach the patterns of their own file only',
  }),
};

function idleWarning({ section, name, location }: IdlePart): Problem {
  return { code: 'GW_PACK_WARNING', ...IDLE[section](name), location };
}

const warning = (rule: Rule, message: string, hint: string): Problem => ({
  code: 'GW_PACK_WARNING',
  message,
  hint,
  location: rule.location,
  rule: rule.id,
});

function repeatedPatterns(rule: Rule, earlier: readonly Rule[]): Problem[] {
  const own = new Set(patternsOf(rule));
  const twin = earlier.find(
    (other) => other.entity === rule.entity && patternsOf(other).some((p) => own.has(p)),
  );
  if (twin === undefined) return [];
  const message = `Rule "${rule.id}" repeats a pattern of rule "${twin.id}" for ${rule.entity}`;
  return [warning(rule, message, 'keep one of them, or join their conditions')];
}

/** The patterns of a rule, with what changes their meaning. */
function patternsOf({ detect }: Rule): string[] {
  return detect.candidates.flatMap((candidate) =>
    candidate.kind === 'regex'
      ? [JSON.stringify([candidate.regex, candidate.flags, candidate.group])]
      : [],
  );
}

function silentRejection(rule: Rule): Problem[] {
  const rejects = PHASES.some((phase) => rule.action[phase] === 'reject');
  if (!rejects || rule.message !== '') return [];
  const hint = 'tell the caller in message what to do instead';
  return [warning(rule, `Rule "${rule.id}" rejects without a message`, hint)];
}

function deprecation(rule: Rule): Problem[] {
  if (rule.status !== 'deprecated') return [];
  return [
    warning(rule, `Rule "${rule.id}" is deprecated`, 'see its title and docs for a successor'),
  ];
}
