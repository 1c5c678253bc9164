import { AMOUNT, BUDGET_LIMITS, type BudgetLimits, isAmount } from '../budget/request-budget.ts';
import { GatewardenError } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import { NAME_TIERS, type NameTier } from './defaults.ts';

/** What `openGuardrail` opens; every field has a default. */
export interface OpenGuardrailOptions {
  /** Rule packs: files, folders, `builtin:NAME`. Default `['builtin:default']`. */
  readonly rules?: readonly string[];
  /** How persons, places and organisations are found. Default `fast`. */
  readonly names?: NameTier;
  /** UTF-8 bytes of all texts of a request that `standard` reads. Default 65,536. */
  readonly namesMaxBytes?: number;
  /** How much one request may ask for; what is absent has its default. */
  readonly budget?: Partial<BudgetLimits>;
  /** Which rules have to hold their own tests. Default `own`. */
  readonly ruleTests?: RuleTestScope;
}

/**
 * Which rules have to hold the tests that they carry before they are in force: `own` for those that
 * are not shipped with this package (whose tests ran when it was made), `all`, or `off`, for drafts,
 * which need no tests then.
 */
export type RuleTestScope = (typeof RULE_TEST_SCOPES)[number];

/**
 * Refuses what a program without types may hand over in place of options.
 *
 * @throws GatewardenError (GW_ENGINE_INPUT) with one problem per wrong option.
 */
export function checkOptions(options: OpenGuardrailOptions): void {
  const problems = [...problemsIn('', options, OPTIONS)];
  if (isRecord(options) && isRecord(options.budget)) {
    problems.push(...problemsIn('budget.', options.budget, BUDGET));
  }
  if (problems.length > 0) throw new GatewardenError(problems);
}

const RULE_TEST_SCOPES = ['own', 'all', 'off'] as const;

/** What an option has to be, in words, and whether it is. */
interface Expected {
  readonly words: string;
  readonly holds: (value: unknown) => boolean;
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;
const oneOf = (values: readonly unknown[]): Expected => ({
  words: `one of ${values.join(', ')}`,
  holds: (value) => values.includes(value),
});
const WHOLE: Expected = { words: AMOUNT, holds: isAmount };
const OPTIONS: Readonly<Record<keyof OpenGuardrailOptions, Expected>> = {
  rules: {
    words: 'an array of strings',
    holds: (value) => Array.isArray(value) && value.every((entry) => typeof entry === 'string'),
  },
  names: oneOf(NAME_TIERS),
  namesMaxBytes: WHOLE,
  budget: { words: 'an object', holds: isRecord },
  ruleTests: oneOf(RULE_TEST_SCOPES),
};
const BUDGET = Object.fromEntries(Object.keys(BUDGET_LIMITS).map((name) => [name, WHOLE]));

function* problemsIn(prefix: string, options: object, known: Readonly<Record<string, Expected>>) {
  const code = 'GW_ENGINE_INPUT';
  if (!isRecord(options)) {
    yield { code, message: 'Cannot use the options: they are not an object' } as const;
    return;
  }
  for (const [name, value] of Object.entries(options)) {
    const expected = Object.hasOwn(known, name) ? known[name] : undefined;
    const cannot = `Cannot use the option "${prefix}${name}"`;
    if (expected === undefined) {
      const names = Object.keys(known);
      const hint = didYouMean(name, names) ?? `options: ${names.join(', ')}`;
      yield { code, message: `${cannot}: there is no such option`, hint } as const;
    } else if (value !== undefined && !expected.holds(value)) {
      yield { code, message: `${cannot}: it is not ${expected.words}` } as const;
    }
  }
}
