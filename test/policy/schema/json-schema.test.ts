import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rulePackJsonSchema } from '../../../src/policy/schema/json-schema.ts';
import { fixture, packNames } from '../fixtures.ts';

const COMMITTED = new URL('../../../rules/rule-pack.schema.json', import.meta.url);

/** Every named property in a schema, as `path: property schema`. */
function properties(node: unknown, path = ''): [path: string, schema: object][] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]): [string, object][] => {
    const inner = properties(value, `${path}/${key}`);
    if (key !== 'properties') return inner;
    const named = Object.entries(value as Record<string, object>).map(
      ([name, schema]): [string, object] => [`${path}/${name}`, schema],
    );
    return [...named, ...inner];
  });
}

describe('rulePackJsonSchema()', () => {
  it('equals the committed file (run npx tsx scripts/rule-schema.ts after a change)', () => {
    const text = `${JSON.stringify(rulePackJsonSchema(), null, 2)}\n`;
    expect(readFileSync(COMMITTED, 'utf8')).toBe(text);
  });

  it('describes every field', () => {
    const all = properties(rulePackJsonSchema());
    expect(all.length).toBeGreaterThan(60);
    expect(all.filter(([, schema]) => !('description' in schema))).toEqual([]);
  });

  it.each(['when', 'builtin', 'schema', 'hashed', 'budget', 'surrogate'])(
    'does not offer "%s", which comes later',
    (word) => {
      expect(JSON.stringify(rulePackJsonSchema())).not.toContain(`"${word}"`);
    },
  );

  // The types of these CommonJS packages hide their default export behind a property.
  const ajv = new Ajv2020.default();
  addFormats.default(ajv);
  const accepts = ajv.compile(rulePackJsonSchema());

  it.each(packNames('valid'))('accepts %s', (name) => {
    accepts(parse(fixture(`valid/${name}`)));
    expect(accepts.errors ?? []).toEqual([]);
  });

  it.each(['misspelt-field', 'action-unknown', 'version-is-a-number', 'later-when', 'proto-key'])(
    'refuses %s as the parser does',
    (name) => {
      expect(accepts(parse(fixture(`invalid/${name}.yaml`)))).toBe(false);
    },
  );
});
