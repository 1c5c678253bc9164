import { z } from 'zod';
import { choice, derivedChoice, integer, list, text } from './option.ts';
import { remoteEntitiesSchema } from './remote-entities-schema.ts';
import { serverSchema } from './server-schema.ts';

const MIB = 1024 * 1024;
const PROFILES = ['agentgateway', 'agentgateway-0.10', 'kgateway-2.1'] as const;

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
  streams: choice({
    env: 'GATEWARDEN_STREAMS',
    values: ['marked', 'always'],
    byDefault: 'marked',
    doc: 'Which answers are windows of a stream, where gateways drop a mask: those marked by path or header, or all of them (for gateways that cannot mark).',
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
  debugEvidence: choice({
    env: 'GATEWARDEN_DEBUG_EVIDENCE',
    values: ['off', 'on'],
    byDefault: 'off',
    doc: 'For debugging: the response header `x-gatewarden-evidence` tells what was found where and why, without text.',
  }),
});

const entities = z.strictObject({
  mode: choice({
    env: 'GATEWARDEN_ENTITIES',
    values: ['off', 'fast', 'standard', 'remote'],
    byDefault: 'fast',
    doc: 'How names of persons, places and organisations, and addresses, are found: not at all; by lists and rules; with compromise as well, beside the event loop; with a Presidio analyzer as well.',
  }),
  maxBytes: integer({
    env: 'GATEWARDEN_ENTITIES_MAX_BYTES',
    byDefault: 65_536,
    min: 256,
    max: 16 * MIB,
    unit: 'bytes',
    doc: 'Most text of one request that tier `standard` reads; more spends the budget.',
  }),
  deadlineMs: integer({
    env: 'GATEWARDEN_ENTITIES_DEADLINE_MS',
    byDefault: 1_000,
    min: 10,
    max: 60_000,
    unit: 'ms',
    doc: 'Longest time of tier `standard` for one request.',
  }),
  maxQueue: integer({
    env: 'GATEWARDEN_ENTITIES_MAX_QUEUE',
    byDefault: 64,
    min: 1,
    max: 65_536,
    doc: 'Requests that may wait for tier `standard`.',
  }),
});

const budget = z.strictObject({
  stepsPerCharacter: integer({
    env: 'GATEWARDEN_STEPS_PER_CHARACTER',
    byDefault: 400,
    min: 10,
    max: 1_000_000,
    doc: 'Work that one request may ask of patterns and lists per UTF-16 code unit of its texts, beside 1,000,000 steps for each request; more spends the budget.',
  }),
});

const workers = z.strictObject({
  largeTextLength: integer({
    env: 'GATEWARDEN_LARGE_TEXT_LENGTH',
    byDefault: 16_384,
    min: 0,
    max: 256 * MIB,
    unit: 'UTF-16 code units',
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
  server: serverSchema.prefault({}),
  admin: admin.prefault({}),
  rules: list({
    env: 'GATEWARDEN_RULES',
    byDefault: ['builtin:default'],
    range: 'paths of rule files or folders, or `builtin:` names',
    doc: 'What the policy is made of, in this order.',
  }),
  webhook: webhook.prefault({}),
  entities: entities.prefault({}),
  remoteEntities: remoteEntitiesSchema.prefault({}),
  budget: budget.prefault({}),
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
