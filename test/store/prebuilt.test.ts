import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RulePack } from '../../src/model/rule.ts';
import { mapOutlines, withOutlines } from '../../src/policy/outline.ts';
import { builtinFiles } from '../../src/store/builtin.ts';
import { loadRulePacks } from '../../src/store/index.ts';
import { prebuiltName, readPrebuilt, writePrebuilt } from '../../src/store/prebuilt.ts';

/** As the outlines of a file name each set of a pattern once. */
const withSetsOnce = (pack: RulePack): RulePack =>
  mapOutlines(pack, ({ outline }) => {
    const { requiredLiterals = [], sets = [], longest = 0 } = outline ?? {};
    return {
      requiredLiterals,
      sets: [...new Map(sets.map((set) => [JSON.stringify(set), set])).values()],
      longest,
    };
  });

describe('a prebuilt pack', () => {
  let folder: string;
  let packs: readonly RulePack[];
  const url = () => pathToFileURL(`${folder}/`);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prebuilt-'));
    packs = await loadRulePacks(['builtin:all', 'builtin:demo']);
    for (const pack of packs) {
      await writeFile(join(folder, prebuiltName(pack.file)), writePrebuilt(pack));
    }
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('is the pack that its YAML gives, for every shipped pack', async () => {
    expect(packs.length).toBeGreaterThan(20);
    for (const pack of packs) {
      const read = await readPrebuilt(pack.file, pack.digest ?? '', pack.file, url());
      expect(read, pack.name).toEqual(withSetsOnce(withOutlines(pack)));
    }
  });

  it('names no place on the disk of its maker', () => {
    for (const pack of packs) expect(writePrebuilt(pack)).not.toContain(pack.file);
  });

  it.each([
    ['the YAML has other bytes', async () => [(await builtinFiles('builtin:pii'))[0], 'sha256:0']],
    ['there is no such file', async () => [(await builtinFiles('builtin:pii'))[0], 'none']],
    ['the rule file is not one of the package', async () => [join(folder, 'pii.yaml'), undefined]],
  ])('is left alone when %s', async (_, given) => {
    const [real = '', digest] = await given();
    const own = packs.find(({ name }) => name === 'gatewarden/pii')?.digest ?? '';
    const at = digest === 'none' ? pathToFileURL(`${folder}/absent/`) : url();
    const asked = digest === undefined || digest === 'none' ? own : digest;
    expect(await readPrebuilt(real, asked, real, at)).toBeUndefined();
  });
});
