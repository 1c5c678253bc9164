import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../../../src/cli/run.ts';
import { chunksOf, type TestProcess, testIo } from '../../../support/cli-io.ts';

const SCAN = ['scan', '--rules', 'test/fixtures/cli/sample.yaml', '--jsonl'];

async function scan(process: TestProcess | string, ...args: string[]) {
  const { io, out, err } = testIo(typeof process === 'string' ? { stdin: process } : process);
  const code = await run([...SCAN, ...args], io);
  return { code, out: out(), err: err() };
}

const parsed = (out: string) =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

const TICKET = {
  rule: 'sample.ticket',
  entity: 'TICKET',
  segment: 0,
  start: 4,
  end: 12,
  score: 0.9,
  action: 'mask',
};

describe('scan --jsonl', () => {
  it('answers a text with a text', async () => {
    const { code, out } = await scan('{"text":"see TKT-1234"}\n{"text":"ok"}');
    expect(parsed(out)).toEqual([
      { action: 'mask', rule: 'sample.ticket', findings: [TICKET], text: 'see [TICKET]' },
      { action: 'pass', findings: [], text: 'ok' },
    ]);
    expect(code).toBe(0);
  });

  it('answers messages with one text each', async () => {
    const messages = [
      { role: 'system', content: 'see TKT-1234' },
      { role: 'assistant', content: null },
      { role: 'user', content: [{ type: 'text', text: 'see' }, { type: 'image_url' }, 'TKT-1234'] },
    ];
    const { out } = await scan(JSON.stringify({ messages }));
    expect(parsed(out)).toEqual([
      {
        action: 'mask',
        rule: 'sample.ticket',
        findings: [{ ...TICKET, segment: 2 }],
        texts: ['see TKT-1234', '', 'see [TICKET]'],
      },
    ]);
  });

  it('marks findings that do not act', async () => {
    const { out } = await scan('{"text":"a sample TKT-1234 of Project Heron"}');
    expect(parsed(out)[0].findings).toEqual([
      expect.objectContaining({ rule: 'sample.ticket', lowConfidence: true, action: 'pass' }),
      expect.objectContaining({ rule: 'sample.project', shadow: true, action: 'mask' }),
    ]);
    const sure = await scan('{"text":"a sample TKT-1234"}', '--sure');
    expect(parsed(sure.out)[0].findings).toEqual([]);
  });

  it('keeps lines aligned when some cannot be read', async () => {
    const input = Buffer.concat([
      Buffer.from('{"text":"TKT-1234"}\r\n'),
      Buffer.from('{"text":\n\n{"prompt":"x"}\n{"text":"a'),
      Uint8Array.of(0xc3, 0x28),
      Buffer.from('"}\n{"text":"last"}'),
    ]);
    const { code, out, err } = await scan({ stdin: chunksOf([input]) });
    expect(parsed(out)).toMatchObject([
      { text: '[TICKET]' },
      { error: { code: 'GW_WIRE_JSON', message: 'Cannot read the line: it is not JSON' } },
      { error: { code: 'GW_WIRE_JSON' } },
      { error: { code: 'GW_WIRE_SHAPE' } },
      { error: { code: 'GW_WIRE_ENCODING' } },
      { text: 'last' },
    ]);
    expect(err).toBe('GW_CLI_INPUT Cannot read 4 of 6 lines: the first is line 2\n');
    expect(code).toBe(1);
  });

  it('writes what it has whenever the input pauses', async () => {
    const { io, out } = testIo({ stdin: typed() });
    async function* typed(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"text":"one"}\n{"te');
      expect(parsed(out())).toMatchObject([{ text: 'one' }]);
      yield Buffer.from('xt":"two"}\n');
      expect(parsed(out())).toMatchObject([{ text: 'one' }, { text: 'two' }]);
    }
    expect(await run(SCAN, io)).toBe(0);
  });

  it('streams 20,000 lines to a slow reader without running ahead of it', async () => {
    const lines = 20_000;
    const perChunk = 2_000;
    let asked = 0;
    let written = 0;
    let ahead = 0;
    async function* corpus(): AsyncGenerator<Uint8Array> {
      for (; asked < lines; asked += perChunk) {
        ahead = Math.max(ahead, asked - written);
        const chunk = Array.from({ length: perChunk }, (_, i) => {
          const number = String((asked + i) % 10_000).padStart(4, '0');
          return `{"text":"line ${asked + i}, TKT-${number}"}\n`;
        });
        yield Buffer.from(chunk.join(''));
      }
    }
    let held = 0;
    let last = '';
    const stdout = new Writable({
      decodeStrings: false,
      highWaterMark: 1,
      write(text: string, _encoding, done) {
        held = Math.max(held, stdout.writableLength);
        written += text.split('\n').length - 1;
        last = text;
        setImmediate(done);
      },
    });
    expect(await run(SCAN, testIo({ stdin: corpus(), stdout }).io)).toBe(0);
    expect(written).toBe(lines);
    expect(ahead).toBe(0);
    expect(held).toBeLessThan(70_000);
    expect(parsed(last).at(-1)).toMatchObject({ text: 'line 19999, [TICKET]' });
  });

  it('stops reading when its reader goes away', async () => {
    let given = 0;
    let released = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        while (given < 1_000) {
          given += 1;
          yield Buffer.from('{"text":"x"}\n');
        }
      } finally {
        released = true;
      }
    }
    let taken = 0;
    const stdout = new Writable({
      write(_text, _encoding, done) {
        taken += 1;
        done(taken === 3 ? Object.assign(new Error('closed'), { code: 'EPIPE' }) : undefined);
      },
    });
    const { io, err } = testIo({ stdin: endless(), stdout });
    expect(await run(SCAN, io)).toBe(141);
    expect({ given, released, err: err() }).toEqual({ given: 3, released: true, err: '' });
  });

  it('tells how far it is on a terminal, at most five times a second', async () => {
    let now = 0;
    const clock = () => {
      now += 90;
      return now;
    };
    const chunks = Array.from({ length: 7 }, () => Buffer.from(`{"text":"${'x'.repeat(987)}"}\n`));
    const tty = { stderr: true };
    const { err } = await scan({ stdin: chunksOf(chunks), tty, now: clock });
    expect(err).toBe('\r3 lines, 0.0 MB/s \r6 lines, 0.0 MB/s \r\x1b[K');
    expect((await scan({ stdin: chunksOf(chunks), now: clock })).err).toBe('');
  });

  it('leaves no trace of progress after a short scan', async () => {
    expect((await scan({ stdin: '{"text":"x"}', tty: { stderr: true } })).err).toBe('');
  });
});
