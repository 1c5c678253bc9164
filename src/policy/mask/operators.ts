import type { MaskOperator } from '../../model/rule.ts';
import { mask } from './mask.ts';
import type { MaskOf, MaskSubject, Operator, OperatorName, OptionSpec } from './operator.ts';
import { redact } from './redact.ts';
import { replace } from './replace.ts';

/** Every operator, one line each. All else about operators follows from their entries here. */
export const OPERATORS: { readonly [N in OperatorName]: Operator<MaskOf<N>> } = {
  redact,
  replace,
  mask,
};

/** What a rule gets that names no operator. */
export const DEFAULT_OPERATOR: OperatorName = 'replace';

/** Operators that the format has and this version does not implement. */
export const LATER_OPERATORS = ['hash', 'surrogate', 'seal', 'fake', 'shape', 'keep'];

/** The names of all operators, in the order of the table. */
// `Object.keys` is typed for objects that may have more keys than their type; this one has not.
export const OPERATOR_NAMES = Object.keys(OPERATORS) as readonly OperatorName[];

/** A mask as a rule file gives it: the options of its operator as far as they are written. */
export interface WrittenMask {
  readonly operator: OperatorName;
}

/** The mask with the defaults of the options that are not written. Its form was checked before. */
export function completeMask(written: WrittenMask): MaskOperator {
  const { operator } = written;
  const given = new Map<string, unknown>(Object.entries(written));
  const options = Object.entries<OptionSpec>(OPERATORS[operator].options).map(
    ([name, option]) => [name, given.get(name) ?? option.default] as const,
  );
  // The schema is made of the same table, so every option is there and has its type.
  return { operator, ...Object.fromEntries(options) } as MaskOperator;
}

/** The operator of a mask. */
export function operatorOf(options: MaskOperator): Operator {
  return OPERATORS[options.operator];
}

/** The stand-in for a found text. Pure: the same text gives the same stand-in. */
export function maskText(text: string, options: MaskOperator, subject: MaskSubject): string {
  return operatorOf(options).apply(text, options, subject);
}
