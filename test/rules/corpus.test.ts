import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actingFindings as allActing } from './shipped.ts';

interface Expected {
  readonly entity: string;
  readonly value: string;
}

const read = (name: string): string[] =>
  readFileSync(new URL(`../corpus/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

const HARD_NEGATIVES = read('hard-negatives.txt');
const POSITIVES = read('positives.jsonl').map(
  // Our own file: one object of this form per line.
  (line) => JSON.parse(line) as { text: string; expected: Expected[] },
);

/** Names have a corpus of their own: these lines were written for the other rules. */
const actingFindings = (text: string) =>
  allActing(text).filter(({ entity }) => entity !== 'PERSON');

const found = (text: string): string[] =>
  actingFindings(text).map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);

describe('the default packs', () => {
  it.each(HARD_NEGATIVES)('leave alone: %s', (line) => {
    expect(found(line)).toEqual([]);
  });

  it('leave the same lines alone in one text', () => {
    expect(found(HARD_NEGATIVES.join('\n'))).toEqual([]);
  });

  it.each(POSITIVES)('find all of $expected', ({ text, expected }) => {
    const findings = actingFindings(text);
    const values = findings.map(({ entity, start, end }) => ({
      entity,
      value: text.slice(start, end),
    }));
    expect(values).toEqual(expect.arrayContaining(expected));
    const isExpected = (start: number, end: number): boolean =>
      expected.some(({ value }) => {
        const at = text.indexOf(value);
        return start < at + value.length && at < end;
      });
    expect(findings.filter(({ start, end }) => !isExpected(start, end))).toEqual([]);
  });
});
