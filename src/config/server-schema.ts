import { z } from 'zod';
import { choice, derivedInteger, integer, optionalText, text } from './option.ts';

const MIB = 1024 * 1024;

const tls = z.strictObject({
  cert: optionalText({
    env: 'TLS_CERT',
    range: 'the path of a PEM file',
    doc: 'Certificate chain; with `TLS_KEY` it opens the HTTPS listener. Read again when it changes.',
  }),
  key: optionalText({
    env: 'TLS_KEY',
    range: 'the path of a PEM file',
    doc: 'Private key of the certificate.',
  }),
  port: integer({
    env: 'TLS_PORT',
    byDefault: 8443,
    min: 0,
    max: 65_535,
    doc: 'Port of the HTTPS listener; 0 takes any free port.',
  }),
});

const limits = z.strictObject({
  maxBodyBytes: integer({
    env: 'GATEWARDEN_MAX_BODY_BYTES',
    byDefault: 4 * MIB,
    min: 1024,
    max: 256 * MIB,
    unit: 'bytes',
    doc: 'Largest request body; a larger one is refused without being read.',
  }),
  maxInFlightBytes: integer({
    env: 'GATEWARDEN_MAX_IN_FLIGHT_BYTES',
    byDefault: 64 * MIB,
    min: 1024,
    max: 16_384 * MIB,
    unit: 'bytes',
    doc: 'Sum of all request bodies held in memory; what would exceed it is refused as overload.',
  }),
  bodyTimeoutMs: integer({
    env: 'GATEWARDEN_BODY_TIMEOUT_MS',
    byDefault: 15_000,
    min: 50,
    max: 600_000,
    unit: 'ms',
    doc: 'How long a body may take to arrive after its headers.',
  }),
});

const pool = z.strictObject({
  gatewayMaxConnections: integer({
    env: 'GUARDRAIL_WEBHOOK_MAX_CONNECTIONS',
    byDefault: 100,
    min: 0,
    max: 1_000_000,
    doc: "The gateway's setting of the same name: connections of one gateway; 0 is unlimited.",
  }),
  gatewayKeepAliveSeconds: integer({
    env: 'GUARDRAIL_WEBHOOK_KEEPALIVE_SECONDS',
    byDefault: 300,
    min: 1,
    max: 86_400,
    unit: 's',
    doc: "The gateway's setting of the same name: how long it keeps an idle connection.",
  }),
  keepAliveTimeoutMs: derivedInteger({
    env: 'GATEWARDEN_KEEPALIVE_TIMEOUT_MS',
    derived: "the larger of 320000 and the gateway's idle time + 20 s",
    min: 1_000,
    max: 90_000_000,
    unit: 'ms',
    doc: "When an idle connection is closed; must be longer than the gateway's idle time.",
  }),
  headersTimeoutMs: derivedInteger({
    env: 'GATEWARDEN_HEADERS_TIMEOUT_MS',
    derived: 'keep-alive timeout + 10 s',
    min: 1_000,
    max: 90_100_000,
    unit: 'ms',
    doc: 'When a connection that never sent a request is closed.',
  }),
  headersDeadlineMs: integer({
    env: 'GATEWARDEN_HEADERS_DEADLINE_MS',
    byDefault: 10_000,
    min: 50,
    max: 600_000,
    unit: 'ms',
    doc: 'When a connection that sent only a part of its headers, or takes nothing of its answer, is cut.',
  }),
  requestTimeoutMs: derivedInteger({
    env: 'GATEWARDEN_REQUEST_TIMEOUT_MS',
    derived: 'headers timeout + 5 s',
    min: 1_001,
    max: 90_200_000,
    unit: 'ms',
    doc: 'Last limit of a whole request; must exceed the headers timeout.',
  }),
  maxConnections: derivedInteger({
    env: 'GATEWARDEN_MAX_CONNECTIONS',
    derived: 'the larger of 4096 and ten times one gateway; unlimited when that is',
    min: 0,
    max: 1_000_000,
    doc: 'Safety net: connections above it are closed without an answer; 0 is unlimited.',
  }),
  backlog: integer({
    env: 'GATEWARDEN_BACKLOG',
    byDefault: 4_096,
    min: 1,
    max: 65_535,
    doc: 'Connections that may wait in the kernel to be accepted (also capped by the system).',
  }),
  connectionsCheckingIntervalMs: integer({
    env: 'GATEWARDEN_CONNECTIONS_CHECKING_INTERVAL_MS',
    byDefault: 5_000,
    min: 50,
    max: 60_000,
    unit: 'ms',
    doc: 'How often the headers and request timeouts are checked.',
  }),
});

const drain = z.strictObject({
  delayMs: integer({
    env: 'GATEWARDEN_DRAIN_DELAY_MS',
    byDefault: 5_000,
    min: 0,
    max: 600_000,
    unit: 'ms',
    doc: 'After SIGTERM: how long to serve on while the endpoint is withdrawn.',
  }),
  timeoutMs: integer({
    env: 'GATEWARDEN_DRAIN_TIMEOUT_MS',
    byDefault: 20_000,
    min: 1,
    max: 3_600_000,
    unit: 'ms',
    doc: 'After SIGTERM: when what is left is cut; counts from the signal.',
  }),
});

/** The webhook listeners: addresses, limits, connection pool, drain. */
export const serverSchema = z.strictObject({
  host: text({
    env: 'HOST',
    byDefault: '0.0.0.0',
    range: 'an address or host name',
    doc: 'Address of the webhook listeners.',
  }),
  port: integer({
    env: 'PORT',
    byDefault: 8_000,
    min: 0,
    max: 65_535,
    doc: 'Port of the HTTP listener; 0 takes any free port.',
  }),
  http: choice({
    env: 'GATEWARDEN_HTTP',
    values: ['on', 'off'],
    byDefault: 'on',
    doc: '`off` leaves only the HTTPS listener.',
  }),
  tls: tls.prefault({}),
  limits: limits.prefault({}),
  pool: pool.prefault({}),
  drain: drain.prefault({}),
});
