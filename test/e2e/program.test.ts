import { describe, expect, it } from 'vitest';
import { runProgram } from '../support/program.ts';

describe('the program', () => {
  it('scans standard input and sets the exit code', async () => {
    const rules = ['--rules', 'test/fixtures/cli/sample.yaml'];
    const input = '{"text":"see TKT-1234"}\n';
    expect(await runProgram(['scan', ...rules, '--jsonl', '--fail-on', 'mask'], {}, input)).toEqual(
      {
        code: 1,
        stdout:
          '{"action":"mask","rule":"sample.ticket","findings":[{"rule":"sample.ticket",' +
          '"entity":"TICKET","segment":0,"start":4,"end":12,"score":0.9,"action":"mask"}],' +
          '"text":"see [TICKET]"}\n',
        stderr: '',
      },
    );
  });

  it('prints errors on stderr and sets the exit code', async () => {
    expect(await runProgram(['scan', '--colour', 'never'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'GW_CLI_USAGE Cannot use "--colour": there is no such option (did you mean "--color"?)\n',
    });
  });
});
