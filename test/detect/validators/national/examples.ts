import { describe, expect, it } from 'vitest';
import { VALIDATORS } from '../../../../src/detect/validators/registry.ts';

/** Published or computed examples of one scheme. */
export interface Examples {
  readonly name: string;
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
}

const check = (name: string, value: string): boolean | undefined =>
  VALIDATORS.get(name)?.check(value);

/** One suite for each scheme: what it accepts and what it refuses. */
export function describeExamples(examples: readonly Examples[]): void {
  describe.each(examples)('$name', ({ name, valid, invalid }) => {
    it.each(valid)('accepts %s', (value) => {
      expect(check(name, value)).toBe(true);
    });

    it.each(invalid)('refuses %s', (value) => {
      expect(check(name, value)).toBe(false);
    });
  });
}
