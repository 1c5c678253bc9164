import type { Rule } from '../model/rule.ts';
import { type AllowCheck, type AllowMatchers, compileAllow } from './checks/allow.ts';
import { type ContextSearch, compileContext } from './checks/context-words.ts';
import { VALIDATORS } from './validators/registry.ts';
import type { Validator } from './validators/validator.ts';

/** A rule with all that scoring its hits needs, compiled once per policy. */
export interface CompiledRule {
  /** Index in the policy. */
  readonly index: number;
  readonly rule: Rule;
  readonly validators: readonly Validator[];
  /** The validator with the lowest pass rate, which makes the score. */
  readonly strictest?: Validator;
  readonly context: ContextSearch;
  readonly allowed: AllowCheck;
}

/**
 * Compiles a rule: resolves its validators, context words and exceptions. `matchers` are shared by the rules of a policy.
 *
 * @throws RangeError on an unknown validator; packs are checked before they get here.
 */
export function compileRule(rule: Rule, index: number, matchers?: AllowMatchers): CompiledRule {
  const validators = rule.detect.validate.map((name) => {
    const validator = VALIDATORS.get(name);
    if (validator === undefined) {
      throw new RangeError(`Cannot prepare rule "${rule.id}": no validator "${name}"`);
    }
    return validator;
  });
  const strictest = [...validators].sort((a, b) => a.passRate - b.passRate)[0];
  return Object.freeze({
    index,
    rule,
    validators,
    ...(strictest !== undefined && { strictest }),
    context: compileContext(rule.detect.context),
    allowed: compileAllow(rule.allow, matchers),
  });
}
