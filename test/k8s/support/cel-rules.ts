import { Environment } from '@marcbachmann/cel-js';
import { dig, digList, digText, isTree, type Tree } from './dig.ts';

/** What the rules of a schema say about a value. */
export interface CelReport {
  /** How many rules were evaluated. */
  readonly evaluated: number;
  readonly problems: readonly string[];
}

const environment = new Environment().registerVariable('self', 'dyn');

/** CEL tells integers from doubles, JavaScript does not. */
const toCel = (value: unknown): unknown => {
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value);
  if (Array.isArray(value)) return value.map(toCel);
  if (!isTree(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toCel(item)]));
};

const checkRule = (rule: Tree, value: unknown, path: string): readonly string[] => {
  const text = digText(rule, 'rule');
  try {
    const held = environment.evaluate(text, { self: toCel(value) });
    return held === true ? [] : [`${path || '/'} ${digText(rule, 'message') || text}`];
  } catch (error) {
    // A rule that cannot be evaluated has not been checked, so it must not look as if it held.
    const reason = error instanceof Error ? error.message : String(error);
    return [`${path || '/'} cannot evaluate rule "${text}": ${reason}`];
  }
};

const childrenOf = (schema: Tree, value: unknown): readonly [unknown, unknown, string][] => {
  if (Array.isArray(value)) {
    return value.map((item, index) => [schema['items'], item, String(index)]);
  }
  if (!isTree(value)) return [];
  return Object.entries(value).map(([name, item]) => [
    dig(schema, 'properties', name) ?? schema['additionalProperties'],
    item,
    name,
  ]);
};

/**
 * Evaluates every `x-kubernetes-validations` rule of a schema on a value and on all that is in it.
 * Rules about a change (`oldSelf`) say nothing about one object and are left out.
 *
 * @param value with the schema's defaults filled in, as the API server does before its rules
 */
export const checkCelRules = (schema: Tree, value: unknown, path = ''): CelReport => {
  const rules = digList(schema, 'x-kubernetes-validations')
    .filter(isTree)
    .filter((rule) => !digText(rule, 'rule').includes('oldSelf'));
  const below = childrenOf(schema, value).flatMap(([childSchema, item, name]) =>
    isTree(childSchema) ? [checkCelRules(childSchema, item, `${path}/${name}`)] : [],
  );
  return {
    evaluated: below.reduce((sum, report) => sum + report.evaluated, rules.length),
    problems: [
      ...rules.flatMap((rule) => checkRule(rule, value, path)),
      ...below.flatMap((report) => report.problems),
    ],
  };
};
