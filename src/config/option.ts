import { z } from 'zod';

/** What the schema knows about one setting beside its type; the documentation is made from it. */
export interface OptionInfo {
  readonly kind: 'integer' | 'choice' | 'text' | 'list';
  /** Name of the environment variable. */
  readonly env: string;
  /** The default as the documentation shows it. */
  readonly byDefault: string;
  /** `ms`, `s`, `bytes` or absent. */
  readonly unit?: string;
  /** What values are allowed, readable after "expected". */
  readonly range: string;
  /** One sentence of documentation. */
  readonly doc: string;
}

/** The settings' facts, attached to their schemas. Filled while the schema is built, then read. */
export const optionRegistry = z.registry<OptionInfo>();

interface IntegerInfo {
  readonly env: string;
  readonly min: number;
  readonly max: number;
  readonly unit?: string;
  readonly doc: string;
}

function integerInfo(info: IntegerInfo, byDefault: string): OptionInfo {
  const range = `a whole number from ${info.min} to ${info.max}`;
  const unit = info.unit === undefined ? {} : { unit: info.unit };
  return { kind: 'integer', env: info.env, byDefault, ...unit, range, doc: info.doc };
}

/** A whole number with a fixed default. */
export function integer(info: IntegerInfo & { readonly byDefault: number }) {
  const number = z.int().min(info.min).max(info.max);
  return number
    .default(info.byDefault)
    .register(optionRegistry, integerInfo(info, String(info.byDefault)));
}

/** A whole number whose default follows from other settings; `derived` says how. */
export function derivedInteger(info: IntegerInfo & { readonly derived: string }) {
  const number = z.int().min(info.min).max(info.max);
  return number.optional().register(optionRegistry, integerInfo(info, info.derived));
}

interface ChoiceInfo<Value extends string> {
  readonly env: string;
  readonly values: readonly [Value, ...Value[]];
  readonly doc: string;
}

function choiceInfo(info: ChoiceInfo<string>, byDefault: string): OptionInfo {
  const range = `one of ${info.values.join(', ')}`;
  return { kind: 'choice', env: info.env, byDefault, range, doc: info.doc };
}

/** One of a few words. */
export function choice<const Value extends string>(
  info: ChoiceInfo<Value> & { readonly byDefault: Value },
) {
  return z
    .enum(info.values)
    .default(info.byDefault)
    .register(optionRegistry, choiceInfo(info, info.byDefault));
}

/** One of a few words, whose default follows from another setting. */
export function derivedChoice<const Value extends string>(
  info: ChoiceInfo<Value> & { readonly derived: string },
) {
  return z.enum(info.values).optional().register(optionRegistry, choiceInfo(info, info.derived));
}

interface TextInfo {
  readonly env: string;
  /** What the text is, readable after "expected". */
  readonly range: string;
  readonly doc: string;
}

/** A text with a default. */
export function text(info: TextInfo & { readonly byDefault: string }) {
  const { env, byDefault, range, doc } = info;
  return z
    .string()
    .min(1)
    .default(byDefault)
    .register(optionRegistry, { kind: 'text', env, byDefault, range, doc });
}

/** A text that may be absent. */
export function optionalText(info: TextInfo) {
  const { env, range, doc } = info;
  return z
    .string()
    .min(1)
    .optional()
    .register(optionRegistry, { kind: 'text', env, byDefault: 'none', range, doc });
}

/** Texts; separated by commas in the environment, a sequence in the file. */
export function list(info: TextInfo & { readonly byDefault: readonly string[] }) {
  const { env, byDefault, range, doc } = info;
  return z
    .array(z.string().min(1))
    .min(1)
    .default([...byDefault])
    .register(optionRegistry, { kind: 'list', env, byDefault: byDefault.join(','), range, doc });
}
