import type { Problem } from '../model/errors.ts';
import type { Config, PoolConfig } from './derive.ts';

/** Kubernetes' default `terminationGracePeriodSeconds`, in milliseconds. */
const DEFAULT_GRACE_MS = 30_000;

/** Settings that work but will most likely surprise: to be shown at the start. */
export function configWarnings({ server, webhook }: Config): readonly Problem[] {
  const { pool, limits, drain, tls } = server;
  const found = poolWarnings(pool);
  if (drain.timeoutMs >= DEFAULT_GRACE_MS) {
    found.push(
      warning(
        `The drain may take ${drain.timeoutMs} ms, as long as Kubernetes' default grace period`,
        'set terminationGracePeriodSeconds above the drain and any preStop sleep',
      ),
    );
  }
  if (limits.maxBodyBytes < webhook.maxAnswerBytes) {
    found.push(
      warning(
        `Bodies above ${limits.maxBodyBytes} bytes are refused, but gateways send up to ${webhook.maxAnswerBytes}`,
        'raise GATEWARDEN_MAX_BODY_BYTES to twice the buffer limit of the gateway',
      ),
    );
  }
  if (tls === undefined && webhook.tlsCompat !== webhook.compat) {
    found.push(
      warning(
        'GATEWARDEN_TLS_COMPAT has no effect: there is no HTTPS listener',
        'set TLS_CERT and TLS_KEY',
      ),
    );
  }
  if (webhook.debugEvidence === 'on') {
    found.push(
      warning(
        'Every answer describes its findings in the header x-gatewarden-evidence',
        'GATEWARDEN_DEBUG_EVIDENCE is for debugging: switch it off when you are done',
      ),
    );
  }
  if (webhook.onLossyMask === 'pass') {
    found.push(
      warning(
        'Personal data passes unmasked in calls with tools or images',
        'GATEWARDEN_ON_LOSSY_MASK=reject refuses them',
      ),
    );
  }
  return found;
}

function poolWarnings(pool: PoolConfig): Problem[] {
  const found: Problem[] = [];
  if (pool.keepAliveTimeoutMs <= pool.gatewayKeepAliveSeconds * 1_000) {
    found.push(
      warning(
        `Connections close after ${pool.keepAliveTimeoutMs} ms, but the gateway reuses them for ${pool.gatewayKeepAliveSeconds} s`,
        'a call that meets the closing connection is lost: raise GATEWARDEN_KEEPALIVE_TIMEOUT_MS',
      ),
    );
  }
  if (pool.headersTimeoutMs <= pool.gatewayKeepAliveSeconds * 1_000) {
    found.push(
      warning(
        `Unused connections are closed after ${pool.headersTimeoutMs} ms, but the gateway keeps them for ${pool.gatewayKeepAliveSeconds} s`,
        'leave GATEWARDEN_HEADERS_TIMEOUT_MS unset: partial headers have their own deadline',
      ),
    );
  }
  const expected = pool.gatewayMaxConnections === 0 ? Infinity : pool.gatewayMaxConnections;
  if (pool.maxConnections !== 0 && pool.maxConnections < expected) {
    found.push(
      warning(
        `At most ${pool.maxConnections} connections are served, but one gateway opens ${expected === Infinity ? 'any number' : `up to ${expected}`}`,
        'the surplus is closed without an answer: raise GATEWARDEN_MAX_CONNECTIONS',
      ),
    );
  }
  return found;
}

function warning(message: string, hint: string): Problem {
  return { code: 'GW_CONFIG_WARNING', message, hint };
}
