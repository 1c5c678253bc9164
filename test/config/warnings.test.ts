import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { configWarnings } from '../../src/config/warnings.ts';

describe('configWarnings()', () => {
  it.each([
    [{ GATEWARDEN_KEEPALIVE_TIMEOUT_MS: '300000' }, 'the gateway reuses them for 300 s'],
    [{ GATEWARDEN_HEADERS_TIMEOUT_MS: '60000' }, 'Unused connections are closed after 60000 ms'],
    [{ GATEWARDEN_MAX_CONNECTIONS: '99' }, 'one gateway opens up to 100'],
    [{ GATEWARDEN_DRAIN_TIMEOUT_MS: '30000' }, 'grace period'],
    [{ GATEWARDEN_MAX_BODY_BYTES: '1048576' }, 'gateways send up to 2097152'],
    [{ GATEWARDEN_TLS_COMPAT: 'kgateway-2.1' }, 'no HTTPS listener'],
    [{ GATEWARDEN_ON_LOSSY_MASK: 'pass' }, 'passes unmasked'],
    [{ GATEWARDEN_DEBUG_EVIDENCE: 'on' }, 'x-gatewarden-evidence'],
  ])('warns of %j', (env, message) => {
    const warnings = configWarnings(loadConfig(env));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.code).toBe('GW_CONFIG_WARNING');
    expect(warnings[0]?.message).toContain(message);
  });

  it.each([
    [{}],
    [{ GATEWARDEN_MAX_CONNECTIONS: '0' }],
    [{ GATEWARDEN_KEEPALIVE_TIMEOUT_MS: '300001' }],
  ])('is silent for %j', (env) => {
    expect(configWarnings(loadConfig(env))).toEqual([]);
  });
});
