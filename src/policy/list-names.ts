import type { Rule } from '../model/rule.ts';

/** The names of the lists that a rule looks for, or requires near what it finds. */
export function listNames({ detect }: Pick<Rule, 'detect'>): string[] {
  const required = detect.require.flatMap(({ any }) => any);
  return [...detect.candidates, ...required].flatMap((one) =>
    one.kind === 'list' ? [one.list] : [],
  );
}
