import { describe, expect, it } from 'vitest';
import { explainFinding } from '../../../../src/cli/render/explain-finding.ts';
import { run } from '../../../../src/cli/run.ts';
import type { Finding } from '../../../../src/model/finding.ts';
import { testIo } from '../../../support/cli-io.ts';

const RULES = ['--rules', 'test/fixtures/cli/explain.yaml'];

async function explain(stdin: string, ...args: string[]) {
  const { io, out, err } = testIo({ stdin });
  const code = await run(['scan', '--explain', ...RULES, ...args], io);
  return { code, out: out(), err: err() };
}

describe('scan --explain', () => {
  it.each([
    [
      'a context word that takes the score to its limit',
      'our member\n123-456789',
      [
        'explain.number: Member number',
        '  entity  MEMBER, personal, severity medium',
        '  where   2:1, segment 0, offsets 11 to 21 (10 units)',
        '  score   pattern (candidate 1 of 2), formatted shape  0.70',
        '          context word "member": +0.35                 1.05',
        '          scores lie between 0 and 0.99                0.99',
        '  action  mask: 0.99 reaches the threshold 0.6',
        '',
        'mask by explain.number',
      ],
    ],
    [
      'a bare shape alone',
      'call 123456789',
      [
        'explain.number: Member number',
        '  entity  MEMBER, personal, severity medium',
        '  where   1:6, segment 0, offsets 5 to 14 (9 units)',
        '  score   pattern (candidate 2 of 2), bare shape        0.60',
        '          a bare shape without a context word: capped  0.55',
        '  action  pass: 0.55 is below the threshold 0.6 and not below the floor 0.4',
        '',
        'pass',
      ],
    ],
    [
      'words for and against',
      'sample member 123-456789',
      [
        'explain.number: Member number',
        '  entity  MEMBER, personal, severity medium',
        '  where   1:15, segment 0, offsets 14 to 24 (10 units)',
        '  score   pattern (candidate 1 of 2), formatted shape  0.70',
        '          context word "member": +0.35                 1.05',
        '          context word "sample": -0.50                 0.55',
        '  action  pass: 0.55 is below the threshold 0.6 and not below the floor 0.4',
        '',
        'pass',
      ],
    ],
    [
      'checks and a rejection',
      '4111111111111111',
      [
        'explain.card: Card',
        '  entity  CARD, sensitive, severity medium',
        '  where   1:1, segment 0, offsets 0 to 16 (16 units)',
        '  score   pattern, distinctive shape                                         0.50',
        '          check card, which 2.9 % of random input passes; also held: luhn  0.97',
        '  action  reject: 0.97 reaches the threshold 0.6',
        '',
        'reject by explain.card, status 403: No cards.',
      ],
    ],
    [
      'entropy, a disguise and a rule on trial',
      'tok_x7k2m9\u200bq4w8e1',
      [
        'explain.token: Token',
        '  entity  TOKEN, secret, severity medium',
        '  where   1:1, segment 0, offsets 0 to 17 (17 units)',
        '  score   pattern, distinctive shape                        0.90',
        '          entropy of 3.88 bits per character, above 3       0.90',
        '          found in the folded view only  0.90',
        '  action  mask: 0.90 reaches the threshold 0.6; the rule is on trial and does nothing',
        '',
        'pass',
      ],
    ],
    [
      'a list with company',
      'a heron at the pond',
      [
        'explain.bird: Bird with its pond',
        '  entity  BIRD, domain, severity medium',
        '  where   1:3, segment 0, offsets 2 to 7 (5 units)',
        '  score   list "birds" (candidate 1 of 2), all found, distinctive shape  0.80',
        '  action  pass: 0.80 reaches the threshold 0.6',
        '',
        'pass',
      ],
    ],
    ['nothing', 'hello', ['pass: nothing found']],
  ])('tells of %s', async (_, text, lines) => {
    const squeezed = (all: string): string => all.replace(/(?<=\S) {2,}/g, '  ');
    const { code, out } = await explain(text);
    expect(squeezed(out).trimEnd()).toBe(squeezed(lines.join('\n')));
    expect(code).toBe(0);
  });

  it('shows nothing of the text, masked or not', async () => {
    const text = 'Canary sings: member 123-456789 to 4111111111111111 tok_x7k2m9q4w8e1';
    const { out } = await explain(text, '--color', 'always');
    for (const part of ['Canary', 'sings', '456789', '4111', 'x7k2', '[MEMBER]']) {
      expect(out).not.toContain(part);
    }
    expect(out).toContain('\x1b[1mexplain.number: Member number');
  });

  it('leaves out what scan leaves out', async () => {
    expect((await explain('call 123456789', '--sure')).out).toBe('pass: nothing found\n');
  });

  it.each(['--json', '--jsonl'])('is no option beside %s', async (option) => {
    const { code, err } = await explain('x', option);
    expect(code).toBe(2);
    expect(err).toContain('Cannot use --explain together with --json or --jsonl');
  });
});

describe('explainFinding()', () => {
  it('knows named entities, one unit, and findings of rules that are gone', () => {
    const finding: Finding = {
      rule: 'gone.rule',
      entity: 'PERSON',
      severity: 'low',
      segment: 2,
      start: 0,
      end: 1,
      score: 0.7,
      action: 'mask',
      shadow: false,
      lowConfidence: false,
      evidence: [
        { kind: 'ner', candidate: 0, score: 0.7 },
        { kind: 'entropy', bits: 1 },
      ],
    };
    expect(explainFinding(finding, undefined, '1:1')).toEqual([
      'gone.rule',
      '  entity  PERSON, severity low',
      '  where   1:1, segment 2, offsets 0 to 1 (1 unit)',
      '  score   named entity                                 0.70',
      '          entropy of 1.00 bits per character, above 0  0.70',
      '  action  mask',
    ]);
  });
});
