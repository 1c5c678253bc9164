import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the program as a process of its own. */
function gatewarden(args: readonly string[], input = '') {
  const argv = ['--import', 'tsx', 'src/main.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  return { status, stdout, stderr };
}

describe('the program', () => {
  it('scans standard input and sets the exit code', () => {
    const rules = ['--rules', 'test/fixtures/cli/sample.yaml'];
    const input = '{"text":"see TKT-1234"}\n';
    expect(gatewarden(['scan', ...rules, '--jsonl', '--fail-on', 'mask'], input)).toEqual({
      status: 1,
      stdout:
        '{"action":"mask","rule":"sample.ticket","findings":[{"rule":"sample.ticket",' +
        '"entity":"TICKET","segment":0,"start":4,"end":12,"score":0.9,"action":"mask"}],' +
        '"text":"see [TICKET]"}\n',
      stderr: '',
    });
  });

  it('prints errors on stderr and sets the exit code', () => {
    expect(gatewarden(['scan', '--colour', 'never'])).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'GW_CLI_USAGE Cannot use "--colour": there is no such option (did you mean "--color"?)\n',
    });
  });
});
