import { createReadStream } from 'node:fs';
import { GatewardenError } from '../../model/errors.ts';
import type { Io } from './io.ts';

/** Most bytes of one text or one line. */
export const MAX_TEXT_BYTES = 64 * 1024 * 1024;

/** Why a file cannot be read, by the system's error code. */
const STATES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'access is denied',
};

/**
 * The bytes of a file, or of standard input for `-`.
 *
 * @throws GatewardenError (GW_CLI_INPUT) while reading.
 */
export async function* openInput(path: string, io: Io): AsyncGenerator<Uint8Array> {
  try {
    yield* path === '-' ? io.stdin : createReadStream(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw inputError(path, STATES[code] ?? code);
  }
}

/**
 * The whole input as text. A byte order mark stays, so that offsets are those of the input.
 *
 * @throws GatewardenError (GW_CLI_INPUT) when it cannot be read, is too large or not UTF-8.
 */
export async function readText(path: string, io: Io, maxBytes = MAX_TEXT_BYTES): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of openInput(path, io)) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw inputError(path, `it is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    throw inputError(path, 'it is not UTF-8');
  }
}

function inputError(path: string, state: string): GatewardenError {
  const name = path === '-' ? 'standard input' : `"${path}"`;
  return new GatewardenError([{ code: 'GW_CLI_INPUT', message: `Cannot read ${name}: ${state}` }]);
}
