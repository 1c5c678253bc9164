import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { METRICS, OBSERVED, type ObservedMetric } from '../../src/telemetry/metric-table.ts';
import { createMetrics } from '../../src/telemetry/metrics.ts';

const SOURCES = new URL('../../src/', import.meta.url);

describe('METRICS', () => {
  it('gives each metric a name of its own, in the form that Prometheus asks for', () => {
    const names = METRICS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, type } of METRICS) {
      expect(name).toMatch(/^gatewarden_[a-z_]+[a-z]$/);
      expect(name.endsWith('_total')).toBe(type === 'counter');
      if (type === 'histogram') expect(name).toMatch(/_seconds$/);
    }
  });

  it('is what is served, and nothing else is', async () => {
    const metrics = createMetrics({ processMetrics: false });
    // The keys of the table are its metrics.
    for (const key of Object.keys(OBSERVED) as ObservedMetric[]) metrics.observe(key, () => 1);
    const text = await metrics.render();
    const served = Array.from(text.matchAll(/^# TYPE (\S+) (\S+)$/gm), ([, name, type]) => [
      name,
      type,
    ]);
    expect(served.sort()).toEqual(METRICS.map(({ name, type }) => [name, type]).sort());
    for (const { name, help } of METRICS) expect(text).toContain(`# HELP ${name} ${help}\n`);
  });

  it('is the only place of the source that spells a name', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' });
    const spelling = files.filter(
      (file) =>
        file.endsWith('.ts') &&
        /gatewarden_[a-z]/.test(readFileSync(new URL(file, SOURCES), 'utf8')),
    );
    expect(spelling).toEqual(['telemetry/metric-table.ts']);
  });
});
