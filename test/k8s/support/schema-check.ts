import { Ajv, type ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { checkCelRules } from './cel-rules.ts';
import type { Tree } from './dig.ts';
import { readFixture } from './fixtures.ts';
import { toJsonSchema } from './open-api.ts';

/** Formats of Go and OpenAPI that say no more than `type`, `minimum` and the CEL rules do. */
const FORMATS = { int32: true, int64: true, double: true, uint: true, uint16: true } as const;

/** `strict` off: the schemas carry words of Kubernetes that JSON Schema does not know. */
const OPTIONS = { allErrors: true, strict: false, useDefaults: true, formats: FORMATS } as const;

/** Deepest first: under oneOf the outer messages only say that no branch fits. */
const messagesOf = (errors: readonly ErrorObject[] | null | undefined): readonly string[] =>
  [...(errors ?? [])]
    .sort((a, b) => b.instancePath.split('/').length - a.instancePath.split('/').length)
    .map(({ instancePath, message, params }) =>
      `${instancePath || '/'} ${message} ${JSON.stringify(params)}`.trim(),
    );

/**
 * The problems of a custom object: first the schema, with its defaults filled in, then its CEL
 * rules. The rules are asked only of an object that the schema accepts, as the API server does.
 */
export const customProblems = (value: Tree, schema: Tree): readonly string[] => {
  const withDefaults: unknown = structuredClone(value);
  const validate = new Ajv(OPTIONS).compile(toJsonSchema(schema));
  if (!validate(withDefaults)) return messagesOf(validate.errors);
  return checkCelRules(schema, withDefaults).problems;
};

/** How many CEL rules an object is asked. */
export const celRuleCount = (value: Tree, schema: Tree): number => {
  const withDefaults: unknown = structuredClone(value);
  new Ajv(OPTIONS).compile(toJsonSchema(schema))(withDefaults);
  return checkCelRules(schema, withDefaults).evaluated;
};

/** The problems of a configuration file of standalone agentgateway. */
export const standaloneProblems = (config: unknown): readonly string[] => {
  const schema = readFixture('standalone')['schema'];
  // Ours and committed: a JSON Schema, which Ajv checks itself while compiling.
  const validate = new Ajv2020(OPTIONS).compile(schema as Tree);
  return validate(structuredClone(config)) ? [] : messagesOf(validate.errors);
};
