import type { Problem } from '../model/errors.ts';
import type { Settings } from './schema.ts';

type Filled<T> = { readonly [Key in keyof T]-?: Exclude<T[Key], undefined> };
type ServerSettings = Settings['server'];

/** Files and port of the HTTPS listener. */
export interface TlsConfig {
  /** Path of the PEM certificate chain. */
  readonly cert: string;
  /** Path of the PEM private key. */
  readonly key: string;
  readonly port: number;
}

/** Settings of the connection pool, all times in milliseconds unless named otherwise. */
export type PoolConfig = Filled<ServerSettings['pool']>;

/** Settings of the webhook listeners. */
export interface ServerConfig extends Readonly<Omit<ServerSettings, 'tls' | 'pool'>> {
  /** Present when both files are named. */
  readonly tls?: TlsConfig;
  readonly pool: PoolConfig;
}

/** Everything that can be configured, checked, complete and deeply frozen. */
export interface Config extends Readonly<Omit<Settings, 'server' | 'webhook'>> {
  readonly server: ServerConfig;
  readonly webhook: Filled<Settings['webhook']>;
}

/** The figures behind the derived times are in docs/configuration.md. */
function derivePool(pool: ServerSettings['pool']): PoolConfig {
  const idleMs = pool.gatewayKeepAliveSeconds * 1_000;
  const keepAliveTimeoutMs = pool.keepAliveTimeoutMs ?? Math.max(320_000, idleMs + 20_000);
  const headersTimeoutMs = pool.headersTimeoutMs ?? keepAliveTimeoutMs + 10_000;
  const requestTimeoutMs = pool.requestTimeoutMs ?? headersTimeoutMs + 5_000;
  // The net is a multiple of the gateway's limit; a gateway without a limit gives none to multiply.
  const expected = pool.gatewayMaxConnections;
  const maxConnections =
    pool.maxConnections ?? (expected === 0 ? 0 : Math.max(4_096, 10 * expected));
  return { ...pool, keepAliveTimeoutMs, headersTimeoutMs, requestTimeoutMs, maxConnections };
}

/** Fills in what follows from other settings. */
export function deriveConfig(settings: Settings): Config {
  const { tls, pool, ...server } = settings.server;
  const { cert, key, port } = tls;
  const { compat, tlsCompat = compat } = settings.webhook;
  const https = cert === undefined || key === undefined ? {} : { tls: { cert, key, port } };
  return {
    ...settings,
    server: { ...server, ...https, pool: derivePool(pool) },
    webhook: { ...settings.webhook, tlsCompat },
  };
}

function problem(message: string, hint: string): Problem {
  return { code: 'GW_CONFIG_INVALID', message, hint };
}

/** Settings that are right one by one but cannot work together. */
export function contradictions(settings: Settings): Problem[] {
  const found: Problem[] = [];
  const { server, admin } = settings;
  const { cert, key } = server.tls;
  if ((cert === undefined) !== (key === undefined)) {
    const [given, missing] = cert === undefined ? ['TLS_KEY', 'TLS_CERT'] : ['TLS_CERT', 'TLS_KEY'];
    const message = `Cannot use "${given}": ${missing} is not set`;
    found.push({ code: 'GW_CONFIG_TLS', message, hint: 'set both or none' });
  }
  if (server.http === 'off' && cert === undefined && key === undefined) {
    const hint = 'set TLS_CERT and TLS_KEY, or GATEWARDEN_HTTP=on';
    found.push(problem('Cannot serve: HTTP is off and there is no certificate for HTTPS', hint));
  }
  const { headersTimeoutMs, requestTimeoutMs } = derivePool(server.pool);
  if (requestTimeoutMs <= headersTimeoutMs) {
    const message = `Cannot use the request timeout "${requestTimeoutMs}": the headers timeout is ${headersTimeoutMs}`;
    found.push(problem(message, 'it must be longer'));
  }
  const { maxBodyBytes, maxInFlightBytes } = server.limits;
  if (maxInFlightBytes < maxBodyBytes) {
    const message = `Cannot use GATEWARDEN_MAX_IN_FLIGHT_BYTES "${maxInFlightBytes}": one body may have ${maxBodyBytes}`;
    found.push(problem(message, 'it must hold at least one body'));
  }
  const { delayMs, timeoutMs } = server.drain;
  if (timeoutMs <= delayMs) {
    const message = `Cannot use GATEWARDEN_DRAIN_TIMEOUT_MS "${timeoutMs}": the drain delay is ${delayMs}`;
    found.push(problem(message, 'the timeout counts from the signal and must be longer'));
  }
  const ports = [
    ...(server.http === 'on' ? [server.port] : []),
    ...(cert === undefined ? [] : [server.tls.port]),
    admin.port,
  ].filter((port) => port !== 0);
  if (new Set(ports).size < ports.length) {
    const message = `Cannot listen twice on one port: the ports are ${ports.join(', ')}`;
    found.push(problem(message, 'give PORT, TLS_PORT and ADMIN_PORT different values'));
  }
  return found;
}
