import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { OPTIONS } from '../../src/config/options.ts';
import { GatewardenError, type Problem } from '../../src/model/errors.ts';

const FILE = { GATEWARDEN_CONFIG: 'gatewarden.yaml' };

function problemsOf(env: Record<string, string>, yaml = ''): readonly Problem[] {
  try {
    loadConfig(env, () => yaml);
  } catch (error) {
    if (error instanceof GatewardenError) return error.problems;
    throw error;
  }
  return [];
}

function valueAt(config: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : value),
    config,
  );
}

/** A valid value that is not the default. */
const SAMPLES: Readonly<Record<string, [string, unknown]>> = {
  HOST: ['127.0.0.1', '127.0.0.1'],
  PORT: ['8080', 8080],
  GATEWARDEN_HTTP: ['off', 'off'],
  TLS_CERT: ['tls/tls.crt', 'tls/tls.crt'],
  TLS_KEY: ['tls/tls.key', 'tls/tls.key'],
  TLS_PORT: ['9443', 9443],
  ADMIN_HOST: ['::1', '::1'],
  GATEWARDEN_RULES: [' builtin:pii , rules/own.yaml,', ['builtin:pii', 'rules/own.yaml']],
  GATEWARDEN_COMPAT: ['kgateway-2.1', 'kgateway-2.1'],
  GATEWARDEN_TLS_COMPAT: ['kgateway-2.1', 'kgateway-2.1'],
  GATEWARDEN_ON_LOSSY_MASK: ['mask', 'mask'],
  GATEWARDEN_STREAMS: ['always', 'always'],
  GATEWARDEN_LEGACY_REJECT: ['fail', 'fail'],
  GATEWARDEN_ON_BAD_REQUEST: ['reject', 'reject'],
  GATEWARDEN_REJECT_BODY: ['openai', 'openai'],
  GATEWARDEN_ENTITIES: ['standard', 'standard'],
  GATEWARDEN_REMOTE_ENTITIES_URL: ['http://presidio:3000', 'http://presidio:3000'],
  GATEWARDEN_REMOTE_ENTITIES_LANGUAGE: ['de', 'de'],
  GATEWARDEN_REMOTE_ENTITIES_FAILURES: ['3', 3],
  GATEWARDEN_DEBUG_EVIDENCE: ['on', 'on'],
  LOG_LEVEL: ['debug', 'debug'],
  GATEWARDEN_HEADERS_TIMEOUT_MS: ['330001', 330001],
  GATEWARDEN_REQUEST_TIMEOUT_MS: ['400000', 400000],
  GATEWARDEN_MAX_IN_FLIGHT_BYTES: ['5000000', 5000000],
  GATEWARDEN_DRAIN_TIMEOUT_MS: ['10000', 10000],
  GATEWARDEN_KEEPALIVE_TIMEOUT_MS: ['310000', 310000],
  GATEWARDEN_MAX_DEPTH: ['32', 32],
};
const TLS = { TLS_CERT: 'a.crt', TLS_KEY: 'a.key' };

