import { describe, expect, it } from 'vitest';
import { SECRET_PACKS, SHIPPED_RULE } from '../../src/import/gitleaks/default-rules.ts';
import { importRules } from '../../src/import/index.ts';
import { SHIPPED_RECOGNIZER } from '../../src/import/presidio/entities.ts';
import { SHIPPED } from '../support/shipped.ts';
import { requestOf } from './fixtures.ts';

const idsOf = (pack: string): readonly string[] =>
  SHIPPED.filter(({ name }) => `builtin:${name}` === pack).flatMap(({ rules }) =>
    rules.map(({ id }) => id),
  );

describe('what stands in for code of other products', () => {
  it.each([...SHIPPED_RECOGNIZER])('%s is shipped', (_, [pack, rule]) => {
    expect(idsOf(pack)).toContain(rule);
  });

  it('are all packs of secrets', () => {
    const shipped = SHIPPED.map(({ name }) => `builtin:${name}`);
    expect([...SECRET_PACKS].sort()).toEqual(
      shipped.filter((name) => /^builtin:secrets(?:-|$)/.test(name)).sort(),
    );
  });

  it.each([...SHIPPED_RULE])('%s of gitleaks is shipped', (_, rule) => {
    expect(SECRET_PACKS.flatMap(idsOf)).toContain(rule);
  });
});

describe('global_regex_flags', () => {
  const flagsOf = (bits: number) => {
    const text = `global_regex_flags: ${bits}\nrecognizers: [{ name: a, patterns: [{ regex: abc, score: 1 }] }]`;
    const { yaml, notes } = importRules(requestOf('presidio', text));
    return {
      flags: /^ +flags: (\w+)/m.exec(yaml)?.[1] ?? '',
      kinds: notes.map(({ kind }) => kind),
    };
  };

  it.each([
    [0, ''],
    [2, 'i'],
    [8, 'm'],
    [26, 'ims'],
  ])('%i are the flags "%s"', (bits, flags) => {
    expect(flagsOf(bits)).toEqual({ flags, kinds: [] });
  });

  it('are flagged when they make patterns verbose', () => {
    expect(flagsOf(66)).toEqual({ flags: 'i', kinds: ['check'] });
  });
});
