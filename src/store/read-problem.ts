import { GatewardenError, type Problem, systemCode } from '../model/errors.ts';

const STATES: Readonly<Record<string, readonly [state: string, hint: string]>> = {
  ENOENT: [
    'it does not exist',
    'check the path: of rule files it counts from the working directory, of lists from the pack',
  ],
  EACCES: ['access is denied', 'let the user of the process read it'],
  EPERM: ['access is denied', 'let the user of the process read it'],
  EISDIR: ['it is a folder', 'name a file'],
  ENOTDIR: ['a part of the path is a file', 'check the path'],
  ELOOP: ['its links go in a circle', 'check the links'],
};

/** The problem behind a failed file operation; `shown` is the path as the user wrote it. */
export function readProblem(shown: string, error: unknown): Problem {
  const code = systemCode(error);
  const [state, hint] = STATES[code] ?? [`the system says ${code}`, 'check the file'];
  return unreadable(shown, state, hint);
}

/** A file or folder that cannot be read. */
export function unreadable(shown: string, state: string, hint: string): Problem {
  return {
    code: 'GW_PACK_READ',
    message: `Cannot read "${shown}": ${state}`,
    hint,
    location: { file: shown, line: 1, column: 1 },
  };
}

/**
 * The text of a file, without a BOM.
 *
 * @throws GatewardenError when the bytes are not UTF-8.
 */
export function decodeUtf8(bytes: Uint8Array, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const problem = unreadable(shown, 'it is not UTF-8', 'save the file as UTF-8');
    throw new GatewardenError([problem], { cause: error });
  }
}
