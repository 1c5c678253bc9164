import { describe, expect, it } from 'vitest';
import { evaluateRequest } from '../../src/engine/evaluate-request.ts';
import type { EntityResult } from '../../src/model/recognizer.ts';
import type { EvaluationRequest } from '../../src/model/request.ts';
import type { Rule } from '../../src/model/rule.ts';
import { compilePolicy } from '../../src/policy/compile.ts';
import { detection, pack, regex, rule } from '../support/rule.ts';

const SECRET = rule({
  id: 'x.secret',
  entity: 'SECRET',
  severity: 'critical',
  detect: detection([regex('s3cr3t')]),
  action: { request: 'reject', response: 'mask' },
});
const CODE = rule({ id: 'x.code', entity: 'CODE', detect: detection([regex('code-\\d{3}')]) });
const PERSON = rule({
  id: 'x.person',
  entity: 'PERSON',
  detect: detection([{ kind: 'ner', entities: ['PERSON'], score: 0.5, shape: 'distinctive' }], {
    views: ['raw'],
  }),
  onBudget: 'mask',
});
const SHADOW = rule({
  id: 'x.shadow',
  status: 'experimental',
  detect: detection([regex('ghost')]),
});
const UNSURE = rule({
  id: 'x.unsure',
  detect: detection([regex('maybe', { score: 0.5 })]),
  onLowConfidence: 'mask',
});

const LAST_FOUR: Rule['mask'] = { operator: 'mask', char: '*', keepFirst: 0, keepLast: 4 };

const compile = (...rules: Rule[]) => compilePolicy([pack(rules)]);
const policy = compile(SECRET, CODE, PERSON, SHADOW, UNSURE);

const ask = (...texts: string[]): EvaluationRequest => ({
  phase: 'request',
  segments: texts.map((text) => ({ role: 'user', text })),
});

