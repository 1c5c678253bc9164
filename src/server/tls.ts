import { type FSWatcher, readFileSync, watch } from 'node:fs';
import { dirname } from 'node:path';
import { createSecureContext } from 'node:tls';
import { GatewardenError } from '../model/errors.ts';

/** PEM texts of a certificate chain and its private key. */
export interface KeyPair {
  readonly cert: string;
  readonly key: string;
}

/** Where the two PEM files are. */
export interface KeyPairFiles {
  readonly cert: string;
  readonly key: string;
}

/**
 * Reads both files and checks that they belong together.
 * @throws GatewardenError GW_CONFIG_TLS when a file cannot be read, is no PEM, or the key is not
 * the certificate's.
 */
export function readKeyPair(files: KeyPairFiles): KeyPair {
  try {
    const pair = { cert: readFileSync(files.cert, 'utf8'), key: readFileSync(files.key, 'utf8') };
    createSecureContext(pair);
    return pair;
  } catch (cause) {
    const state = cause instanceof Error ? cause.message : String(cause);
    const message = `Cannot use the certificate "${files.cert}" with the key "${files.key}": ${state}`;
    throw new GatewardenError([{ code: 'GW_CONFIG_TLS', message }], { cause });
  }
}

/** Which files are watched, and who is told. */
export interface KeyPairWatch {
  readonly files: KeyPairFiles;
  /** What is in use now. */
  readonly current: KeyPair;
  /** Called with a new pair that is good. */
  readonly apply: (pair: KeyPair) => void;
  /** Called once for each bad state of the files; the pair in use stays. */
  readonly report: (error: GatewardenError) => void;
  /** How often to look even when the system reports no change, in ms. */
  readonly pollMs: number;
}

/** Changes come in several steps (certificate, key, symbolic link); wait for the last one. */
const SETTLE_MS = 100;

function watchDirectory(directory: string, changed: () => void): FSWatcher | undefined {
  try {
    return watch(directory, { persistent: false }, changed).on('error', () => {});
  } catch {
    return undefined; // Not every file system can be watched; polling remains.
  }
}

/**
 * Watches the directories of both files, because a mounted Secret is renewed by swapping a symbolic
 * link beside them, and looks at the files now and then, because not every mount reports changes.
 * A half-written or wrong pair is reported and never applied. Returns the function that stops it.
 */
export function watchKeyPair({ files, current, apply, report, pollMs }: KeyPairWatch): () => void {
  let active = current;
  let reported = '';
  let settling: NodeJS.Timeout | undefined;

  function look(): void {
    try {
      const pair = readKeyPair(files);
      reported = '';
      if (pair.cert === active.cert && pair.key === active.key) return;
      apply(pair);
      active = pair;
    } catch (error) {
      if (!(error instanceof GatewardenError)) throw error;
      if (error.message !== reported) report(error);
      reported = error.message;
    }
  }
  function changed(): void {
    clearTimeout(settling);
    settling = setTimeout(look, SETTLE_MS).unref();
  }

  const directories = new Set([dirname(files.cert), dirname(files.key)]);
  const watchers = Array.from(directories, (directory) => watchDirectory(directory, changed));
  const poll = setInterval(look, pollMs).unref();
  return () => {
    clearInterval(poll);
    clearTimeout(settling);
    for (const watcher of watchers) watcher?.close();
  };
}
