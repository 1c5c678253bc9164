import type { Config } from '../config/derive.ts';
import { combineRecognizers } from '../detect/ner/gazetteer/combine.ts';
import { readGazetteer } from '../detect/ner/gazetteer/gazetteer.ts';
import { createNameRecognizer } from '../detect/ner/gazetteer/recognizer.ts';
import type { EntityRecognizer } from '../model/recognizer.ts';
import { loadGazetteer } from '../store/index.ts';
import type { Log } from '../telemetry/logger.ts';
import type { PoolStats } from '../workers/pool.ts';
import type { WorkerEvent } from '../workers/slot.ts';
import { createWorkerRecognizer } from '../workers/worker-recognizer.ts';
import { openRemoteEntities } from './remote-entities.ts';

/** Heap of the thread of compromise, in MiB. */
const HEAP_MIB = 160;

/** How names are found by the configured tier, with what that needs. */
export interface Entities {
  /** Finds by lists and rules at once; absent when no names are looked for. */
  readonly names?: Required<EntityRecognizer>;
  /** The bytes behind `names`, for a thread that finds with them too. */
  readonly gazetteer?: Uint8Array;
  /** What finds more than `names` and answers later. */
  readonly more?: EntityRecognizer;
  /** Of the thread behind `more`, when there is one. */
  readonly stats?: () => PoolStats;
  readonly ready: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Finds names by lists and rules, and by `more` where the tier has it. */
export function recognizerOf({ names, more }: Entities): EntityRecognizer | undefined {
  return names !== undefined && more !== undefined ? combineRecognizers(names, more) : names;
}

/** Opens the tier that the configuration names. */
export async function openEntities(
  config: Pick<Config, 'entities' | 'remoteEntities'>,
  log: Log,
  onEvent: (event: WorkerEvent) => void,
): Promise<Entities> {
  const { mode, maxBytes, maxQueue, deadlineMs } = config.entities;
  const idle = { ready: Promise.resolve(), close: async () => {} };
  if (mode === 'off') return idle;
  const gazetteer = await loadGazetteer();
  const names = createNameRecognizer(readGazetteer(gazetteer));
  if (mode === 'fast') return { ...idle, names, gazetteer };
  if (mode === 'remote') return { ...idle, names, more: openRemoteEntities(config, log) };
  const { recognizer, ...thread } = createWorkerRecognizer({
    maxBytes,
    maxQueue,
    deadlineMs,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB },
    onEvent,
  });
  return { ...thread, names, more: recognizer };
}
