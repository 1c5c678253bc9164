import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { labelledFiles, readLabelled } from '../../bench/scorecard/data/labelled.ts';

const folder = mkdtempSync(join(tmpdir(), 'gatewarden-labelled-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ROW = { text: 'Ada is here', spans: [{ start: 0, end: 3, type: 'PER' }], source: 'x' };
const write = (file: string, ...rows: unknown[]): void =>
  writeFileSync(join(folder, file), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));

describe('readLabelled()', () => {
  it('reads plain and compressed files', () => {
    write('a.jsonl', ROW);
    writeFileSync(join(folder, 'b.jsonl.gz'), gzipSync(`${JSON.stringify(ROW)}\n`));
    writeFileSync(join(folder, 'c.txt'), 'not labelled');
    expect(labelledFiles(folder)).toEqual(['a.jsonl', 'b.jsonl.gz']);
    const expected = [{ text: ROW.text, spans: [{ entity: 'PER', start: 0, end: 3 }] }];
    expect(readLabelled(folder, 'a.jsonl')).toEqual(expected);
    expect(readLabelled(folder, 'b.jsonl.gz')).toEqual(expected);
  });

  it('renames and drops entities', () => {
    write('a.jsonl', ROW);
    expect(readLabelled(folder, 'a.jsonl', { PER: 'PERSON' })[0]?.spans[0]?.entity).toBe('PERSON');
    expect(readLabelled(folder, 'a.jsonl', { PER: null })[0]?.spans).toEqual([]);
  });

  it('takes rows with a label and no spans', () => {
    write('a.jsonl', { text: 'x', label: 'clean' });
    expect(readLabelled(folder, 'a.jsonl')).toEqual([{ text: 'x', spans: [], label: 'clean' }]);
  });

  it('says that a folder is not there', () => {
    expect(() => labelledFiles(join(folder, 'none'))).toThrow('no such folder');
  });

  it.each([
    ['no text', { spans: [] }, '"text" is missing'],
    ['spans of another form', { text: 'x', spans: {} }, '"spans" is no list'],
    ['a span outside', { text: 'x', spans: [{ start: 0, end: 2, type: 'A' }] }, 'not inside'],
    ['an empty span', { text: 'x', spans: [{ start: 1, end: 1, type: 'A' }] }, 'not inside'],
    ['a span without type', { text: 'x', spans: [{ start: 0, end: 1 }] }, 'not inside'],
    ['no object', 7, '"text" is missing'],
  ])('names the line of %s, not the text', (_, row, message) => {
    write('a.jsonl', ROW, row);
    expect(() => readLabelled(folder, 'a.jsonl')).toThrow(message);
    expect(() => readLabelled(folder, 'a.jsonl')).toThrow('a.jsonl:2');
  });
});
