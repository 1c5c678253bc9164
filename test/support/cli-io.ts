import { Writable } from 'node:stream';
import type { Io } from '../../src/cli/io/io.ts';

/** What a test says about the process around a command. */
export interface TestProcess {
  readonly stdin?: string | AsyncIterable<Uint8Array>;
  readonly env?: Readonly<Record<string, string>>;
  readonly tty?: Partial<Io['isTty']>;
  readonly stdout?: Writable;
  readonly now?: () => number;
}

/** An `Io` that keeps what is written. */
export interface TestIo {
  readonly io: Io;
  out(): string;
  err(): string;
}

/** An `Io` for running a command in process. */
export function testIo(process: TestProcess = {}): TestIo {
  const out = collector();
  const err = collector();
  const { stdin = '' } = process;
  const io: Io = {
    stdin: typeof stdin === 'string' ? chunksOf([Buffer.from(stdin)]) : stdin,
    stdout: process.stdout ?? out.stream,
    stderr: err.stream,
    env: process.env ?? {},
    isTty: { stdin: false, stdout: false, stderr: false, ...process.tty },
    now: process.now ?? (() => 0),
  };
  return { io, out: out.text, err: err.text };
}

/** Chunks as a stream gives them. */
export async function* chunksOf(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

function collector() {
  let written = '';
  const stream = new Writable({
    decodeStrings: false,
    write(text: string, _encoding, done) {
      written += text;
      done();
    },
  });
  return { stream, text: () => written };
}
