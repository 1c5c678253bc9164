import type { Config } from '../config/derive.ts';
import type { EntityRecognizer } from '../model/recognizer.ts';
import { createRemoteRecognizer } from '../remote/index.ts';
import type { Log } from '../telemetry/logger.ts';

/**
 * The remote recognizer that the configuration names, or undefined without an address. It starts
 * nothing, so there is nothing to end.
 *
 * @throws GatewardenError (GW_CONFIG_INVALID) when the address cannot be used.
 */
export function openRemoteEntities(
  { remoteEntities, entities }: Pick<Config, 'remoteEntities' | 'entities'>,
  log: Log,
): EntityRecognizer | undefined {
  const { url, ...limits } = remoteEntities;
  if (url === undefined) return undefined;
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
