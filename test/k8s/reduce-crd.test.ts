import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reduceSource, SOURCES } from '../../scripts/reduce-crd.ts';
import { findAll } from './support/dig.ts';
import { FIXTURES, readFixture } from './support/fixtures.ts';
import { inRepository } from './support/manifest.ts';

const reference = resolve(inRepository('.'), process.env['GATEWARDEN_REFERENCE'] ?? '../shared');
const folder = join(reference, 'crd');
const present = existsSync(folder);
if (!present) process.stdout.write('Fixtures are not made again: the origins are not here.\n');

test.runIf(present).each(SOURCES)('$fixture is what its origin reduces to', (source) => {
  const text = readFileSync(join(folder, source.file), 'utf8');
  const committed = readFileSync(inRepository(`test/fixtures/crd/${source.fixture}`), 'utf8');
  expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(reduceSource(source, text))));
});

describe('the fixtures', () => {
  test('are those that the script makes, and those that the tests read', () => {
    const files = readdirSync(inRepository('test/fixtures/crd')).filter((f) => f.endsWith('.json'));
    expect(files.sort()).toEqual(SOURCES.map(({ fixture }) => fixture).sort());
    expect(Object.values(FIXTURES).sort()).toEqual(files.sort());
  });

  test('hold no description', () => {
    for (const name of ['agentgateway policy', 'gateway api', 'standalone'] as const) {
      const texts = findAll(readFixture(name), 'description').filter((v) => typeof v === 'string');
      expect(texts).toEqual([]);
    }
  });
});

describe('reduceSource()', () => {
  const source = { fixture: 'a.json', file: 'a.yaml', origin: 'a', keep: ['a.b'] };
  const schema = (properties: object, more: object = {}) =>
    JSON.stringify({ type: 'object', properties, ...more });

  test('keeps a path and what leads there, and drops the rest', () => {
    const text = schema({
      a: {
        type: 'array',
        items: { description: 'x', properties: { b: { type: 'string' }, c: {} } },
      },
      d: { type: 'string' },
    });
    expect(reduceSource(source, text)).toMatchObject({
      schema: {
        properties: { a: { type: 'array', items: { properties: { b: { type: 'string' } } } } },
      },
    });
    expect(JSON.stringify(reduceSource(source, text))).not.toMatch(/description|"c"|"d"/);
  });

  test('resolves references and drops the branches that nothing can satisfy', () => {
    const branches = [
      { $ref: '#/$defs/B' },
      { properties: { c: {} }, required: ['c'] },
      { type: 'null' },
    ];
    const text = schema(
      { a: { oneOf: branches } },
      { $defs: { B: { properties: { b: {} }, required: ['b'] } } },
    );
    expect(reduceSource(source, text)).toMatchObject({
      schema: {
        properties: {
          a: { oneOf: [{ properties: { b: {} }, required: ['b'] }, { type: 'null' }] },
        },
      },
    });
  });

  test('refuses to lose a required field, and keywords that it does not know', () => {
    const lost = schema({ a: { properties: { b: {} } }, d: {} }, { required: ['d'] });
    expect(() => reduceSource(source, lost)).toThrow('a required field is lost');
    const unknown = schema({ a: { contains: {} } });
    expect(() => reduceSource(source, unknown)).toThrow('unknown schema keyword');
  });
});
