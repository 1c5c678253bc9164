import type { Config } from '../config/derive.ts';
import { GatewardenError } from '../model/errors.ts';
import type { EntityRecognizer } from '../model/recognizer.ts';
import { createRemoteRecognizer } from '../remote/index.ts';
import type { Log } from '../telemetry/logger.ts';

/**
 * The remote recognizer that the configuration names. It starts nothing, so there is nothing to end.
 *
 * @throws GatewardenError (GW_CONFIG_INVALID) without an address, or when it cannot be used.
 */
export function openRemoteEntities(
  { remoteEntities, entities }: Pick<Config, 'remoteEntities' | 'entities'>,
  log: Log,
): EntityRecognizer {
  const { url, ...limits } = remoteEntities;
  if (url === undefined) throw new GatewardenError([NO_URL]);
  const { maxBytes, maxQueue } = entities;
  const { recognizer } = createRemoteRecognizer({
    ...limits,
    url,
    maxBytes,
    maxQueue,
    onChange: (state) => {
      if (state === 'open') log.warn('remote entity detector does not answer');
      else log.info('remote entity detector answers again');
    },
  });
  return recognizer;
}

const NO_URL = {
  code: 'GW_CONFIG_INVALID',
  message: 'Cannot use GATEWARDEN_ENTITIES "remote": there is no address',
  hint: 'set GATEWARDEN_REMOTE_ENTITIES_URL',
} as const;
