import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readText } from '../../../../src/cli/io/input.ts';
import { run } from '../../../../src/cli/run.ts';
import { chunksOf, type TestProcess, testIo } from '../../../support/cli-io.ts';

const RULES = ['--rules', 'test/fixtures/cli/sample.yaml'];

async function scan(process: TestProcess | string, ...args: string[]) {
  const { io, out, err } = testIo(typeof process === 'string' ? { stdin: process } : process);
  const code = await run(['scan', ...RULES, ...args], io);
  return { code, out: out(), err: err() };
}

describe('scan', () => {
  it('shows people what is found, the decision and the masked text', async () => {
    const { code, out, err } = await scan('Ticket: see TKT-1234\nfor Project Heron\n');
    expect(out).toBe(
      [
        'Ticket: see »TKT-1234«',
        'for »Project Heron«',
        '',
        'RULE            ENTITY   WHERE  SCORE  ACTION         WHY',
        'sample.ticket   TICKET   1:13   0.99   mask           pattern 0.90, +0.35 "ticket"',
        'sample.project  PROJECT  2:5    0.70   mask (shadow)  pattern 0.70',
        '',
        'mask by sample.ticket',
        '',
        'Ticket: see [TICKET]',
        'for Project Heron',
        '',
      ].join('\n'),
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('colours on a terminal, and only there', async () => {
    const on = await scan({ stdin: 'see TKT-1234', tty: { stdout: true } });
    expect(on.out).toContain('see \x1b[30m\x1b[43mTKT-1234\x1b[49m\x1b[39m\n');
    expect((await scan('see TKT-1234', '--color', 'always')).out).toBe(on.out);
    const off = await scan({
      stdin: 'see TKT-1234',
      tty: { stdout: true },
      env: { NO_COLOR: '1' },
    });
    expect(off.out).not.toContain('\x1b');
  });

  it('says how to end input that is typed, on stderr', async () => {
    const { err } = await scan({ stdin: 'x', tty: { stdin: true } });
    expect(err).toBe('Reading from the terminal; end with Ctrl-D\n');
  });

  it('prints one object with the evidence', async () => {
    const { out } = await scan('the sample TKT-1234\n\nTKT-5678', '--json');
    const [low, sure] = JSON.parse(out).findings;
    expect(JSON.parse(out)).toMatchObject({
      action: 'mask',
      rule: 'sample.ticket',
      text: 'the sample TKT-1234\n\n[TICKET]',
    });
    expect(low).toEqual({
      rule: 'sample.ticket',
      entity: 'TICKET',
      segment: 0,
      start: 11,
      end: 19,
      score: expect.closeTo(0.4),
      action: 'pass',
      shadow: false,
      lowConfidence: true,
      evidence: [
        { kind: 'pattern', candidate: 0, score: 0.9 },
        { kind: 'suppress', word: 'sample', by: 0.5 },
      ],
    });
    expect(sure).toMatchObject({ start: 21, end: 29, action: 'mask', lowConfidence: false });
  });

  it('prints a rejection with its answer and the text as it was', async () => {
    const { out } = await scan('my password is hunter22', '--json');
    expect(JSON.parse(out)).toMatchObject({
      action: 'reject',
      rule: 'sample.password',
      reject: { status: 403, body: 'Do not share passwords.' },
      text: 'my password is hunter22',
    });
  });

  it('leaves out findings on demand, without another decision', async () => {
    const text = 'the sample TKT-1234 of Project Heron';
    const scores = async (...args: string[]) => {
      const { out } = await scan(text, '--json', ...args);
      const found: { rule: string }[] = JSON.parse(out).findings;
      return found.map(({ rule }) => rule);
    };
    expect(await scores()).toEqual(['sample.ticket', 'sample.project']);
    expect(await scores('--sure')).toEqual(['sample.project']);
    expect(await scores('--min-score', '0.8')).toEqual([]);
    const { out } = await scan('TKT-1234', '--json', '--min-score', '1');
    expect(JSON.parse(out)).toMatchObject({ action: 'mask', findings: [], text: '[TICKET]' });
  });

  it('judges an answer by the rules for answers', async () => {
    const { out } = await scan('my password is hunter22', '--phase', 'response');
    expect(out).toBe('pass: nothing found\n');
  });

  it.each([
    ['nothing here', 'mask', 0],
    ['TKT-1234', 'mask', 1],
    ['TKT-1234', 'reject', 0],
    ['password is hunter22', 'mask', 1],
    ['password is hunter22', 'reject', 1],
    ['Project Heron', 'mask', 0],
  ])('%s with --fail-on %s ends with %i', async (text, action, code) => {
    expect((await scan(text, '--fail-on', action)).code).toBe(code);
    const line = JSON.stringify({ text });
    expect((await scan(line, '--jsonl', '--fail-on', action)).code).toBe(code);
  });

  it.each([
    ['off', 'pass: nothing found\n', 'Not active with --entities off: names.person\n'],
    ['fast', '\nMy colleague [PERSON] called again.\n', ''],
    ['standard', '\nMy colleague [PERSON] called again.\n', ''],
  ])('looks for named entities with --entities %s', async (tier, out, err) => {
    const names = ['--rules', 'test/fixtures/cli/names.yaml', '--entities', tier];
    const shown = await scan('My colleague Maria Lopez called again.', ...names);
    expect(shown.out).toContain(out);
    expect(shown.err).toBe(err);
  });

  it('looks for named entities by default', async () => {
    const shown = await scan('Dear Maria Lopez,', '--rules', 'test/fixtures/cli/names.yaml');
    expect(shown.out).toContain('\nDear [PERSON],\n');
  });
});

describe('input of scan', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gatewarden-cli-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is a file, standard input for -, and standard input by default', async () => {
    const file = join(folder, 'prompt.txt');
    writeFileSync(file, 'see TKT-1234');
    expect((await scan('', file)).out).toContain('see [TICKET]');
    expect((await scan('see TKT-1234', '-')).out).toBe((await scan('', file)).out);
  });

  it('keeps a byte order mark, so that offsets are those of the input', async () => {
    const { out } = await scan('\ufeffTKT-1234', '--json');
    expect(JSON.parse(out)).toMatchObject({
      findings: [{ start: 1, end: 9 }],
      text: '\ufeff[TICKET]',
    });
  });

  it.each([['missing.txt', 'there is no such file']])(
    '%j that cannot be read is an error',
    async (name, state) => {
      const { code, err } = await scan('', join(folder, name));
      expect(code).toBe(2);
      expect(err).toBe(`GW_CLI_INPUT Cannot read "${join(folder, name)}": ${state}\n`);
    },
  );

  it('that is not UTF-8 is an error', async () => {
    const { code, err } = await scan({ stdin: chunksOf([Uint8Array.of(0x61, 0xff)]) });
    expect(code).toBe(2);
    expect(err).toBe('GW_CLI_INPUT Cannot read standard input: it is not UTF-8\n');
  });

  it('that is too large is an error', async () => {
    const { io } = testIo({ stdin: 'abcde' });
    await expect(readText('-', io, 4)).rejects.toThrow(
      'GW_CLI_INPUT Cannot read standard input: it is larger than 4 bytes',
    );
    expect(await readText('-', testIo({ stdin: 'abcd' }).io, 4)).toBe('abcd');
  });
});
