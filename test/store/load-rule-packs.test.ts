import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GatewardenError, type Problem } from '../../src/model/errors.ts';
import { DEFAULT_PACKS } from '../../src/store/builtin.ts';
import { type LoadOptions, loadRulePacks, policyVersion } from '../../src/store/index.ts';
import { pack as packOf } from '../support/rule.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatewarden-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The text of a small pack; `more` goes before its rules. */
const packText = (name: string, more = ''): string => `apiVersion: gatewarden/v1
kind: RulePack
metadata: { name: ${name}, version: 1.0.0 }
${more}
rules:
  - id: ${name}.word
    title: A word
    class: domain
    entity: DEMO
    detect: { any: [{ regex: xyzzy, score: 0.9 }] }
    tests: { match: [say xyzzy], noMatch: [hello, xyz] }
`;
const withList = (name: string, file: string): string =>
  packText(name, `lists: { words: { file: ${file} } }`);

/** Writes a file below the temporary folder; returns its path. */
function write(path: string, content: string | Uint8Array): string {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
  return full;
}

async function problemsOf(
  paths: readonly string[],
  options?: LoadOptions,
): Promise<readonly Problem[]> {
  try {
    await loadRulePacks(paths, options);
    return [];
  } catch (error) {
    if (error instanceof GatewardenError) return error.problems;
    throw error;
  }
}

const namesOf = async (...paths: string[]): Promise<string[]> =>
  (await loadRulePacks(paths)).map(({ name }) => name);
const sha256 = (...parts: string[]): string =>
  `sha256:${createHash('sha256').update(parts.join('')).digest('hex')}`;

