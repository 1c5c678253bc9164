import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem, GatewardenError, type Problem } from '../../src/model/errors.ts';
import { type ParseOptions, parseRulePack } from '../../src/policy/parse-rule-pack.ts';
import { fixture, fixtureUrl, packNames } from './fixtures.ts';

const GOLDEN_PACK = 'valid/annotated.golden.json';
const GOLDEN_PROBLEMS = 'invalid.golden.txt';
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

const readList = (path: string): string => fixture(`valid/${path}`);

/** What parseRulePack() says about a text; empty when it accepts. */
function problemsOf(text: string, options: ParseOptions = {}): readonly Problem[] {
  try {
    parseRulePack(text, options);
    return [];
  } catch (error) {
    if (error instanceof GatewardenError) return error.problems;
    throw error;
  }
}

const minimal = fixture('valid/minimal.yaml');

describe('parseRulePack() on valid packs', () => {
  it.each(packNames('valid'))('accepts %s', (name) => {
    expect(problemsOf(fixture(`valid/${name}`), { file: name, readList })).toEqual([]);
  });

  it('fills in every default of the annotated example', () => {
    const pack = parseRulePack(fixture('valid/annotated.yaml'), { file: 'annotated.yaml' });
    const text = `${JSON.stringify(pack, null, 2)}\n`;
    if (UPDATE) writeFileSync(fixtureUrl(GOLDEN_PACK), text);
    expect(text).toBe(fixture(GOLDEN_PACK));
  });

  it('fills in the defaults of the format', () => {
    const [rule] = parseRulePack(minimal).rules;
    expect(rule).toMatchObject({
      status: 'stable',
      severity: 'medium',
      phases: ['request', 'response'],
      roles: ['user', 'assistant', 'tool'],
      threshold: 0.6,
      floor: 0.4,
      onLowConfidence: 'pass',
      action: { request: 'pass', response: 'pass' },
      mask: { operator: 'replace', template: '[{entity}]' },
      onUnmaskable: 'reject',
      onBudget: 'reject',
      reject: { status: 403, body: 'Request blocked by policy' },
      detect: {
        views: ['raw', 'folded', 'decoded'],
        context: { boostBy: 0.35, suppressBy: 0.5, window: { before: 40, after: 20 } },
      },
    });
    expect(rule).not.toHaveProperty('maskReason');
    expect(rule).not.toHaveProperty('reject.reason');
  });

  it('gives the defaults of the pack to every rule that does not say otherwise', () => {
    const { rules } = parseRulePack(fixture('valid/defaults.yaml'));
    const action = { request: 'mask', response: 'mask' };
    expect(rules).toMatchObject([
      { class: 'domain', entity: 'DEMO', severity: 'high', action },
      { class: 'domain', entity: 'OTHER', severity: 'low', action },
    ]);
  });

  it('joins the exceptions of a rule with those of the defaults', () => {
    const { rules } = parseRulePack(fixture('valid/defaults.yaml'));
    expect(
      rules.map(({ allow }) => allow.map(({ values, stopwords }) => values ?? stopwords)),
    ).toEqual([[['sample']], [['plugh1'], ['sample']]]);
  });

  it('writes the fragments of the pack out in the patterns of its rules', () => {
    const [rule] = parseRulePack(fixture('valid/fragments.yaml')).rules;
    expect(rule).toMatchObject({
      detect: {
        candidates: [
          { regex: '(?i)(?:one|two)(?:[ _-]{0,3})(\\d{4})\\{gap}\\x{ab}{0,1}', group: 1 },
        ],
      },
      allow: [{ regex: '^(?:one|two)(?:[ _-]{0,3})0000' }],
    });
  });

  it('leaves braces alone in packs without fragments', () => {
    const [rule] = parseRulePack(minimal.replace('xyzzy,', "'xyzzy{gap}|xyzzy',")).rules;
    expect(rule).toMatchObject({ detect: { candidates: [{ regex: 'xyzzy{gap}|xyzzy' }] } });
  });

  it('gives a scalar action to the phases of the rule only', () => {
    const [rule] = parseRulePack(fixture('valid/one-phase.yaml')).rules;
    expect(rule?.action).toEqual({ request: 'pass', response: 'reject' });
  });

  it('reads list files: one term per line, trimmed, each once', () => {
    const { lists } = parseRulePack(fixture('valid/list-files.yaml'), { readList });
    expect(lists).toEqual({
      animals: { values: ['cat', 'guinea pig', 'lion'], match: 'word', fold: true },
      fruit: { values: ['apple', 'pear'], match: 'substring', fold: false },
    });
  });

  it('knows where each rule stands', () => {
    const { rules } = parseRulePack(minimal, { file: 'a.yaml' });
    expect(rules[0]?.location).toEqual({ file: 'a.yaml', line: 5, column: 5 });
  });

  it.each([
    ['CRLF line ends', minimal.replaceAll('\n', '\r\n')],
    ['a BOM', `\ufeff${minimal}`],
    ['a document start and end', `---\n${minimal}...\n`],
  ])('reads a file with %s as the same pack', (_, text) => {
    expect(parseRulePack(text)).toEqual(
      expect.objectContaining({ ...parseRulePack(minimal), rules: expect.any(Array) }),
    );
  });

  it('counts columns after a BOM from 1 and lines of CRLF files once', () => {
    const text = `\ufeff${minimal.replace('class: domain', 'class: domein')}`;
    const [plain] = problemsOf(text);
    const [crlf] = problemsOf(text.replaceAll('\n', '\r\n'));
    expect(plain?.location).toEqual({ file: 'rule pack', line: 7, column: 12 });
    expect(crlf?.location).toEqual(plain?.location);
    expect(problemsOf('\ufeffkind: 1')[0]?.location).toMatchObject({ line: 1, column: 1 });
  });

  it('asks for no tests when strict is off', () => {
    const text = fixture('invalid/tests-missing.yaml');
    expect(problemsOf(text, { strict: false })).toEqual([]);
    expect(problemsOf(text)).toHaveLength(1);
  });

  it('asks for no evasion test of a rule that searches the raw view only', () => {
    const text = fixture('invalid/tests-no-evasion.yaml');
    expect(problemsOf(text.replace('detect:', 'detect:\n      views: [raw]'))).toEqual([]);
    expect(problemsOf(text.replace('class:', 'status: experimental\n    class:'))).toEqual([]);
  });
});