describe('evaluateRequest()', () => {
  it('passes clean texts and returns them as they were', () => {
    const { decision, texts } = evaluateRequest(policy, ask('hello', ''));
    expect(decision).toMatchObject({ action: 'pass', findings: [], phase: 'request' });
    expect(texts).toEqual(['hello', '']);
  });

  it('masks every finding of every segment in place', () => {
    const { decision, texts } = evaluateRequest(
      policy,
      ask('a code-123 b code-456', 'no', 'code-789'),
    );
    expect(decision.action).toBe('mask');
    expect(texts).toEqual(['a [CODE] b [CODE]', 'no', '[CODE]']);
    expect(decision.findings.map(({ segment, start, end }) => [segment, start, end])).toEqual([
      [0, 2, 10],
      [0, 13, 21],
      [2, 0, 8],
    ]);
  });

  it.each<[string, Rule['mask'], string, string]>([
    ['by one text', SECRET.mask, 'x'.repeat(5_000), '[THING]'],
    ['wholly by a partial mask', LAST_FOUR, 'x'.repeat(5_000), '*'.repeat(5_000)],
    ['by a partial mask that fits', LAST_FOUR, 'x'.repeat(2_048), `${'*'.repeat(2_044)}xxxx`],
    ['with what is hidden between', SECRET.mask, `${'x'.repeat(2_048)}\u200bxx`, '[THING]'],
  ])('masks a match of any length %s', (_, mask, text, masked) => {
    const long = rule({ id: 'l', mask, detect: detection([regex('x+')], { views: ['folded'] }) });
    expect(evaluateRequest(compile(long), ask(`a ${text}.`)).texts).toEqual([`a ${masked}.`]);
  });

  it('masks values that touch one by one', () => {
    const { texts } = evaluateRequest(compile(rule({ id: 'x' })), ask('thingthing'));
    expect(texts).toEqual(['[THING][THING]']);
  });

  it('stops at a critical rejection and masks nothing then', () => {
    const { decision, texts } = evaluateRequest(policy, ask('my s3cr3t', 'code-123'));
    expect(decision).toMatchObject({ action: 'reject', rule: 'x.secret' });
    expect(decision.findings).toHaveLength(1);
    expect(texts).toEqual(['my s3cr3t', 'code-123']);
  });

  it('asks each phase for its own action', () => {
    const { decision, texts } = evaluateRequest(policy, { ...ask('my s3cr3t'), phase: 'response' });
    expect(decision.action).toBe('mask');
    expect(texts).toEqual(['my [SECRET]']);
  });

  it('leaves roles alone that no rule asks for', () => {
    const { decision } = evaluateRequest(policy, {
      phase: 'request',
      segments: [{ role: 'system', text: 's3cr3t code-123' }],
    });
    expect(decision).toMatchObject({ action: 'pass', findings: [] });
  });

  it('records what a shadow rule would have done', () => {
    const { decision, texts } = evaluateRequest(policy, ask('a ghost'));
    expect(decision.action).toBe('pass');
    expect(decision.findings).toMatchObject([{ rule: 'x.shadow', action: 'mask', shadow: true }]);
    expect(texts).toEqual(['a ghost']);
  });

  it('gives a low score the action for low confidence', () => {
    const { decision, texts } = evaluateRequest(policy, ask('maybe'));
    expect(decision.findings).toMatchObject([{ lowConfidence: true, action: 'mask' }]);
    expect(texts).toEqual(['[THING]']);
  });

  it('merges overlapping findings so that no found character is left', () => {
    const left = rule({ id: 'o.left', entity: 'LEFT', detect: detection([regex('abcdef')]) });
    const right = rule({ id: 'o.right', entity: 'RIGHT', detect: detection([regex('efghijkl')]) });
    const { texts } = evaluateRequest(compile(left, right), ask('<abcdefghijkl>'));
    expect(texts).toEqual(['<[RIGHT]>']);
  });

  it('keeps no character of a partial mask where another finding overlaps', () => {
    const kept = rule({
      id: 'o.kept',
      detect: detection([regex('\\d{9}')]),
      mask: { operator: 'mask', char: '*', keepFirst: 0, keepLast: 3 },
    });
    const inner = rule({ id: 'o.inner', detect: detection([regex('789')]) });
    expect(evaluateRequest(compile(kept), ask('123456789')).texts).toEqual(['******789']);
    expect(evaluateRequest(compile(kept, inner), ask('123456789')).texts).toEqual(['*********']);
  });

  it('passes when masking changes nothing', () => {
    const stars = rule({
      id: 'o.stars',
      detect: detection([regex('\\*{3}')]),
      mask: { operator: 'mask', char: '*', keepFirst: 0, keepLast: 0 },
    });
    expect(evaluateRequest(compile(stars), ask('a *** b')).decision.action).toBe('pass');
  });

  it('finds disguised values and masks them in place', () => {
    const { decision, texts } = evaluateRequest(policy, ask('a co\u200bde-１23 b'));
    expect(texts).toEqual(['a [CODE] b']);
    expect(decision.findings[0]?.evidence).toContainEqual({ kind: 'view', view: 'folded' });
  });

  it('reports a value once that is found in both views', () => {
    const { decision } = evaluateRequest(policy, ask('code-123 \u200b'));
    expect(decision.findings).toHaveLength(1);
  });

  describe('with entities', () => {
    const found: EntityResult = {
      status: 'done',
      hits: [[], [{ entity: 'PERSON', start: 0, end: 3, score: 0.8 }]],
    };

    it('masks what the entity detector found', () => {
      const { decision, texts } = evaluateRequest(policy, ask('Hi', 'Ada!'), found);
      expect(texts).toEqual(['Hi', '[PERSON]!']);
      expect(decision.findings).toMatchObject([{ rule: 'x.person', score: 0.8, segment: 1 }]);
    });

    it('ignores entities that no rule asks for', () => {
      const hits = [[{ entity: 'LOCATION', start: 0, end: 3, score: 0.8 } as const]];
      expect(
        evaluateRequest(policy, ask('Rom'), { status: 'done', hits }).decision.findings,
      ).toEqual([]);
    });

    it('hides whole texts when the detector could not finish and its rules say mask', () => {
      const { decision, texts } = evaluateRequest(policy, ask('who', ''), {
        status: 'unfinished',
        cause: 'time',
      });
      expect(texts).toEqual(['[REDACTED]', '']);
      expect(decision.unfinished).toEqual([
        { detector: 'entities', cause: 'time', action: 'mask', segments: [0] },
      ]);
    });

    it('lets shadow rules decide nothing about an unfinished detector', () => {
      const shadow = compile({ ...PERSON, status: 'experimental' });
      const { decision } = evaluateRequest(shadow, ask('who'), {
        status: 'unfinished',
        cause: 'busy',
      });
      expect(decision).toMatchObject({ action: 'pass', unfinished: [{ action: 'pass' }] });
    });
  });
});
