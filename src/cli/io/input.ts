import { createReadStream } from 'node:fs';
import { GatewardenError, type Problem, systemCode } from '../../model/errors.ts';
import type { Io } from './io.ts';

/** Most bytes of one text or one line. */
export const MAX_TEXT_BYTES = 64 * 1024 * 1024;

/**
 * The bytes of a file, or of standard input for `-`.
 *
 * @throws GatewardenError (GW_CLI_INPUT) while reading.
 */
export async function* openInput(path: string, io: Io): AsyncGenerator<Uint8Array> {
  try {
    yield* path === '-' ? io.stdin : createReadStream(path);
  } catch (error) {
    throw new GatewardenError([inputProblem(path, error)]);
  }
}

/**
 * The same, or undefined for a binary file: one with a NUL byte in its first piece, which has
 * 64 KiB.
 *
 * @throws GatewardenError (GW_CLI_INPUT) here and while reading.
 */
export async function openIfText(
  path: string,
  io: Io,
): Promise<AsyncIterable<Uint8Array> | undefined> {
  const rest = openInput(path, io);
  const first = await rest.next();
  if (first.done) return rest;
  if (!first.value.includes(0)) return startingWith(first.value, rest);
  await rest.return(undefined);
  return undefined;
}

/**
 * The whole input as text. A byte order mark stays, so that offsets are those of the input.
 *
 * @throws GatewardenError (GW_CLI_INPUT) when it cannot be read, is too large or not UTF-8.
 */
export async function readText(path: string, io: Io, maxBytes = MAX_TEXT_BYTES): Promise<string> {
  return decodeText(path, openInput(path, io), maxBytes);
}

/**
 * Bytes that are open already as text; `path` names them in errors.
 *
 * @throws GatewardenError (GW_CLI_INPUT) when they cannot be read, are too many or not UTF-8.
 */
export async function decodeText(
  path: string,
  input: AsyncIterable<Uint8Array>,
  maxBytes = MAX_TEXT_BYTES,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of input) {
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

/** The problem (GW_CLI_INPUT) of a path at which the system reported an error. */
export function inputProblem(path: string, error: unknown): Problem {
  const code = systemCode(error);
  return problem(path, STATES[code] ?? code);
}

/** Why a file cannot be read, by the system's error code. */
const STATES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'access is denied',
};

function inputError(path: string, state: string): GatewardenError {
  return new GatewardenError([problem(path, state)]);
}

function problem(path: string, state: string): Problem {
  const name = path === '-' ? 'standard input' : `"${path}"`;
  return { code: 'GW_CLI_INPUT', message: `Cannot read ${name}: ${state}` };
}

async function* startingWith(first: Uint8Array, rest: AsyncGenerator<Uint8Array>) {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
