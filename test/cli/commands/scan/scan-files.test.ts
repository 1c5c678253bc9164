import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../../src/cli/run.ts';
import { type TestProcess, testIo } from '../../../support/cli-io.ts';

const RULES = ['--rules', 'test/fixtures/cli/sample.yaml'];

async function scan(args: readonly string[], process: TestProcess = {}) {
  const { io, out, err } = testIo(process);
  const code = await run(['scan', ...RULES, ...args], io);
  return { code, out: out(), err: err() };
}

let folder = '';
const path = (name: string) => join(folder, name);
const parsed = (out: string) =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
const filesOf = (out: string) => parsed(out).map(({ file }) => file.slice(folder.length + 1));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatewarden-files-'));
  mkdirSync(path('b/deep'), { recursive: true });
  writeFileSync(path('c.txt'), 'nothing\n');
  writeFileSync(path('a.txt'), 'see TKT-1234\n');
  writeFileSync(path('b/deep/x.txt'), 'see TKT-5678\n');
  writeFileSync(path('b/.hidden'), 'my password is hunter22');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a file called "-", which once was read as standard input and so went unread', () => {
  it('is read as the file that it is', async () => {
    const here = process.cwd();
    const home = mkdtempSync(join(tmpdir(), 'gatewarden-dash-'));
    const rules = join(here, 'test/fixtures/cli/sample.yaml');
    writeFileSync(join(home, '-'), 'see TKT-1234\n');
    try {
      process.chdir(home);
      const { io, out } = testIo();
      const code = await run(['scan', '--rules', rules, '--json', '--fail-on', 'mask', '.'], io);
      expect([code, parsed(out()).map(({ file, action }) => [file, action])]).toEqual([
        1,
        [['./-', 'mask']],
      ]);
    } finally {
      process.chdir(here);
      rmSync(home, { recursive: true });
    }
  });
});