describe('loadRulePacks()', () => {
  it('loads files in the order given, with the names the user knows', async () => {
    const paths = [write('b.yaml', packText('b')), write('a.txt', packText('a'))];
    expect((await loadRulePacks(paths)).map(({ file }) => file)).toEqual(paths);
  });

  it('loads a folder: yaml and yml files, sorted, without subfolders and hidden files', async () => {
    write('packs/b.yml', packText('b'));
    write('packs/a.yaml', packText('a'));
    for (const other of ['sub/c.yaml', '.d.yaml', '.#a.yaml', 'e.json', 'f.yaml~']) {
      write(`packs/${other}`, 'not: a pack');
    }
    expect(await namesOf(join(folder, 'packs'))).toEqual(['a', 'b']);
  });

  it('loads a file once, under however many names', async () => {
    const path = write('packs/a.yaml', packText('a'));
    symlinkSync(path, join(folder, 'link.yaml'));
    expect(await namesOf(path, join(folder, 'packs'), join(folder, 'link.yaml'))).toEqual(['a']);
  });

  it('loads a ConfigMap mount with its lists', async () => {
    write('mount/..2026_01/a.yaml', withList('a', 'words.txt'));
    write('mount/..2026_01/words.txt', 'new');
    write('mount/..2025_12/words.txt', 'old');
    symlinkSync('..2026_01', join(folder, 'mount/..data'));
    symlinkSync('..data/a.yaml', join(folder, 'mount/a.yaml'));
    symlinkSync('..data/words.txt', join(folder, 'mount/words.txt'));
    const [pack, ...rest] = await loadRulePacks([join(folder, 'mount')]);
    expect(rest).toEqual([]);
    expect(pack?.lists['words']?.values).toEqual(['new']);
    expect(pack?.file).toBe(join(folder, 'mount/a.yaml'));
  });

  it('loads a shipped pack and the default packs, whatever else is loaded', async () => {
    expect(await namesOf('builtin:pii')).toEqual(['pii']);
    const packs = [...DEFAULT_PACKS];
    expect(await namesOf('builtin:default', 'builtin:pii')).toEqual(packs);
  });

  it('loads shipped packs that a pack extends, once', async () => {
    const text = packText('a').replace('1.0.0', "1.0.0, extends: ['builtin:pii']");
    const path = write('a.yaml', text);
    expect(await namesOf(path)).toEqual(['a', 'pii']);
    expect(await namesOf(path, 'builtin:pii')).toEqual(['a', 'pii']);
  });

  it('digests the bytes of the file and of each list file once', async () => {
    const text = packText(
      'a',
      'lists: { v: { file: l/x.txt }, w: { file: l/x.txt, fold: false } }',
    );
    const path = write('a.yaml', `\ufeff${text}`);
    write('l/x.txt', 'one\r\ntwo');
    const [pack] = await loadRulePacks([path]);
    expect(pack?.digest).toBe(sha256(`\ufeff${text}`, 'one\r\ntwo'));
    expect(pack?.lists['v']?.values).toEqual(['one', 'two']);
  });

  it('asks for tests unless strict is off', async () => {
    const path = write('a.yaml', packText('a').replace(/ {4}tests.*\n/, ''));
    expect(await problemsOf([path])).toMatchObject([{ code: 'GW_PACK_TESTS' }]);
    expect(await problemsOf([path], { strict: false })).toEqual([]);
  });

  it('collects the problems of all files before it throws', async () => {
    const paths = [
      write('a.yaml', packText('a').replace('title', 'titel')),
      join(folder, 'missing.yaml'),
      write('b.yaml', 'x: ['),
      'builtin:nothing',
    ];
    const problems = await problemsOf(paths);
    expect(problems.map(({ code }) => code)).toEqual([
      'GW_PACK_SCHEMA',
      'GW_PACK_READ',
      'GW_PACK_YAML',
      'GW_PACK_READ',
    ]);
    expect(problems.slice(0, 3).map(({ location }) => location?.file)).toEqual(paths.slice(0, 3));
  });

  it.each([
    ['builtin:pi', 'did you mean "pii"?'],
    ['builtin:alll', 'did you mean "all"?'],
    ['builtin:nothing-like-it', 'groups: default, ids, all; '],
    ['builtin:', 'shipped packs: '],
    ['builtin:../rules/pii', 'shipped packs: '],
  ])('refuses %s', async (entry, hint) => {
    expect(await problemsOf([entry])).toMatchObject([
      { code: 'GW_PACK_READ', hint: expect.stringContaining(hint) },
    ]);
  });

  it('refuses what is not there, a folder without packs, and a folder named like a pack', async () => {
    mkdirSync(join(folder, 'empty'));
    mkdirSync(join(folder, 'odd/a.yaml'), { recursive: true });
    const paths = [join(folder, 'none'), join(folder, 'empty'), join(folder, 'odd')];
    expect((await problemsOf(paths)).map(({ message }) => message.split(': ')[1])).toEqual([
      'it does not exist',
      'the folder has no rule files',
      'it is a folder',
    ]);
  });

  it('refuses a pack or list that is not UTF-8', async () => {
    const bytes = Uint8Array.of(0x61, 0xff);
    const path = write('b.yaml', withList('b', 'l.txt'));
    write('l.txt', bytes);
    expect(await problemsOf([write('a.yaml', bytes), path])).toMatchObject([
      { code: 'GW_PACK_READ', message: expect.stringContaining('not UTF-8') },
      { code: 'GW_PACK_READ', message: expect.stringContaining('not UTF-8') },
    ]);
  });

  it.each([
    ['a missing list', 'l.txt', 'it does not exist'],
    ['a folder as list', 'sub', 'it is a folder'],
    ['a list behind a link that leads out', 'out.txt', 'it lies outside the folder of the pack'],
    ['a list in a linked folder', 'away/l.txt', 'it lies outside the folder of the pack'],
  ])('refuses %s, at its place in the pack', async (_, file, state) => {
    const path = write('packs/a.yaml', withList('a', file));
    mkdirSync(join(folder, 'packs/sub'));
    symlinkSync(write('secret.txt', 'x'), join(folder, 'packs/out.txt'));
    write('elsewhere/l.txt', 'x');
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'packs/away'));
    expect(await problemsOf([path])).toMatchObject([
      {
        code: 'GW_PACK_READ',
        message: expect.stringContaining(state),
        location: { file: path, line: 4, column: 25 },
      },
    ]);
  });

  it('follows a link inside the folder, and lists beside a linked pack', async () => {
    const real = write('real/a.yaml', withList('a', 'link.txt'));
    symlinkSync(write('real/l.txt', 'one'), join(folder, 'real/link.txt'));
    symlinkSync(real, join(folder, 'a.yaml'));
    const [pack] = await loadRulePacks([join(folder, 'a.yaml')]);
    expect(pack?.lists['words']?.values).toEqual(['one']);
  });

  it('loads nothing for no paths', async () => {
    expect(await loadRulePacks([])).toEqual([]);
  });
});

describe('policyVersion()', () => {
  const [a, b] = ['a', 'b'].map((name) => packOf([], { name, digest: `sha256:${name}` }));
  const packs = [a, b].filter((pack) => pack !== undefined);

  it('is 12 hex digits that do not depend on the order of packs', () => {
    expect(policyVersion(packs)).toMatch(/^[0-9a-f]{12}$/);
    expect(policyVersion(packs)).toBe(policyVersion([...packs].reverse()));
  });

  it('changes with a name, a version, a digest, and the set', () => {
    const versions = [
      packs,
      packs.slice(1),
      [],
      ...[{ name: 'c' }, { version: '2.0.0' }, { digest: 'sha256:c' }].map((over) =>
        packs.map((pack, i) => (i === 0 ? { ...pack, ...over } : pack)),
      ),
      packs.map(({ digest: _, ...pack }) => pack),
    ].map(policyVersion);
    expect(new Set(versions).size).toBe(versions.length);
  });
});
