import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/table.ts';
import { run } from '../../src/cli/run.ts';
import { testIo } from '../support/cli-io.ts';

const RULES = ['--rules', 'test/fixtures/cli/sample.yaml'];

/** A stream whose reader went away, or that fails in another way. */
const failing = (code: string): Writable =>
  new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error('the text'), { code }));
    },
  });

describe('run()', () => {
  it.each<readonly [argv: readonly string[], start: string]>([
    [['--help'], 'Usage: gatewarden <command>'],
    [['-h'], 'Usage: gatewarden <command>'],
    [['help'], 'Usage: gatewarden <command>'],
    [['check', '--help'], 'Usage: gatewarden check'],
    [['scan', '-h'], 'Usage: gatewarden scan'],
    [['schema', '--help'], 'Usage: gatewarden schema'],
    [['help', '--help'], 'Usage: gatewarden <command>'],
    [['--help', 'scan'], 'Usage: gatewarden scan'],
    ...COMMANDS.map(
      ({ name }) => [['help', name], `Usage: gatewarden ${name}`] satisfies [string[], string],
    ),
  ])('%j prints help with an example', async (argv, start) => {
    const { io, out, err } = testIo();
    expect(await run(argv, io)).toBe(0);
    expect(out().startsWith(start)).toBe(true);
    expect(out()).toMatch(/\nExample:\n {2}\S/);
    expect(err()).toBe('');
  });

  it('once printed the general help for "help scan"', async () => {
    const [asked, given] = [testIo(), testIo()];
    await run(['help', 'scan'], asked.io);
    await run(['scan', '--help'], given.io);
    expect(asked.out()).toBe(given.out());
  });

  it.each([['--version'], ['-v']])('%s prints the version of the package', async (flag) => {
    const { io, out } = testIo();
    expect(await run([flag], io)).toBe(0);
    expect(out()).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('without a command prints help as an error', async () => {
    const { io, out, err } = testIo();
    expect(await run([], io)).toBe(2);
    expect(out()).toBe('');
    expect(err()).toContain('Usage: gatewarden <command>');
  });

  it.each([
    [['scna'], 'Cannot run "scna": there is no such command (did you mean "scan"?)'],
    [['constructor'], 'Cannot run "constructor": there is no such command (--help lists them)'],
    [
      ['help', 'scna'],
      'Cannot show the help of "scna": there is no such command (did you mean "scan"?)',
    ],
    [
      ['help', 'other'],
      'Cannot show the help of "other": there is no such command (help lists them)',
    ],
    [['help', 'scan', 'check'], 'Cannot show the help of more than one command at once'],
    [['check', '--jsno'], 'Cannot use "--jsno": there is no such option (did you mean "--json"?)'],
    [['scan', '-', '-'], 'Cannot read standard input more than once'],
    [['scan', '--json', '--jsonl'], 'Cannot use --json together with --jsonl'],
    [['scan', '--phase', 'both'], 'Cannot use --phase "both": expected one of request, response'],
    [['scan', '--fail-on', 'pass'], 'Cannot use --fail-on "pass": expected one of mask, reject'],
    [['scan', '--color', 'red'], 'Cannot use --color "red": expected one of auto, always, never'],
    [['scan', '--min-score', '9'], 'Cannot use --min-score "9": expected a number from 0 to 1'],
    [
      ['schema', 'policy'],
      'Cannot print the schema of "policy": there is none (expected one of rules, config)',
    ],
    [
      ['schema', 'rules', 'config'],
      'Cannot print the schema of "rules config": there is none (expected one of rules, config)',
    ],
  ])('refuses %j', async (argv, message) => {
    const { io, out, err } = testIo();
    expect(await run(argv, io)).toBe(2);
    expect(out()).toBe('');
    expect(err()).toBe(`GW_CLI_USAGE ${message}\n`);
  });

  it('prints located errors of rule files without a stack', async () => {
    const { io, err } = testIo();
    expect(await run(['scan', '--rules', 'test/fixtures/cli/broken.yaml'], io)).toBe(2);
    expect(err()).toMatch(/^test\/fixtures\/cli\/broken\.yaml:13:13: GW_PACK_SCHEMA /);
    expect(err()).not.toContain('    at ');
  });

  it('ends quietly when the reader of its output goes away', async () => {
    const { io, err } = testIo({ stdin: 'x', stdout: failing('EPIPE') });
    // Once 0, so that a gate went green whose failure nobody read.
    expect(await run(['scan', ...RULES], io)).toBe(141);
    expect(err()).toBe('');
  });

  it('names an unexpected error without its message', async () => {
    const { io, err } = testIo({ stdin: 'x', stdout: failing('EIO') });
    expect(await run(['scan', ...RULES], io)).toBe(70);
    expect(err()).toBe(
      'GW_CLI_FAILED Cannot finish "scan": unexpected Error ' +
        '(a fault of the program; --debug shows where)\n',
    );
  });

  it('shows the stack of an unexpected error with --debug', async () => {
    const { io, err } = testIo({ stdin: 'x', stdout: failing('EIO') });
    expect(await run(['scan', '--debug', ...RULES], io)).toBe(70);
    expect(err()).toMatch(/GW_CLI_FAILED .*\nError: the text\n {4}at /);
  });

  it('survives that nothing can be written at all', async () => {
    const { io } = testIo({ stdout: failing('EIO') });
    const broken = { ...io, stderr: failing('EIO') };
    expect(await run(['--help'], broken)).toBe(70);
  });
});

describe('schema', () => {
  it.each([
    [['schema'], 'rules'],
    [['schema', 'rules'], 'rules'],
    [['schema', 'config'], 'webhook'],
  ])('%j prints a JSON Schema', async (argv, property) => {
    const { io, out } = testIo();
    expect(await run(argv, io)).toBe(0);
    const schema: unknown = JSON.parse(out());
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: { [property]: expect.anything() },
    });
  });
});
