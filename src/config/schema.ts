import { z } from 'zod';
import {
  choice,
  derivedChoice,
  derivedInteger,
  integer,
  list,
  optionalText,
  text,
} from './option.ts';

const MIB = 1024 * 1024;
const PROFILES = ['agentgateway', 'agentgateway-0.10', 'kgateway-2.1'] as const;

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
    doc: 'When a connection that sent only a part of its headers is cut.',
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
    derived: 'the larger of 4096 and ten times one gateway',
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

const server = z.strictObject({
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

const admin = z.strictObject({
  host: text({
    env: 'ADMIN_HOST',
    byDefault: '0.0.0.0',
    range: 'an address or host name',
    doc: 'Address of the admin listener (probes, metrics).',
  }),
  port: integer({
    env: 'ADMIN_PORT',
    byDefault: 9_000,
    min: 0,
    max: 65_535,
    doc: 'Port of the admin listener; 0 takes any free port.',
  }),
});

const webhook = z.strictObject({
  compat: choice({
    env: 'GATEWARDEN_COMPAT',
    values: PROFILES,
    byDefault: 'agentgateway',
    doc: 'Generation of the gateway that calls the HTTP listener.',
  }),
  tlsCompat: derivedChoice({
    env: 'GATEWARDEN_TLS_COMPAT',
    values: PROFILES,
    derived: 'the same as `webhook.compat`',
    doc: 'Generation of the gateway that calls the HTTPS listener.',
  }),
  onLossyMask: choice({
    env: 'GATEWARDEN_ON_LOSSY_MASK',
    values: ['reject', 'mask', 'pass'],
    byDefault: 'reject',
    doc: 'What to do with a mask that would make the gateway drop tool calls or images.',
  }),
  legacyReject: choice({
    env: 'GATEWARDEN_LEGACY_REJECT',
    values: ['notice', 'fail'],
    byDefault: 'notice',
    doc: 'Rejecting an answer for a gateway without that word: replace the text with a notice, or fail the call.',
  }),
  onBadRequest: choice({
    env: 'GATEWARDEN_ON_BAD_REQUEST',
    values: ['error', 'reject'],
    byDefault: 'error',
    doc: "A body that cannot be read: an HTTP error (the gateway's failure mode decides) or a reject.",
  }),
  rejectBody: choice({
    env: 'GATEWARDEN_REJECT_BODY',
    values: ['text', 'openai', 'anthropic'],
    byDefault: 'text',
    doc: 'Form of the reject body that the end user receives.',
  }),
  maxMessages: integer({
    env: 'GATEWARDEN_MAX_MESSAGES',
    byDefault: 4_096,
    min: 1,
    max: 1_000_000,
    doc: 'Most messages or choices in one call.',
  }),
  maxDepth: integer({
    env: 'GATEWARDEN_MAX_DEPTH',
    byDefault: 64,
    min: 4,
    max: 1_000,
    doc: 'Deepest nesting of the JSON.',
  }),
  maxAnswerBytes: integer({
    env: 'GATEWARDEN_MAX_ANSWER_BYTES',
    byDefault: 2 * MIB,
    min: 1024,
    max: 256 * MIB,
    unit: 'bytes',
    doc: 'Largest answer that the gateway reads; a larger mask becomes a reject.',
  }),
});

const entities = z.strictObject({
  mode: choice({
    env: 'GATEWARDEN_ENTITIES',
    values: ['off', 'on'],
    byDefault: 'off',
    doc: 'Named-entity detector (persons, places, organisations) beside the event loop.',
  }),
  maxBytes: integer({
    env: 'GATEWARDEN_ENTITIES_MAX_BYTES',
    byDefault: 65_536,
    min: 256,
    max: 16 * MIB,
    unit: 'bytes',
    doc: 'Most text of one request that it reads; more spends the budget.',
  }),
  deadlineMs: integer({
    env: 'GATEWARDEN_ENTITIES_DEADLINE_MS',
    byDefault: 1_000,
    min: 10,
    max: 60_000,
    unit: 'ms',
    doc: 'Longest time for one request.',
  }),
  maxQueue: integer({
    env: 'GATEWARDEN_ENTITIES_MAX_QUEUE',
    byDefault: 64,
    min: 1,
    max: 65_536,
    doc: 'Requests that may wait for it.',
  }),
});

const workers = z.strictObject({
  largeTextBytes: integer({
    env: 'GATEWARDEN_LARGE_TEXT_BYTES',
    byDefault: 16_384,
    min: 0,
    max: 256 * MIB,
    unit: 'bytes',
    doc: 'Requests with more text are judged in a worker, so that small ones do not wait.',
  }),
  deadlineMs: integer({
    env: 'GATEWARDEN_WORKER_DEADLINE_MS',
    byDefault: 2_000,
    min: 10,
    max: 60_000,
    unit: 'ms',
    doc: 'Longest time for one such request.',
  }),
  maxQueue: integer({
    env: 'GATEWARDEN_WORKER_MAX_QUEUE',
    byDefault: 64,
    min: 1,
    max: 65_536,
    doc: 'Requests that may wait for the worker.',
  }),
});

/** All settings as a file may hold them. */
export const settingsSchema = z.strictObject({
  server: server.prefault({}),
  admin: admin.prefault({}),
  rules: list({
    env: 'GATEWARDEN_RULES',
    byDefault: ['builtin:default'],
    range: 'paths of rule files or folders, or `builtin:` names',
    doc: 'What the policy is made of, in this order.',
  }),
  webhook: webhook.prefault({}),
  entities: entities.prefault({}),
  workers: workers.prefault({}),
  log: z
    .strictObject({
      level: choice({
        env: 'LOG_LEVEL',
        values: ['debug', 'info', 'warn', 'error', 'silent'],
        byDefault: 'info',
        doc: 'Least severe log line that is written.',
      }),
    })
    .prefault({}),
});

/** The checked settings, before derived defaults are filled in. */
export type Settings = z.output<typeof settingsSchema>;
