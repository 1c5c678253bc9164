import type { Problem } from '../model/errors.ts';
import type { Config } from './derive.ts';

/** Kubernetes' default `terminationGracePeriodSeconds`, in milliseconds. */
const DEFAULT_GRACE_MS = 30_000;

/** Settings that work but will most likely surprise: to be shown at the start. */
export function configWarnings(config: Config): readonly Problem[] {
  const found: Problem[] = [];
  const warn = (message: string, hint: string) => {
    found.push({ code: 'GW_CONFIG_WARNING', message, hint });
  };
  const { pool, limits, drain, tls } = config.server;
  if (pool.keepAliveTimeoutMs <= pool.gatewayKeepAliveSeconds * 1_000) {
    warn(
      `Connections close after ${pool.keepAliveTimeoutMs} ms, but the gateway reuses them for ${pool.gatewayKeepAliveSeconds} s`,
      'a call that meets the closing connection is lost: raise GATEWARDEN_KEEPALIVE_TIMEOUT_MS',
    );
  }
  if (pool.headersTimeoutMs <= pool.gatewayKeepAliveSeconds * 1_000) {
    warn(
      `Unused connections are closed after ${pool.headersTimeoutMs} ms, but the gateway keeps them for ${pool.gatewayKeepAliveSeconds} s`,
      'leave GATEWARDEN_HEADERS_TIMEOUT_MS unset: partial headers have their own deadline',
    );
  }
  const expected = pool.gatewayMaxConnections === 0 ? Infinity : pool.gatewayMaxConnections;
  if (pool.maxConnections !== 0 && pool.maxConnections < expected) {
    warn(
      `At most ${pool.maxConnections} connections are served, but one gateway opens ${expected === Infinity ? 'any number' : `up to ${expected}`}`,
      'the surplus is closed without an answer: raise GATEWARDEN_MAX_CONNECTIONS',
    );
  }
  if (drain.timeoutMs >= DEFAULT_GRACE_MS) {
    warn(
      `The drain may take ${drain.timeoutMs} ms, as long as Kubernetes' default grace period`,
      'set terminationGracePeriodSeconds above the drain and any preStop sleep',
    );
  }
  if (limits.maxBodyBytes < config.webhook.maxAnswerBytes) {
    warn(
      `Bodies above ${limits.maxBodyBytes} bytes are refused, but gateways send up to ${config.webhook.maxAnswerBytes}`,
      'raise GATEWARDEN_MAX_BODY_BYTES to twice the buffer limit of the gateway',
    );
  }
  if (tls === undefined && config.webhook.tlsCompat !== config.webhook.compat) {
    warn(
      'GATEWARDEN_TLS_COMPAT has no effect: there is no HTTPS listener',
      'set TLS_CERT and TLS_KEY',
    );
  }
  if (config.webhook.onLossyMask === 'pass') {
    warn(
      'Personal data passes unmasked in calls with tools or images',
      'GATEWARDEN_ON_LOSSY_MASK=reject refuses them',
    );
  }
  return found;
}
