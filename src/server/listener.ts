import type { AddressInfo } from 'node:net';
import type { ServerConfig, TlsConfig } from '../config/derive.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import type { RequestTracker } from './connections/requests.ts';
import { type Fetcher, type HttpServer, startHttpServer } from './http-server.ts';
import type { Drainable } from './lifecycle.ts';
import { readKeyPair, watchKeyPair } from './tls.ts';

/** How often TLS files are looked at even when no change is reported, in ms. */
const TLS_POLL_MS = 10_000;

/** What the listeners serve, and with what. */
export interface ListenerOptions {
  readonly app: Fetcher;
  readonly config: ServerConfig;
  /** Shared with the body reader, so that bodies count until they are answered. */
  readonly tracker: RequestTracker;
  readonly telemetry: Pick<Telemetry, 'log' | 'recordRefusal'>;
}

/** The webhook's listeners: HTTP, HTTPS or both. */
export interface Listener extends Drainable {
  readonly http?: AddressInfo;
  readonly https?: AddressInfo;
  /** Open connections. */
  readonly connections: number;
  /** Connections closed without an answer because there were too many. */
  readonly dropped: number;
}

function serverOptions({ app, config, tracker, telemetry }: ListenerOptions, port: number) {
  return {
    app,
    port,
    host: config.host,
    pool: config.pool,
    tracker,
    maxBodyBytes: config.limits.maxBodyBytes,
    onMalformed: (status: number) => telemetry.recordRefusal('GW_WIRE_HTTP', status),
  };
}

async function startHttps(options: ListenerOptions, tls: TlsConfig) {
  const { log } = options.telemetry;
  const keyPair = readKeyPair(tls);
  const server = await startHttpServer({ ...serverOptions(options, tls.port), keyPair });
  const stop = watchKeyPair({
    files: tls,
    current: keyPair,
    pollMs: TLS_POLL_MS,
    apply(pair) {
      server.setKeyPair(pair);
      log.info('certificate reloaded', { file: tls.cert });
    },
    report: (error) => log.error('certificate not reloaded', { problem: error.message }),
  });
  return { server, stop };
}

function join(servers: readonly HttpServer[], tracker: RequestTracker, stop: () => void) {
  const sum = (read: (server: HttpServer) => number) =>
    servers.reduce((total, server) => total + read(server), 0);
  return {
    get connections() {
      return sum((server) => server.connections);
    },
    get dropped() {
      return sum((server) => server.dropped);
    },
    sayClose: () => tracker.closeConnections(),
    closeIdle: () => servers.forEach((server) => void server.closeIdle()),
    async close() {
      stop();
      await Promise.all(servers.map((server) => server.close()));
    },
    destroy: () => servers.forEach((server) => void server.destroy()),
  };
}

/**
 * Starts the configured listeners.
 * @throws GatewardenError GW_CONFIG_LISTEN or GW_CONFIG_TLS; nothing is left listening then.
 */
export async function startListener(options: ListenerOptions): Promise<Listener> {
  const { config, tracker } = options;
  const https = config.tls && (await startHttps(options, config.tls));
  const http =
    config.http === 'on'
      ? await startHttpServer(serverOptions(options, config.port)).catch(async (error: unknown) => {
          https?.stop();
          await https?.server.close();
          throw error;
        })
      : undefined;
  const servers = [http, https?.server].filter((server) => server !== undefined);
  const joined = join(servers, tracker, https?.stop ?? (() => {}));
  return Object.assign(joined, {
    ...(http && { http: http.address }),
    ...(https && { https: https.server.address }),
  });
}
