import { describe, expect, it } from 'vitest';
import { entryUrl } from '../../src/workers/worker-start.ts';

describe('entryUrl()', () => {
  it.each([
    ['file:///a/src/workers/entry-url.ts', 'file:///a/src/workers/some-worker.ts'],
    ['file:///a/dist/workers/entry-url.js', 'file:///a/dist/workers/some-worker.js'],
    ['file:///a/src/workers/entry-url.ts?v=1', 'file:///a/src/workers/some-worker.ts'],
  ])('asked from %s gives %s', (base, wanted) => {
    expect(entryUrl('some-worker', base).href).toBe(wanted);
  });

  it('lies beside the file that asks', () => {
    expect(entryUrl('entity-worker').href).toMatch(/\/src\/workers\/entity-worker\.ts$/);
  });
});
