import type { Writable } from 'node:stream';

/** What a command may touch of its process, so that tests can run commands without one. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Which streams are a terminal. */
  readonly isTty: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean };
  /** A clock that never goes back, in ms. */
  now(): number;
}

/** What the exit codes of all commands mean. */
export const EXIT = Object.freeze({
  ok: 0,
  /** `check` refused a pack, or `scan` met what it was told to fail on. */
  refused: 1,
  /** Wrong use, or the rules or the input could not be read. */
  usage: 2,
  /** The reader of the output went away, as the shell tells of SIGPIPE (128 + 13). */
  unread: 141,
  /** A fault of the program (EX_SOFTWARE of BSD's sysexits). */
  failed: 70,
});

/**
 * Writes a text and waits until the stream has taken it, so a slow reader slows the command down.
 * Rejects when the stream fails.
 */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

const CLOSED: readonly unknown[] = ['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'];

/** True when the reader of our output went away, as `head` does. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CLOSED.includes(error.code);
}