describe('loadConfig()', () => {
  it('has the documented defaults', () => {
    expect(loadConfig({})).toMatchObject({
      server: {
        host: '0.0.0.0',
        port: 8000,
        http: 'on',
        limits: { maxBodyBytes: 4194304, maxInFlightBytes: 67108864, bodyTimeoutMs: 15000 },
        pool: {
          gatewayMaxConnections: 100,
          gatewayKeepAliveSeconds: 300,
          keepAliveTimeoutMs: 320000,
          headersTimeoutMs: 330000,
          headersDeadlineMs: 10000,
          requestTimeoutMs: 335000,
          maxConnections: 4096,
          backlog: 4096,
          connectionsCheckingIntervalMs: 5000,
        },
        drain: { delayMs: 5000, timeoutMs: 20000 },
      },
      admin: { host: '0.0.0.0', port: 9000 },
      rules: ['builtin:default'],
      webhook: { compat: 'agentgateway', tlsCompat: 'agentgateway', onLossyMask: 'reject' },
      entities: { mode: 'fast' },
      workers: { largeTextLength: 16384 },
      log: { level: 'info' },
    });
    expect(loadConfig({}).server).not.toHaveProperty('tls');
  });

  it.each(OPTIONS.map((option) => [option.env, option] as const))('reads %s', (env, option) => {
    const [text, value] = SAMPLES[env] ?? ['1234', 1234];
    expect(valueAt(loadConfig({ ...TLS, [env]: text }), option.path)).toEqual(value);
  });

  it.each(OPTIONS.map((o) => [o.env, o] as const).filter(([, o]) => o.kind === 'integer'))(
    'refuses a value outside the range of %s',
    (env, option) => {
      const [min = 0, max = 0] = option.range.match(/\d+/g)?.map(Number) ?? [];
      for (const bad of [String(min - 1), String(max + 1), '1.5', 'many', '0x10', '1e3']) {
        const problems = problemsOf({ [env]: bad });
        expect(problems.map((p) => p.message)).toContain(
          `Cannot use ${env} "${bad}": expected ${option.range}`,
        );
      }
    },
  );

  it.each(OPTIONS.map((o) => [o.env] as const).filter(([env]) => SAMPLES[env]?.[0] === 'off'))(
    'refuses an unknown word for %s',
    (env) => {
      expect(problemsOf({ [env]: 'maybe' })[0]?.message).toContain('expected one of on, off');
    },
  );

  it('prefers the environment to the file and the file to the default', () => {
    const yaml = 'server:\n  port: 7000\n  host: 10.0.0.1\nadmin:\n';
    const config = loadConfig({ ...FILE, PORT: '7001', HOST: '' }, () => yaml);
    expect(config.server).toMatchObject({ port: 7001, host: '10.0.0.1' });
    expect(config.admin.port).toBe(9000);
  });

  it('prefers flags to the environment, and names them in problems', () => {
    const flag = (name: string, value: string) => ({ name, value });
    const flags = { PORT: flag('--port', '7002'), GATEWARDEN_CONFIG: flag('--config', 'b.yaml') };
    const files: string[] = [];
    const reader = (path: string) => {
      files.push(path);
      return 'server:\n  host: 10.0.0.1\n';
    };
    const config = loadConfig({ ...FILE, PORT: '7001', ADMIN_PORT: '7003' }, reader, flags);
    expect(config).toMatchObject({
      server: { port: 7002, host: '10.0.0.1' },
      admin: { port: 7003 },
    });
    expect(files).toEqual(['b.yaml']);
    const wrong = { PORT: flag('--port', 'x') };
    expect(() => loadConfig({}, reader, wrong)).toThrow('Cannot use --port "x": expected');
  });

  it('freezes everything', () => {
    const config = loadConfig(TLS);
    for (const part of [config, config.server.pool, config.server.tls, config.rules]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it.each([
    ['unlimited', { GUARDRAIL_WEBHOOK_MAX_CONNECTIONS: '0' }, { maxConnections: 0 }],
    ['many', { GUARDRAIL_WEBHOOK_MAX_CONNECTIONS: '1000' }, { maxConnections: 10000 }],
    [
      'a long idle time',
      { GUARDRAIL_WEBHOOK_KEEPALIVE_SECONDS: '600' },
      { keepAliveTimeoutMs: 620000, headersTimeoutMs: 630000, requestTimeoutMs: 635000 },
    ],
    [
      'a short idle time',
      { GUARDRAIL_WEBHOOK_KEEPALIVE_SECONDS: '90' },
      { keepAliveTimeoutMs: 320000 },
    ],
    [
      'an override',
      { GATEWARDEN_KEEPALIVE_TIMEOUT_MS: '2000' },
      { keepAliveTimeoutMs: 2000, headersTimeoutMs: 12000, requestTimeoutMs: 17000 },
    ],
    ['no safety net', { GATEWARDEN_MAX_CONNECTIONS: '0' }, { maxConnections: 0 }],
  ])('derives the pool for %s', (_, env, pool) => {
    expect(loadConfig(env).server.pool).toMatchObject(pool);
  });

  it('takes the compatibility of the HTTPS listener from the HTTP listener', () => {
    const { webhook } = loadConfig({ GATEWARDEN_COMPAT: 'agentgateway-0.10' });
    expect(webhook.tlsCompat).toBe('agentgateway-0.10');
  });

  it('reports all problems at once, from environment and file', () => {
    const yaml = 'server:\n  prot: 1\n  pool:\n    backlog: many\nadmin: 5\nextra: {}\n';
    const env = { ...FILE, LOG_LEVEL: 'loud', GATEWARDEN_MAX_BODY_BYTE: '5' };
    const problems = problemsOf(env, yaml);
    expect(problems).toHaveLength(6);
    expect(new Set(problems.map((p) => p.code))).toEqual(new Set(['GW_CONFIG_INVALID']));
    expect(problems).toContainEqual({
      code: 'GW_CONFIG_INVALID',
      message:
        'Cannot use the environment variable "GATEWARDEN_MAX_BODY_BYTE": there is no such setting',
      hint: 'did you mean GATEWARDEN_MAX_BODY_BYTES?',
    });
    expect(problems).toContainEqual({
      code: 'GW_CONFIG_INVALID',
      message: 'Cannot use the setting "server.prot": there is no such setting',
      hint: 'did you mean port?',
      location: { file: 'gatewarden.yaml', line: 2, column: 3 },
    });
    expect(problems).toContainEqual({
      code: 'GW_CONFIG_INVALID',
      message: 'Cannot use server.pool.backlog "many": expected a whole number from 1 to 65535',
      location: { file: 'gatewarden.yaml', line: 4, column: 5 },
    });
  });

  it.each([
    ['a certificate without its key', { TLS_CERT: 'a' }, 'GW_CONFIG_TLS', 'TLS_KEY is not set'],
    ['a key without its certificate', { TLS_KEY: 'a' }, 'GW_CONFIG_TLS', 'TLS_CERT is not set'],
    ['nothing to listen on', { GATEWARDEN_HTTP: 'off' }, 'GW_CONFIG_INVALID', 'HTTP is off'],
    ['one port twice', { PORT: '9000' }, 'GW_CONFIG_INVALID', '9000, 9000'],
    [
      'timeouts in the wrong order',
      { GATEWARDEN_REQUEST_TIMEOUT_MS: '330000' },
      'GW_CONFIG_INVALID',
      'the headers timeout is 330000',
    ],
    [
      'less memory than one body',
      { GATEWARDEN_MAX_IN_FLIGHT_BYTES: '2000' },
      'GW_CONFIG_INVALID',
      'one body may have',
    ],
    [
      'a drain that ends before it closes',
      { GATEWARDEN_DRAIN_DELAY_MS: '20000' },
      'GW_CONFIG_INVALID',
      'the drain delay is 20000',
    ],
  ])('refuses %s', (_, env, code, message) => {
    const problems = problemsOf(env);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.code).toBe(code);
    expect(problems[0]?.message).toContain(message);
  });

  it('ignores equal ports of listeners that are off or take any free port', () => {
    expect(problemsOf({ PORT: '0', ADMIN_PORT: '0' })).toEqual([]);
    expect(problemsOf({ ...TLS, GATEWARDEN_HTTP: 'off', PORT: '9000' })).toEqual([]);
  });

  it('ignores what Kubernetes injects for a Service called gatewarden', () => {
    const links = {
      GATEWARDEN_SERVICE_HOST: '10.0.0.7',
      GATEWARDEN_SERVICE_PORT: '8000',
      GATEWARDEN_SERVICE_PORT_HTTP: '8000',
      GATEWARDEN_PORT: 'tcp://10.0.0.7:8000',
      GATEWARDEN_PORT_8000_TCP: 'tcp://10.0.0.7:8000',
      GATEWARDEN_PORT_8000_TCP_ADDR: '10.0.0.7',
      GATEWARDEN_ADMIN_SERVICE_HOST: '10.0.0.8',
      GATEWARDEN_ADMIN_PORT: 'tcp://10.0.0.8:9000',
    };
    expect(problemsOf(links)).toEqual([]);
    expect(problemsOf({ GATEWARDEN_PORT: '8000' })).toHaveLength(1);
  });

  it('points to the documentation when no name is near', () => {
    expect(problemsOf({ GATEWARDEN_XYZZY: '1' })[0]?.hint).toContain('docs/configuration.md');
  });

  it.each([
    ['broken YAML', 'server: [1\n', 'Cannot parse'],
    ['a list', '- 1\n', 'not a mapping'],
    ['a duplicate key', 'admin: {}\nadmin: {}\n', 'Cannot parse'],
  ])('refuses a file that is %s', (_, yaml, message) => {
    const problems = problemsOf(FILE, yaml);
    expect(problems[0]?.code).toBe('GW_CONFIG_FILE');
    expect(problems[0]?.message).toContain(message);
  });

  it('accepts an empty file', () => {
    expect(problemsOf(FILE, '')).toEqual([]);
  });

  it('reports a missing file beside the other problems', () => {
    const env = { GATEWARDEN_CONFIG: 'no/such/file.yaml', PORT: 'x' };
    expect(() => loadConfig(env)).toThrow(/GW_CONFIG_FILE Cannot read .*\n.*Cannot use PORT "x"/);
  });

  it('lets programming errors of the reader through as a problem with their message', () => {
    const reader = () => {
      throw 'odd';
    };
    expect(() => loadConfig(FILE, reader)).toThrow('odd');
  });
});
