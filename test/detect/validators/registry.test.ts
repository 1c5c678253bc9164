import { describe, expect, it } from 'vitest';
import { VALIDATORS } from '../../../src/detect/validators/registry.ts';
import { WHOLE } from '../../support/sample.ts';
import { seededRandom } from './random.ts';
import { SHAPES } from './random-shapes.ts';

const SAMPLES = WHOLE ? 20_000 : 4_000;

/** Four standard errors of a share measured on the samples, and half a unit of the third place. */
const tolerance = (share: number): number =>
  4 * Math.sqrt((share * (1 - share)) / SAMPLES) + 0.0005;

describe('VALIDATORS', () => {
  it.each([...VALIDATORS])('holds %s under its own name, with a source', (name, validator) => {
    expect(validator.name).toBe(name);
    expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(validator.source.length).toBeGreaterThan(5);
  });

  it('has a shape to measure for every validator', () => {
    expect(Object.keys(SHAPES).sort()).toEqual([...VALIDATORS.keys()].sort());
  });

  it.each([...VALIDATORS.values()])(
    '$name passes the stated share of random input',
    (validator) => {
      const random = seededRandom(validator.name.length);
      const shape = SHAPES[validator.name];
      let passed = 0;
      for (let i = 0; i < SAMPLES; i += 1) {
        if (shape !== undefined && validator.check(shape(random))) passed += 1;
      }
      const difference = Math.abs(passed / SAMPLES - validator.passRate);
      expect(difference).toBeLessThanOrEqual(tolerance(validator.passRate));
    },
    // The number of samples bounds the work; the machine may be busy.
    300_000,
  );

  it.each([...VALIDATORS.values()])('$name fails for what has another shape', (validator) => {
    const others = ['', ' ', '-', '.', '@', ':', '::::', 'x', '0', '000000000', '\u200b', '\ud83d'];
    expect(others.filter((text) => validator.check(text))).toEqual([]);
  });
});
