import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../../src/cli/run.ts';
import { testIo } from '../../../support/cli-io.ts';

const GITLEAKS = 'test/fixtures/import/gitleaks.toml';

async function command(args: readonly string[], stdin = '') {
  const { io, out, err } = testIo({ stdin });
  const code = await run(args, io);
  return { code, out: out(), err: err() };
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatewarden-import-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('import', () => {
  it('prints the pack, and on stderr what was lost', async () => {
    const { code, out, err } = await command(['import', 'gitleaks', GITLEAKS]);
    expect(code).toBe(0);
    expect(out).toBe(
      readFileSync(`${GITLEAKS}.golden.yaml`, 'utf8').replace('imported\n', 'imported-gitleaks\n'),
    );
    const lines = err.split('\n');
    expect(lines).toContain(
      'gitleaks.toml:50: dropped [gitleaks.acme-either] path: texts have no path',
    );
    expect(lines.at(-2)).toMatch(
      /^\d rules; \d skipped, \d+ dropped, \d changed, \d to check; none has tests yet$/,
    );
  });

  it('writes a pack that check accepts as a draft, and only as a draft', async () => {
    const path = join(folder, 'pack.yaml');
    const { code, out } = await command([
      'import',
      'litellm',
      '--out',
      path,
      'test/fixtures/import/patterns.json',
    ]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    const draft = await command(['check', '--drafts', path]);
    expect(draft.code).toBe(0);
    expect(draft.out).toContain(
      'Not tested: litellm.acme-ticket has no tests: the server does not load it\n',
    );
    expect(draft.out).toContain('1 pack, 6 rules, 0 examples: ok\n');
    expect((await command(['check', path])).out).toContain('GW_PACK_TESTS');
  });

  it('does not overwrite a file unless told to', async () => {
    const path = join(folder, 'again.yaml');
    const args = ['import', 'gitleaks', GITLEAKS, '--out', path];
    expect((await command(args)).code).toBe(0);
    const again = await command([...args, '--name', 'other']);
    expect(again.code).toBe(2);
    expect(again.err).toContain('GW_CLI_OUTPUT Cannot write ');
    expect(readFileSync(path, 'utf8')).toContain('name: imported-gitleaks\n');
    expect((await command([...args, '--force', '--name', 'other'])).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('name: other\n');
    const nowhere = join(folder, 'nowhere', 'x.yaml');
    const lost = await command(['import', 'gitleaks', GITLEAKS, '--out', nowhere]);
    expect(lost.err).toContain('ENOENT');
  });

  it('reads standard input, and notes licence and origin', async () => {
    const args = ['import', 'gitleaks', '-', '--license', 'MIT', '--origin', 'example.com'];
    const { out } = await command(args, '[[rules]]\nid = "a"\nregex = "abc"\n');
    expect(out).toContain('from standard input: 1 rule; ');
    expect(out).toContain("title: 'Imported from gitleaks: example.com'\n  license: MIT\n");
  });

  it('ends with 1 when nothing could be carried over', async () => {
    const { code, err } = await command(
      ['import', 'gitleaks', '-'],
      '[[rules]]\nid = "a"\npath = "b"\n',
    );
    expect(code).toBe(1);
    expect(err).toMatch(
      /^standard input:1: skipped \[gitleaks\.a\] rule: it looks at the names of files/,
    );
  });

  it('shows nothing invisible of the source', async () => {
    const toml = '[[rules]]\nid = "a"\nregex = "(a)\\\\1\\u001b[31m"\n';
    const { err } = await command(['import', 'gitleaks', '-'], toml);
    expect(err).not.toContain('\u001b');
  });

  it.each([
    [
      ['gitleaks', 'test/fixtures/import/bad/syntax.toml'],
      'syntax.toml:5:1: GW_IMPORT_READ Cannot read the TOML',
    ],
    [['presidio', 'test/fixtures/import/bad/shape.yaml'], 'shape.yaml:4:1: GW_IMPORT_SHAPE'],
    [['gitleaks', 'nowhere.toml'], 'GW_CLI_INPUT Cannot read "nowhere.toml"'],
    [
      ['gitleak', 'x'],
      'Cannot import "gitleak": there is no such format (did you mean "gitleaks"?)',
    ],
    [['other', 'x'], 'expected one of gitleaks, presidio, litellm'],
    [[], 'Cannot import ""'],
    [['litellm'], 'Cannot import litellm: the file is missing'],
    [['litellm', 'a', 'b'], 'Cannot import more than one file'],
    [['litellm', 'a', '--name', 'A'], 'Cannot use --name "A"'],
  ])('%j is refused', async (args, message) => {
    const { code, out, err } = await command(['import', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it('has help', async () => {
    const { code, out } = await command(['import', '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: gatewarden import /);
  });
});
