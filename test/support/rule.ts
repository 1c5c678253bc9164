import type { Candidate, Rule, RulePack } from '../../src/model/rule.ts';

/** A regex candidate with defaults. */
export const regex = (pattern: string, more: Partial<Candidate> = {}): Candidate =>
  ({
    kind: 'regex',
    regex: pattern,
    flags: '',
    group: 0,
    score: 0.9,
    shape: 'distinctive',
    ...more,
  }) as Candidate;

/** A rule with the defaults of the format; give what the test is about. */
export function rule(over: Partial<Rule> & { id: string }): Rule {
  return {
    title: over.id,
    class: 'domain',
    entity: 'THING',
    status: 'stable',
    severity: 'medium',
    phases: ['request', 'response'],
    roles: ['user', 'assistant', 'tool'],
    detect: detection([regex('thing')]),
    threshold: 0.6,
    floor: 0.4,
    onLowConfidence: 'pass',
    action: { request: 'mask', response: 'mask' },
    mask: { operator: 'replace', template: '[{entity}]' },
    onUnmaskable: 'reject',
    onBudget: 'reject',
    allow: [],
    reject: { status: 403, body: `refused by ${over.id}` },
    message: '',
    tags: [],
    falsePositives: '',
    tests: { match: [], noMatch: [], lowConfidence: [], evasion: [] },
    location: { file: 'test.yaml', line: 1, column: 1 },
    ...over,
  };
}

export function detection(
  candidates: readonly Candidate[],
  over: Partial<Rule['detect']> = {},
): Rule['detect'] {
  return {
    mode: 'any',
    candidates,
    within: 2_048,
    require: [],
    keywords: [],
    validate: [],
    context: {
      boost: [],
      suppress: [],
      boostBy: 0.35,
      suppressBy: 0.5,
      window: { before: 40, after: 20 },
    },
    views: ['raw', 'folded'],
    ...over,
  };
}

export function pack(rules: readonly Rule[], over: Partial<RulePack> = {}): RulePack {
  return {
    name: 'test',
    version: '1.0.0',
    title: '',
    owner: '',
    license: '',
    languages: [],
    extends: [],
    disable: [],
    lists: {},
    rules,
    file: 'test.yaml',
    ...over,
  };
}
