import type { MaskOperator } from '../../model/rule.ts';
import type { Fault } from '../fault.ts';

/** The name of an operator, as rules write it. */
export type OperatorName = MaskOperator['operator'];

/** The options of the operator of that name, with its name. */
export type MaskOf<N extends OperatorName> = Extract<MaskOperator, { readonly operator: N }>;

/** An option that is a text. `pattern` is the form it must have. */
export interface TextOption {
  readonly kind: 'text';
  /** Shown by editors and in problems. */
  readonly description: string;
  readonly default: string;
  readonly pattern?: RegExp;
}

/** An option that is a whole number from 0 to `max`. */
export interface CountOption {
  readonly kind: 'count';
  /** Shown by editors and in problems. */
  readonly description: string;
  readonly default: number;
  readonly max: number;
}

/** One option of an operator. The schema of rule files and the defaults are made of these. */
export type OptionSpec = TextOption | CountOption;

/** What an operator knows about the finding beside its text. */
export interface MaskSubject {
  readonly entity: string;
}

/** How much of a value stays readable under a mask. */
export interface Revealed {
  /** The most characters of the value that its stand-in shows. */
  readonly characters: number;
  /** The option that says so; problems point at it. */
  readonly option: string;
}

/** What an operator works with that no rule can give: a secret key, or what it did before. */
export type OperatorNeed = 'key' | 'state';

/**
 * One way to rewrite a finding. `M` is the model's type for it. The methods get masks of this operator
 * only: `operatorOf` picks the operator by the mask's own name.
 */
export interface Operator<M extends MaskOperator = MaskOperator> {
  /** Its name in back-ticks and what it does; part of a sentence that lists all operators. */
  readonly summary: string;
  readonly options: Readonly<Record<Exclude<keyof M, 'operator'>, OptionSpec>>;
  readonly needs: readonly OperatorNeed[];
  /** The stand-in for a found text. Pure: the same text gives the same stand-in. */
  apply(text: string, mask: M, subject: MaskSubject): string;
  /** What stays readable of a value, or undefined when nothing does. */
  reveals(mask: M): Revealed | undefined;
  /** The mask for a span that several findings merged into: it reveals nothing. */
  forMerged(mask: M): MaskOperator;
  /** What the schema cannot say of the options. Paths start at the rule. */
  lint(mask: M): readonly Fault[];
}
