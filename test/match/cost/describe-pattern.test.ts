import { describe, expect, it } from 'vitest';
import { describePattern } from '../../../src/match/cost/describe-pattern.ts';
import { probeStates } from '../../../src/match/cost/probe-states.ts';
import { parsePattern } from '../../../src/match/parse-pattern.ts';
import { PROXIMITY_PATTERNS, REDOS_PATTERNS } from '../support/redos-patterns.ts';
import { SHIPPED_PATTERNS } from '../support/shipped-patterns.ts';

const describeSource = (source: string) => describePattern(parsePattern(source));

describe('describePattern()', () => {
  it('tells what is looked for by a literal, and how far around it', () => {
    expect(describeSource('\\b[A-Z]{2,5}-acme_key=(?!no)\\w{8,20}\\b')).toEqual({
      cost: 'literal',
      literals: ['-acme_key='],
      windowed: true,
      before: 5,
      longest: 35,
      positions: 35,
      ways: 51,
      farLooks: 1,
    });
  });

  it('tells what the common machine reads', () => {
    expect(describeSource('\\b\\d{3}-\\d{4}\\b')).toMatchObject({
      cost: 'common',
      literals: ['-'],
      windowed: false,
      before: 0,
      longest: 8,
    });
  });

  it('knows no longest match where there is none', () => {
    expect(describeSource('acmekey\\d+')).toMatchObject({ windowed: true, longest: Infinity });
  });

  it('does not use a literal that a match can begin any length before', () => {
    const { literals, windowed, before } = describeSource('[a-z]+acmekey\\d+');
    expect({ literals, windowed, before }).toEqual({
      literals: ['acmekey'],
      windowed: false,
      before: 0,
    });
  });

  it.each<[string, string, RegExp]>([
    ['many positions', 'acme[a-z]{1000}[0-9]{0,1000}[a-z]{0,501}', /2505 positions: .*counts/],
    ['many transitions', `acme${'[a-z]?'.repeat(141)}`, / transitions .*: .*optional/],
    [
      'a wide table',
      `${Array.from('abcdef', (x) => `(?!${x}1)`).join('')}acme[g-k]?l?m?n?o?p?q?r?s?t?u?v?`,
      / columns: .*lookarounds/,
    ],
    ['many beginnings at once', 'a.{20}b', /beginnings at once: .*literal/],
  ])('calls %s heavy and says what helps', (_, source, hint) => {
    const { cost, heavy } = describeSource(source);
    expect(cost).toBe('heavy');
    expect(`${heavy?.why}: ${heavy?.hint}`).toMatch(hint);
  });

  it.each([
    'acme[a-z]{1000}[0-9]{0,1000}[a-z]{0,496}',
    `acme${'[a-z]?'.repeat(138)}`,
    '\\d[a-z]{20}b',
    'a[ab]{3}b',
  ])('does not call %s heavy', (source) => {
    expect(describeSource(source).cost).not.toBe('heavy');
  });

  it.each([...SHIPPED_PATTERNS, ...REDOS_PATTERNS, ...PROXIMITY_PATTERNS])(
    'does not call $name heavy',
    ({ pattern }) => {
      expect(describePattern(pattern)).not.toHaveProperty('heavy');
    },
  );
});

describe('probeStates()', () => {
  it('counts the same states each time', () => {
    const { ast } = parsePattern('\\b[\\w.]{1,64}@\\w+\\b');
    expect(probeStates(ast)).toBe(probeStates(ast));
    expect(probeStates(ast)).toBeLessThan(90);
  });

  it('counts about one state per character where a machine cannot do with fewer', () => {
    expect(probeStates(parsePattern('a.{20}b').ast)).toBeGreaterThan(1_000);
  });
});
