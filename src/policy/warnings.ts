import type { Problem } from '../model/errors.ts';
import { PHASES } from '../model/request.ts';
import type { Rule, RulePack } from '../model/rule.ts';

/** What is worth a look in a pack but does not refuse it, in the order of its rules. */
export function warningsOf(pack: RulePack): Problem[] {
  return pack.rules.flatMap((rule, i) => {
    const earlier = pack.rules.slice(0, i);
    return [...repeatedPatterns(rule, earlier), ...silentRejection(rule), ...deprecation(rule)];
  });
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
