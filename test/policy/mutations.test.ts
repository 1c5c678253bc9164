import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { GatewardenError } from '../../src/model/errors.ts';
import { parseRulePack } from '../../src/policy/parse-rule-pack.ts';
import { fixture } from './fixtures.ts';

type Path = (string | number)[];

/** Paths to every value in a tree, deepest last. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}

/** A copy of `tree` in which `change` was applied to what holds the end of `path`. */
function changed(
  tree: unknown,
  path: Path,
  change: (holder: object, key: string | number) => void,
): unknown {
  const copy: unknown = structuredClone(tree);
  const key = path.at(-1);
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((at, part) => Reflect.get(Object(at), part), copy);
  if (key !== undefined) change(Object(holder), key);
  return copy;
}

/** Whether the pack is accepted; anything but a GatewardenError is thrown on. */
function isAccepted(tree: unknown): boolean {
  try {
    parseRulePack(stringify(tree), { readList: () => 'one\ntwo' });
    return true;
  } catch (error) {
    if (error instanceof GatewardenError && error.problems.length > 0) return false;
    throw error;
  }
}

/** The annotated example with its first and its last rule: every part of the format once. */
function smallPack(): unknown {
  const whole: { rules: unknown[] } = parse(fixture('valid/annotated.yaml'));
  return { ...whole, rules: [whole.rules.at(0), whole.rules.at(-1)] };
}

const pack = smallPack();
const paths = pathsIn(pack).filter((path) => path.length > 0);
const named = paths.filter((path) => typeof path.at(-1) === 'string' && path.at(-2) !== 'lists');
const anyPath = fc.constantFrom(...paths);
const anyValue = fc.oneof(
  fc.anything({ maxDepth: 2, withNullPrototype: false }).filter(isPlain),
  fc.constantFrom(null, '', '(', '[', 'a{9999}', '\\1', -1, 1e308, true, [], {}, '__proto__'),
  fc.constantFrom(...paths).map((path) => valueAt(path)),
);

/** What YAML can write: no functions, symbols, bigints, undefined. */
function isPlain(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
}

function valueAt(path: Path): unknown {
  return path.reduce<unknown>((at, part) => Reflect.get(Object(at), part), pack);
}

describe('parseRulePack() on a mutated pack', () => {
  it('accepts the pack itself', () => {
    expect(isAccepted(pack)).toBe(true);
  });

  it('never fails with anything but a GatewardenError', () => {
    fc.assert(
      fc.property(anyPath, anyValue, (path, value) => {
        const tree = changed(pack, path, (holder, key) => Reflect.set(holder, key, value));
        expect(typeof isAccepted(tree)).toBe('boolean');
      }),
      { numRuns: 100 },
    );
  });

  it('survives every single deleted field', () => {
    for (const path of paths) {
      const tree = changed(pack, path, (holder, key) => Reflect.deleteProperty(holder, key));
      expect(typeof isAccepted(tree)).toBe('boolean');
    }
  });

  it('never accepts a renamed field', () => {
    const name = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('__proto__', 'toString'));
    fc.assert(
      fc.property(fc.constantFrom(...named), name, (path, suffix) => {
        const tree = changed(pack, path, (holder, key) => {
          const value: unknown = Reflect.get(holder, key);
          Reflect.deleteProperty(holder, key);
          Object.defineProperty(holder, `${key}${suffix}`, { value, enumerable: true });
        });
        expect(isAccepted(tree)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('never accepts a field that nobody knows, wherever it stands', () => {
    const maps = pathsIn(pack).filter((path) => {
      const value = valueAt(path);
      return typeof value === 'object' && !Array.isArray(value) && path.at(-1) !== 'lists';
    });
    for (const path of maps) {
      for (const name of ['surprise', '__proto__', 'constructor']) {
        const tree = changed(pack, [...path, name], (holder) =>
          Object.defineProperty(holder, name, { value: 'x', enumerable: true }),
        );
        expect([path, name, isAccepted(tree)]).toEqual([path, name, false]);
      }
    }
  });

  it('never fails on text that was cut or garbled', () => {
    const text = fixture('valid/annotated.yaml');
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 5 }), (at, cut, put) => {
        try {
          parseRulePack(text.slice(0, at) + put + text.slice(at + cut));
        } catch (error) {
          expect(error).toBeInstanceOf(GatewardenError);
        }
      }),
      { numRuns: 100 },
    );
  });
});
