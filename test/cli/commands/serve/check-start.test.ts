import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flagsOf } from '../../../../src/cli/commands/serve/options.ts';
import { run } from '../../../../src/cli/run.ts';
import { testIo } from '../../../support/cli-io.ts';

const SAMPLE = 'test/fixtures/cli/sample.yaml';

/** Names need a dictionary and a thread more. */
const QUICK = { GATEWARDEN_RULES: SAMPLE, GATEWARDEN_ENTITIES: 'off' };

async function serve(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { io, out, err } = testIo({ env: { ...QUICK, ...env } });
  const code = await run(['serve', ...args], io);
  return { code, out: out(), err: err() };
}

let folder = '';
const file = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatewarden-serve-'));
  writeFileSync(
    file('settings.yaml'),
    'server: {port: 7001, host: 127.0.0.1}\nadmin: {port: 7002}\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('serve --check', () => {
  it('prints what would be served, and listens on nothing', async () => {
    const { code, out, err } = await serve(['--check', '--host', '::1', '--admin-port', '0']);
    expect(out).toMatch(
      /^http {6}\[::1\]:8000, for agentgateway\nadmin {5}0\.0\.0\.0, any free port\nrules {5}\S+sample\.yaml\npolicy {4}default@\w+: 3 rules\nentities {2}off\nok: would start\n$/,
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('takes flags over the environment, and the environment over the file', async () => {
    const config = ['--check', '--config', file('settings.yaml')];
    expect((await serve(config)).out).toMatch(
      /^http +127\.0\.0\.1:7001,.*\nadmin +0\.0\.0\.0:7002\n/,
    );
    const env = { PORT: '7003', ADMIN_PORT: '7004' };
    expect((await serve([...config, '--port', '7005'], env)).out).toMatch(
      /^http +127\.0\.0\.1:7005,.*\nadmin +0\.0\.0\.0:7004\n/,
    );
  });

  it('warns of settings that surprise', async () => {
    const { code, err } = await serve(['--check'], { GATEWARDEN_DEBUG_EVIDENCE: 'on' });
    expect(err).toMatch(/^GW_CONFIG_WARNING Every answer describes its findings/);
    expect(code).toBe(0);
  });

  it.each<readonly [string, readonly string[], Readonly<Record<string, string>>, RegExp]>([
    [
      'a bad rule file',
      ['--rules', 'test/fixtures/cli/broken.yaml'],
      {},
      /^\S+broken\.yaml:13:13: GW_/,
    ],
    [
      'rules whose tests fail',
      ['--rules', 'test/fixtures/cli/unproven.yaml'],
      {},
      /GW_PACK_TEST_FAILED/,
    ],
    [
      'a bad flag',
      ['--port', 'eighty'],
      {},
      /^GW_CONFIG_INVALID Cannot use --port "eighty": expected/,
    ],
    ['a bad variable', [], { PORT: 'x' }, /^GW_CONFIG_INVALID Cannot use PORT "x": expected/],
    ['no settings file', ['--config', 'nowhere.yaml'], {}, /^GW_CONFIG_FILE Cannot read .*nowhere/],
    ['one port for two', ['--port', '9000'], {}, /^GW_CONFIG_INVALID Cannot listen twice/],
    [
      'a bad certificate and a bad rule file at once',
      ['--rules', 'nowhere.yaml'],
      { TLS_CERT: 'a.crt', TLS_KEY: 'a.key' },
      /^GW_CONFIG_TLS .*a\.crt.*\nnowhere\.yaml:1:1: GW_PACK_READ /,
    ],
  ])('ends with 1 for %s', async (_, args, env, message) => {
    const { code, out, err } = await serve(['--check', ...args], env);
    expect(err).toMatch(message);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });
});

describe('flagsOf()', () => {
  it.each([[[`${SAMPLE},builtin:demo`]], [[SAMPLE, ' builtin:demo']]])(
    'lists the rules of %j',
    (rules) => {
      expect(flagsOf({ rules })).toEqual({
        GATEWARDEN_RULES: { name: '--rules', value: `${SAMPLE},builtin:demo` },
      });
    },
  );

  it('gives nothing for what was not said', () => {
    expect(flagsOf({ check: true })).toEqual({});
  });
});

describe('serve', () => {
  it.each([
    [['here'], 'Cannot serve "here": serve takes options only'],
    [['--port', ''], 'Cannot use "--port": its value is empty'],
    [['--rules', ' , '], 'Cannot use "--rules": its value is empty'],
    [['--prot', '1'], 'Cannot use "--prot": there is no such option (did you mean "--port"?)'],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await serve(args);
    expect(err).toContain(`GW_CLI_USAGE ${message}`);
    expect(code).toBe(2);
  });
});
