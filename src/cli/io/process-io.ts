import type { Io } from './io.ts';

/** The streams, environment and clock of this process. */
export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  return Object.freeze({
    stdin,
    stdout,
    stderr,
    env,
    isTty: Object.freeze({
      stdin: stdin.isTTY === true,
      stdout: stdout.isTTY === true,
      stderr: stderr.isTTY === true,
    }),
    now: () => performance.now(),
  });
}