describe('parseRulePack() on invalid packs', () => {
  it('says the same as the golden file about every fixture', () => {
    const text = packNames('invalid')
      .flatMap((file) => problemsOf(fixture(`invalid/${file}`), { file }).map(formatProblem))
      .join('\n');
    if (UPDATE) writeFileSync(fixtureUrl(GOLDEN_PROBLEMS), `${text}\n`);
    expect(`${text}\n`).toBe(fixture(GOLDEN_PROBLEMS));
  });

  it.each(packNames('invalid'))('refuses %s with places and hints', (file) => {
    const problems = problemsOf(fixture(`invalid/${file}`), { file });
    expect(problems.length).toBeGreaterThan(0);
    for (const { message, location } of problems) {
      expect(message).toMatch(/^Cannot .*[^.]$/);
      expect(location).toMatchObject({ file });
    }
  });

  it('refuses a file above 1 MiB and accepts one of that size', () => {
    const filler = (bytes: number): string =>
      `${minimal}#${'x'.repeat(bytes - minimal.length - 1)}`;
    expect(problemsOf(filler(1_048_576))).toEqual([]);
    expect(problemsOf(filler(1_048_577))).toMatchObject([{ code: 'GW_PACK_YAML' }]);
    // Bytes, not code units.
    expect(problemsOf(`${minimal}#${'é'.repeat(600_000)}`)).toMatchObject([
      { code: 'GW_PACK_YAML' },
    ]);
  });

  it.each([
    ['flow lists', '['.repeat(20_000)],
    ['closed flow lists', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['block lists', '- '.repeat(20_000)],
    ['keys', '? '.repeat(20_000)],
    ['maps', Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('refuses %s nested without end instead of running out of stack', (_, text) => {
    expect(problemsOf(text)).toMatchObject([
      { code: 'GW_PACK_YAML', message: expect.stringContaining('deep') },
    ]);
  });

  it.each(['', ' \n', 'null', '42', '"text"', '[]', '{}', '---', '\0', '%', '&a', '*a', '!', '|'])(
    'refuses %j',
    (text) => {
      expect(problemsOf(text).length).toBeGreaterThan(0);
    },
  );

  it('takes over the problem of a list reader, at the place of the list', () => {
    const problem: Problem = { code: 'GW_PACK_READ', message: 'Cannot read "x": gone', hint: 'h' };
    const reader = (): string => {
      throw new GatewardenError([problem]);
    };
    expect(problemsOf(fixture('valid/list-files.yaml'), { file: 'f', readList: reader })).toEqual([
      { ...problem, location: { file: 'f', line: 5, column: 20 } },
    ]);
  });

  it.each([
    [new Error('broken'), 'broken'],
    ['thrown text', 'thrown text'],
  ])('reports a list reader that throws %s', (thrown, state) => {
    const reader = (): string => {
      throw thrown;
    };
    const problems = problemsOf(fixture('valid/list-files.yaml'), { readList: reader });
    expect(problems).toMatchObject([
      { code: 'GW_PACK_LIST', message: expect.stringContaining(state) },
    ]);
  });

  it('refuses a list file without terms', () => {
    const problems = problemsOf(fixture('valid/list-files.yaml'), { readList: () => ' \n\n' });
    expect(problems).toMatchObject([{ code: 'GW_PACK_LIST', location: { line: 5, column: 20 } }]);
  });

  it('points at the file name for a bad term of a list file', () => {
    const text = fixture('valid/list-files.yaml').replace(
      'animals.txt',
      'animals.txt, match: substring',
    );
    expect(problemsOf(text, { readList: () => 'cat\nx\n' })).toMatchObject([
      { code: 'GW_PACK_LIST', location: { line: 5, column: 20 } },
    ]);
  });
});
