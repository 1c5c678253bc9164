import { randomBytes } from 'node:crypto';
import {
  createWebhookHandler,
  loadWebhookOpenApi,
  mountWebhook,
} from '../adapters/webhook/index.ts';
import type { Config } from '../config/derive.ts';
import { createAdminApp } from '../server/admin.ts';
import { createBodyReader } from '../server/body.ts';
import { createRequestTracker, type RequestTracker } from '../server/connections/requests.ts';
import { type HttpServer, startHttpServer } from '../server/http-server.ts';
import type { Listener } from '../server/listener.ts';
import { createWebApp, type WebApp } from '../server/web-app.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import type { RunningPolicy } from './activate-policy.ts';
import { productVersion } from './version.ts';

/** The app of the webhook port: the webhook, its OpenAPI document and reference. */
export function webhookApp(
  config: Config,
  running: RunningPolicy,
  telemetry: Telemetry,
  tracker: RequestTracker,
): WebApp {
  const { maxBodyBytes, maxInFlightBytes, bodyTimeoutMs } = config.server.limits;
  const readBody = createBodyReader({
    maxBytes: maxBodyBytes,
    maxInFlightBytes,
    timeoutMs: bodyTimeoutMs,
    onAnswered: tracker.onAnswered,
  });
  const { name } = running.active.policy;
  const handler = createWebhookHandler({
    // One policy for now; a request holds what it is given here to its end.
    resolvePolicy: (asked = name) => (asked === name ? running.active : undefined),
    settings: config.webhook,
    newId: decisionIds(),
    onDecision: telemetry.recordDecision,
  });
  return createWebApp({
    mount: (app) => mountWebhook(app, handler, readBody),
    document: () => loadWebhookOpenApi(productVersion()),
    onLostCall: () => telemetry.recordRefusal('GW_WIRE_NOT_FOUND', 404),
  });
}

/** Publishes what the listener counts itself. */
export function observeListener(
  metrics: Pick<Metrics, 'observe'>,
  tracker: RequestTracker,
  listener: Listener,
): void {
  metrics.observe('inFlight', () => tracker.inFlight);
  metrics.observe('connections', () => listener.connections);
  metrics.observe('droppedConnections', () => listener.dropped);
}

/** Ids that are unique across restarts and replicas, and sort by time within one process. */
function decisionIds(): () => string {
  const boot = randomBytes(6).toString('base64url');
  let count = 0;
  return () => {
    count += 1;
    return `gw_${boot}_${count.toString(36)}`;
  };
}

/** Starts the admin port: probes and metrics. */
export function startAdmin(
  config: Config,
  telemetry: Telemetry,
  state: () => string,
  running: RunningPolicy,
): Promise<HttpServer> {
  const { metrics } = telemetry;
  return startHttpServer({
    app: createAdminApp({ state, policy: () => running.status, metrics }),
    ...config.admin,
    pool: config.server.pool,
    tracker: createRequestTracker(),
    maxBodyBytes: 0,
  });
}
