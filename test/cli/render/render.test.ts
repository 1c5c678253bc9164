import { describe, expect, it } from 'vitest';
import { summarize } from '../../../src/cli/render/evidence.ts';
import { highlight, toneOf } from '../../../src/cli/render/highlight.ts';
import { createPaint, wantsColor } from '../../../src/cli/render/paint.ts';
import { renderScan } from '../../../src/cli/render/scan.ts';
import { alignColumns, visible } from '../../../src/cli/render/table.ts';
import type { Decision } from '../../../src/model/decision.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { testIo } from '../../support/cli-io.ts';

const PLAIN = createPaint(false);
const COLORED = createPaint(true);

const finding = (start: number, end: number, over: Partial<Finding> = {}): Finding => ({
  rule: 'a.rule',
  entity: 'THING',
  severity: 'medium',
  segment: 0,
  start,
  end,
  score: 0.9,
  action: 'mask',
  shadow: false,
  lowConfidence: false,
  evidence: [{ kind: 'pattern', candidate: 0, score: 0.9 }],
  ...over,
});

const decision = (over: Partial<Decision> = {}): Decision => ({
  action: 'pass',
  phase: 'request',
  policy: { name: 'p', version: '1' },
  findings: [],
  unfinished: [],
  ...over,
});

describe('summarize()', () => {
  it('says why a finding is believed, in its order', () => {
    expect(
      summarize([
        { kind: 'pattern', candidate: 0, score: 0.5 },
        { kind: 'check', name: 'luhn', passRate: 0.1 },
        { kind: 'check', name: 'iban-mod97', passRate: 0.010309 },
        { kind: 'entropy', bits: 3.456 },
        { kind: 'boost', word: 'card', by: 0.35 },
        { kind: 'suppress', word: 'example', by: 0.5 },
        { kind: 'bare', cap: 0.4 },
        { kind: 'view', view: 'folded' },
      ]),
    ).toBe(
      'pattern 0.50, luhn check 10 %, iban-mod97 check 1 %, entropy 3.5 bits, +0.35 "card", ' +
        '-0.50 "example", bare, 0.40 at most, disguised',
    );
    expect(
      summarize([
        { kind: 'list', candidate: 1, score: 0.5 },
        { kind: 'ner', candidate: 0, score: 0.7 },
      ]),
    ).toBe('list 0.50, entity 0.70');
  });

  it.each([
    ['folded', 'disguised'],
    ['decoded', 'encoded'],
    ['leet', 'digits for letters'],
  ] as const)(
    'does not call a finding of the %s view by the name of another: %s',
    (view, label) => {
      expect(summarize([{ kind: 'view', view }])).toBe(label);
    },
  );
});

