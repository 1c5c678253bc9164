import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actingFindings } from '../support/shipped.ts';

// The README and the pages on the command line show real attacks; these only speak of them.
const PAGES = ['rules.md', 'operations.md', 'architecture.md', 'decisions/0002-rule-format.md'];

describe('what we write about attacks', () => {
  it.each(PAGES)('docs/%s is none', (page) => {
    const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
    const attacks = actingFindings(text).filter(({ rule }) => rule.startsWith('injection.'));
    expect(attacks.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`)).toEqual([]);
  });
});