describe('scan of several files', () => {
  it('names each file for people and sums up on stderr', async () => {
    const { code, out, err } = await scan([path('a.txt'), path('c.txt')]);
    expect(out).toMatch(/^==> \S+a\.txt <==\nsee »TKT-1234«\n[\s\S]*\n\n==> \S+c\.txt <==\npass: /);
    expect({ code, err }).toEqual({ code: 0, err: '2 files: 1 pass, 1 mask\n' });
  });

  it('takes a folder as all files in it, sorted, to any depth', async () => {
    const { out } = await scan([folder, '--json']);
    expect(filesOf(out)).toEqual(['a.txt', 'b/.hidden', 'b/deep/x.txt', 'c.txt']);
    expect(parsed(out).map(({ action }) => action)).toEqual(['mask', 'reject', 'mask', 'pass']);
  });

  it('names the file only where there are several: that of one is as it ever was', async () => {
    const one = await scan([path('a.txt'), '--json']);
    const two = await scan([path('a.txt'), '-', '--json'], { stdin: 'nothing' });
    const [first, second] = two.out.split('\n');
    expect(first).toBe(one.out.trim().replace('{', `{"file":${JSON.stringify(path('a.txt'))},`));
    expect(second).toMatch(/^\{"file":"-","action":"pass"/);
  });

  it('names the file in each line of corpora, bad ones too', async () => {
    const corpora = mkdtempSync(join(tmpdir(), 'gatewarden-corpora-'));
    writeFileSync(join(corpora, 'a.jsonl'), '{"text":"TKT-1234"}\nno json\n');
    writeFileSync(join(corpora, 'b.jsonl'), '{"text":"x"}\n');
    const { code, out, err } = await scan(['--jsonl', corpora]);
    expect(parsed(out)).toMatchObject([
      { file: join(corpora, 'a.jsonl'), action: 'mask' },
      { file: join(corpora, 'a.jsonl'), error: { code: 'GW_WIRE_JSON' } },
      { file: join(corpora, 'b.jsonl'), action: 'pass' },
    ]);
    expect(err).toBe(
      `GW_CLI_INPUT Cannot read 1 of 2 lines of "${join(corpora, 'a.jsonl')}": the first is line 2\n`,
    );
    expect(code).toBe(1);
    rmSync(corpora, { recursive: true });
  });

  it.each([
    ['mask', 1],
    ['reject', 0],
  ])('asks --fail-on %s for the most severe action', async (action, code) => {
    const files = [path('c.txt'), path('a.txt')];
    expect((await scan([...files, '--fail-on', action])).code).toBe(code);
    expect((await scan([folder, '--fail-on', action])).code).toBe(1);
  });

  it('goes on after a file that cannot be read, and says so in the exit code', async () => {
    const { code, out, err } = await scan([path('none.txt'), path('a.txt'), '--fail-on', 'mask']);
    expect(out).toContain('see [TICKET]');
    expect(err).toBe(
      `GW_CLI_INPUT Cannot read "${path('none.txt')}": there is no such file\n` +
        '2 files: 1 mask, 1 not readable\n',
    );
    expect(code).toBe(2);
  });
});

describe('a folder with more than texts', () => {
  let mixed = '';
  const at = (name: string) => join(mixed, name);
  beforeAll(() => {
    mixed = mkdtempSync(join(tmpdir(), 'gatewarden-mixed-'));
    cpSync(path('a.txt'), at('a.txt'));
    writeFileSync(at('empty'), '');
    writeFileSync(at('image'), Uint8Array.of(0x89, 0, 0x61));
    writeFileSync(at('latin1'), Uint8Array.of(0x61, 0xff));
    symlinkSync('.', at('loop'));
    symlinkSync('self', at('self'));
    symlinkSync('nowhere', at('lost'));
    execFileSync('mkfifo', [at('pipe')]);
  });
  afterAll(() => rmSync(mixed, { recursive: true }));

  it('skips binary files, links back and pipes, and counts them', async () => {
    const { out, err } = await scan([mixed]);
    expect(out.match(/^==> .*$/gm)).toEqual([`==> ${at('a.txt')} <==`, `==> ${at('empty')} <==`]);
    expect(err).toContain('Skipped 4: 1 binary, 2 linked again, 1 no plain file\n');
  });

  it('reports what should be a text and is none', async () => {
    const { code, err } = await scan([mixed]);
    expect(err).toContain(`GW_CLI_INPUT Cannot read "${at('latin1')}": it is not UTF-8\n`);
    expect(err).toContain(`GW_CLI_INPUT Cannot read "${at('lost')}": there is no such file\n`);
    expect(err).toContain('\n4 files: 1 pass, 1 mask, 2 not readable\n');
    expect(code).toBe(2);
  });

  it('counts what it skips on stderr for machines too', async () => {
    expect((await scan([mixed, '--json'])).err).toContain('Skipped 4: ');
  });

  it('reads a binary file that is named', async () => {
    writeFileSync(path('nul.bin'), 'TKT-1234\0');
    const { out, err } = await scan([path('nul.bin'), path('c.txt')]);
    expect(out).toContain('[TICKET]<U+0000>');
    expect(err).toBe('2 files: 1 pass, 1 mask\n');
    rmSync(path('nul.bin'));
  });

  it('shows no control character of a file name', async () => {
    writeFileSync(path('\x1b[31m.txt'), '');
    const { out } = await scan([path('\x1b[31m.txt'), path('c.txt')]);
    expect(out).not.toContain('\x1b');
    rmSync(path('\x1b[31m.txt'));
  });
});

describe('progress of scan', () => {
  const clock = () => {
    let now = 0;
    return () => {
      now += 1_100;
      return now;
    };
  };

  it('counts files on a terminal, beside output that goes elsewhere', async () => {
    const { err } = await scan([folder], { tty: { stderr: true }, now: clock() });
    const line = (files: number) => `\r${files} files, 0.0 MB/s `;
    const lines = [1, 2, 3, 4].map(line).join('');
    expect(err).toBe(`${lines}\r\x1b[K4 files: 1 pass, 2 mask, 1 reject\n`);
  });

  it('does not write into output on the same terminal', async () => {
    const { err } = await scan([folder], { tty: { stderr: true, stdout: true }, now: clock() });
    expect(err).toBe('4 files: 1 pass, 2 mask, 1 reject\n');
  });

  it('is lines where there is no terminal and it is wanted', async () => {
    const { err } = await scan([folder, '--progress'], { now: clock() });
    expect(err).toBe('2 files, 0.0 MB/s\n4 files, 0.0 MB/s\n4 files: 1 pass, 2 mask, 1 reject\n');
  });

  it('announces a large text', async () => {
    const stdin = 'nothing to find here. '.repeat(50_000);
    const { out, err } = await scan(['--progress'], { stdin });
    expect(err).toBe('scanning 1.1 million characters\n');
    expect(out).toBe('pass: nothing found\n');
  });
});
