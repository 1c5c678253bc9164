import { z } from 'zod';
import { integer, optionalText, text } from './option.ts';

/** A named-entity detector that runs as a service of its own. */
export const remoteEntitiesSchema = z.strictObject({
  url: optionalText({
    env: 'GATEWARDEN_REMOTE_ENTITIES_URL',
    range: 'an address that begins with http:// or https://',
    doc: 'Presidio analyzer that finds names in the place of our own detector, where that is on; without a path, `/analyze` is added.',
  }),
  language: text({
    env: 'GATEWARDEN_REMOTE_ENTITIES_LANGUAGE',
    byDefault: 'en',
    range: 'a language that the analyzer has',
    doc: 'Language of the texts.',
  }),
  deadlineMs: integer({
    env: 'GATEWARDEN_REMOTE_ENTITIES_DEADLINE_MS',
    byDefault: 1_000,
    min: 10,
    max: 60_000,
    unit: 'ms',
    doc: 'Longest time for all texts of one request.',
  }),
  maxAnswerBytes: integer({
    env: 'GATEWARDEN_REMOTE_ENTITIES_MAX_ANSWER_BYTES',
    byDefault: 1_048_576,
    min: 1024,
    max: 67_108_864,
    unit: 'bytes',
    doc: 'Longest answer about one text.',
  }),
  concurrency: integer({
    env: 'GATEWARDEN_REMOTE_ENTITIES_CONCURRENCY',
    byDefault: 16,
    min: 1,
    max: 4_096,
    doc: 'Texts that are with the analyzer at a time; `entities.maxQueue` others wait.',
  }),
  failures: integer({
    env: 'GATEWARDEN_REMOTE_ENTITIES_FAILURES',
    byDefault: 5,
    min: 1,
    max: 1_000,
    doc: 'Failed requests in a row after which it is not asked for a while.',
  }),
  pauseMs: integer({
    env: 'GATEWARDEN_REMOTE_ENTITIES_PAUSE_MS',
    byDefault: 10_000,
    min: 100,
    max: 600_000,
    unit: 'ms',
    doc: 'That while; then one request tries again.',
  }),
});