describe('visible()', () => {
  it.each([
    ['plain\ttext\nwith é, 漢 and 😀', 'plain\ttext\nwith é, 漢 and 😀'],
    ['red \x1b[31m', 'red <U+001B>[31m'],
    ['a\u200bb\u202ec\u00add', 'a<U+200B>b<U+202E>c<U+00AD>d'],
    ['tag \u{e0041}', 'tag <U+E0041>'],
    ['lone \ud800', 'lone <U+D800>'],
    ['line\r\nend\rhere\u2028', 'line\nend<U+000D>here<U+2028>'],
    ['c1 \u009b', 'c1 <U+009B>'],
  ])('shows %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});

describe('highlight()', () => {
  it('marks findings with guillemets where there is no colour', () => {
    expect(highlight('see this and that', [finding(4, 8), finding(13, 17)], PLAIN)).toBe(
      'see »this« and »that«',
    );
  });

  it('marks overlapping findings as one, touching ones apart', () => {
    const findings = [finding(0, 3), finding(2, 5), finding(5, 6)];
    expect(highlight('abcdefg', findings, PLAIN)).toBe('»abcde«»f«g');
  });

  it('paints overlapping findings like the most severe one', () => {
    const both = [finding(0, 2), finding(1, 3, { action: 'reject' })];
    expect(highlight('abc', both, COLORED)).toBe(COLORED.paint('reject', 'abc'));
    const low = [finding(0, 2, { shadow: true }), finding(1, 3, { action: 'pass' })];
    expect(highlight('abc', low, COLORED)).toBe(COLORED.paint('pass', 'abc'));
    expect(highlight('abc', [...low].reverse(), COLORED)).toBe(COLORED.paint('pass', 'abc'));
    const within = [finding(0, 3), finding(1, 2, { shadow: true })];
    expect(highlight('abc', within, COLORED)).toBe(COLORED.paint('mask', 'abc'));
  });

  it('paints line by line', () => {
    const { paint } = COLORED;
    expect(highlight('a\nb', [finding(0, 3)], COLORED)).toBe(
      `${paint('mask', 'a')}\n${paint('mask', 'b')}`,
    );
  });

  it('shows hidden characters inside and outside of findings', () => {
    expect(highlight('\x1bx\u200by', [finding(1, 4)], PLAIN)).toBe('<U+001B>»x<U+200B>y«');
  });
});

describe('toneOf()', () => {
  it.each<[Partial<Finding>, string]>([
    [{ action: 'mask' }, 'mask'],
    [{ action: 'pass' }, 'pass'],
    [{ action: 'reject', shadow: true }, 'faint'],
    [{ action: 'pass', lowConfidence: true }, 'faint'],
    [{ action: 'reject', lowConfidence: true }, 'reject'],
  ])('of %j is %s', (over, tone) => {
    expect(toneOf(finding(0, 1, over))).toBe(tone);
  });
});

describe('alignColumns()', () => {
  it('pads all but the last column', () => {
    expect(
      alignColumns([
        ['A', 'BB', 'C'],
        ['aaa', 'b', 'long'],
      ]),
    ).toEqual(['A    BB  C', 'aaa  b   long']);
  });
});

describe('renderScan()', () => {
  it('shows text, findings, decision and what is left', () => {
    const text = 'one\nsee TKT-1234\r\nand TKT-5678\n';
    const findings = [finding(8, 16), finding(22, 30, { score: 0.4, lowConfidence: true })];
    const evaluation = {
      decision: decision({ action: 'mask', rule: 'a.rule', findings }),
      texts: ['one\nsee [THING]\r\nand TKT-5678\n'],
    };
    expect(renderScan(text, evaluation, PLAIN)).toBe(
      [
        'one',
        'see »TKT-1234«',
        'and »TKT-5678«',
        '',
        'RULE    ENTITY  WHERE  SCORE  ACTION      WHY',
        'a.rule  THING   2:5    0.90   mask        pattern 0.90',
        'a.rule  THING   3:5    0.40   mask (low)  pattern 0.90',
        '',
        'mask by a.rule',
        '',
        'one',
        'see [THING]',
        'and TKT-5678',
        '',
      ].join('\n'),
    );
  });

  it('paints findings that do nothing faintly', () => {
    const findings = [finding(0, 1, { shadow: true, lowConfidence: true, action: 'reject' })];
    const shown = renderScan('x', { decision: decision({ findings }), texts: ['x'] }, COLORED);
    const row = 'a.rule  THING   1:1    0.90   reject (shadow, low)  pattern 0.90';
    expect(shown).toContain(COLORED.paint('faint', row));
  });

  it.each<[string, Partial<Decision>, string]>([
    ['nothing', {}, 'pass: nothing found'],
    [
      'a rejection',
      { action: 'reject', rule: 'a.b', reject: { status: 403, body: 'No \x1b[1m' } },
      'reject by a.b, status 403: No <U+001B>[1m',
    ],
    [
      'a detector that did not finish',
      { unfinished: [{ detector: 'entities', cause: 'size', action: 'pass' }] },
      'pass: nothing found; entities did not finish: size',
    ],
  ])('says so for %s', (_name, over, line) => {
    const shown = renderScan('some text', { decision: decision(over), texts: ['x'] }, PLAIN);
    expect(shown).toBe(`${line}\n`);
  });
});

describe('wantsColor()', () => {
  it.each([
    ['auto', true, {}, true],
    ['auto', false, {}, false],
    ['auto', true, { NO_COLOR: '1' }, false],
    ['auto', true, { NO_COLOR: '' }, true],
    ['auto', true, { TERM: 'dumb' }, false],
    ['auto', false, { FORCE_COLOR: '1' }, true],
    ['auto', false, { FORCE_COLOR: '1', NO_COLOR: '1', TERM: 'dumb' }, true],
    ['auto', true, { FORCE_COLOR: '0', CLICOLOR_FORCE: '1' }, false],
    ['auto', true, { FORCE_COLOR: 'false' }, false],
    ['auto', false, { FORCE_COLOR: '' }, false],
    ['auto', false, { CLICOLOR_FORCE: '1' }, true],
    ['auto', false, { CLICOLOR_FORCE: '0' }, false],
    ['auto', false, { CLICOLOR_FORCE: '1', NO_COLOR: '1' }, false],
    ['auto', true, { CLICOLOR: '0' }, false],
    ['never', false, { FORCE_COLOR: '1' }, false],
    ['always', false, { NO_COLOR: '1' }, true],
    ['never', true, {}, false],
  ] as const)('%s on a terminal: %j with %j is %j', (when, stdout, env, wanted) => {
    expect(wantsColor(when, testIo({ tty: { stdout }, env }).io)).toBe(wanted);
  });

  it('heeds FORCE_COLOR, which was once ignored', () => {
    expect(wantsColor('auto', testIo({ env: { FORCE_COLOR: '3' } }).io)).toBe(true);
  });
});

describe('createPaint()', () => {
  it('colours whatever the stream of the test is', () => {
    expect(COLORED.paint('strong', 'x')).toBe('\x1b[1mx\x1b[22m');
    expect(PLAIN.paint('strong', 'x')).toBe('x');
  });
});
