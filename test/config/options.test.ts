import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderTables, updatePage } from '../../scripts/config-table.ts';
import { BUDGET_LIMITS } from '../../src/budget/request-budget.ts';
import { keysBelow, OPTIONS, optionAt } from '../../src/config/options.ts';

describe('OPTIONS', () => {
  it('gives every setting its own environment variable', () => {
    expect(new Set(OPTIONS.map((option) => option.env)).size).toBe(OPTIONS.length);
    expect(OPTIONS.length).toBeGreaterThan(35);
  });

  it.each(OPTIONS.map((o) => [o.path.join('.'), o] as const))('%s is documented', (_, option) => {
    expect(option.doc).toMatch(/\.$/);
    expect(option.range).not.toBe('');
    if (/(?:Bytes|Ms|Seconds)$/.test(option.path.at(-1) ?? '')) expect(option.unit).toBeDefined();
  });
});

describe('budget.stepsPerCharacter', () => {
  it('has the default of the engine, and tells the steps beside it', () => {
    const option = optionAt(['budget', 'stepsPerCharacter']);
    expect(option?.byDefault).toBe(String(BUDGET_LIMITS.stepsPerUnit));
    expect(option?.doc).toContain(`${BUDGET_LIMITS.steps.toLocaleString('en')} steps`);
  });
});

describe('keysBelow()', () => {
  it.each([
    [
      [],
      [
        'server',
        'admin',
        'rules',
        'webhook',
        'entities',
        'remoteEntities',
        'budget',
        'workers',
        'log',
      ],
    ],
    [
      ['server', 'drain'],
      ['delayMs', 'timeoutMs'],
    ],
    [['server', 'port'], []],
    [['nothing'], []],
  ])('lists what may stand below %j', (path, keys) => {
    expect(keysBelow(path)).toEqual(keys);
  });
});

describe('optionAt()', () => {
  it('finds the setting of a list entry', () => {
    expect(optionAt(['rules', 3])?.env).toBe('GATEWARDEN_RULES');
    expect(optionAt(['server'])).toBeUndefined();
  });
});

describe('docs/configuration.md', () => {
  it('shows the settings of the schema (npx tsx scripts/config-table.ts writes them)', () => {
    const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
    expect(updatePage(page)).toBe(page);
    expect(renderTables()).toContain('GATEWARDEN_DRAIN_DELAY_MS');
  });

  it('needs its markers', () => {
    expect(() => updatePage('# Configuration')).toThrow('markers are missing');
  });
});
