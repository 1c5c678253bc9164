import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createGuardrail } from '../../src/engine/guardrail.ts';
import { type Format, importRules } from '../../src/import/index.ts';
import { formatProblem, GatewardenError } from '../../src/model/errors.ts';
import { compilePolicy } from '../../src/policy/compile.ts';
import { parseRulePack } from '../../src/policy/parse-rule-pack.ts';
import { fixture, fixtureUrl, requestOf } from './fixtures.ts';

const UPDATE = process.env['UPDATE_GOLDEN'] === '1';
const SOURCES: readonly (readonly [format: Format, file: string])[] = [
  ['gitleaks', 'gitleaks.toml'],
  ['presidio', 'presidio.yaml'],
  ['litellm', 'patterns.json'],
  ['litellm', 'category.yaml'],
];

/** The pack that comes of a fixture, or of a text. */
function imported(format: Format, file: string, text = fixture(file)) {
  return importRules(requestOf(format, text, file));
}

/** What the rules of an imported pack find, as `rule: text`. Packs that it extends stay away. */
function finder(yaml: string): (text: string) => string[] {
  const pack = { ...parseRulePack(yaml, { strict: false }), extends: [], disable: [] };
  const guardrail = createGuardrail({ policy: compilePolicy([pack]) });
  return (text) => {
    const segments = [{ role: 'user', text }] as const;
    const { decision } = guardrail.evaluateSync({ phase: 'request', segments });
    return decision.findings.map(
      ({ rule, start, end, lowConfidence }) =>
        `${rule}${lowConfidence ? ' (low)' : ''}: ${text.slice(start, end)}`,
    );
  };
}

describe.each(SOURCES)('importRules() of %s, %s', (format, file) => {
  const { yaml, rules, notes } = imported(format, file);

  it('writes the golden pack (UPDATE_GOLDEN=1 rewrites it)', () => {
    if (UPDATE) writeFileSync(fixtureUrl(`${file}.golden.yaml`), yaml);
    expect(yaml).toBe(fixture(`${file}.golden.yaml`));
  });

  it('writes a pack that loads without tests, with every rule on trial', () => {
    const pack = parseRulePack(yaml, { strict: false });
    expect(pack.rules).toHaveLength(rules);
    expect(new Set(pack.rules.map(({ status }) => status))).toEqual(new Set(['experimental']));
    for (const { id } of pack.rules) expect(id).toMatch(new RegExp(`^${format}\\.`));
  });

  it('says of every loss where it was', () => {
    const lines = fixture(file).split('\n').length;
    for (const { line, reason } of notes) {
      expect(reason).not.toBe('');
      if (line !== undefined) expect(line).toBeLessThanOrEqual(lines);
    }
  });

  it('shows every loss in a comment', () => {
    const comments = yaml.split('\n').filter((line) => /^\s*#/.test(line));
    for (const { reason } of notes) {
      expect(comments.some((comment) => comment.includes(reason))).toBe(true);
    }
  });
});

describe('rules of gitleaks', () => {
  const find = finder(imported('gitleaks', 'gitleaks.toml').yaml);

  it.each([
    [
      '(?i) in front, (?-i: ) inside, \\z',
      'ACME_KEY = 8F3K2M9X7C1V5B4N6Q0W',
      ['8F3K2M9X7C1V5B4N6Q0W'],
    ],
    ['what (?-i: ) leaves out', 'acme_key = 8f3k2m9x7c1v5b4n6q0w', []],
    ['too little entropy', 'acme_key = AAAAAAAAAAAAAAAAAAAA', []],
    ['the secret group', 'carl:acme:x7k2m9q4w8e1r5t3', ['x7k2m9q4w8e1r5t3']],
    ['an exception of the line', 'sample carl:acme:x7k2m9q4w8e1r5t3', []],
    ['the first group', 'acme.id=abcd1234', ['abcd1234']],
    ['the whole match without it', 'acme.pw=abcd1234', ['acme.pw=abcd1234']],
    ['an exception for all', 'acme.id=xxdummyx', []],
    ['company in the same text', 'tok_abcdefghijkl at api.acme.example', ['tok_abcdefghijkl']],
    ['no company', 'tok_abcdefghijkl', []],
    ['RE2 brackets, quotes and classes', ']&a[(x)é{,2}', [']&a[(x)é{,2}']],
  ])('%s', (_, text, found) => {
    expect(find(text).map((line) => line.replace(/^.*?: /, ''))).toEqual(found);
  });

  it('finds a bare shape with low confidence until context stands beside it', () => {
    const text = 'aB3x'.repeat(10);
    expect(find(text)).toEqual([`gitleaks.forty-characters (low): ${text}`]);
  });
});

describe('rules of Presidio', () => {
  const find = finder(imported('presidio', 'presidio.yaml').yaml);

  it.each([
    ['a pattern, with the flags of the file', 'see tck-123456', ['presidio.ticket: tck-123456']],
    ['a weak pattern beside a context word', 'ticket tck12x', ['presidio.ticket: tck12x']],
    ['a weak pattern alone', 'the tck12x', ['presidio.ticket (low): tck12x']],
    ['Presidio raises a score with context to 0.4', 'PLZ 10115', ['presidio.zip: 10115']],
    ['context words are whole words', 'xplz 10115', []],
    ['a deny list', 'Hello Mrs. Doe', ['presidio.title: Mrs.']],
  ])('%s', (_, text, found) => {
    expect(find(text)).toEqual(found);
  });
});

describe('rules of LiteLLM', () => {
  const patterns = finder(imported('litellm', 'patterns.json').yaml);
  const category = finder(imported('litellm', 'category.yaml').yaml);

  it.each([
    ['a pattern in any case', 'tkt-1234', ['litellm.acme-ticket: tkt-1234']],
    ['a bare number', 'call 123456789', ['litellm.travel-paper (low): 123456789']],
    ['words of a keyword pattern', 'Worker No: 12345678', ['litellm.worker-number: 12345678']],
    ['their absence', 'at 12345678', ['litellm.worker-number (low): 12345678']],
    ['a keyword pattern without end', 'desk blue 1234', ['litellm.desk-number: 1234']],
    ['its absence', 'blue 1234', []],
  ])('%s', (_, text, found) => {
    expect(patterns(text)).toEqual(found);
  });

  it.each([
    ['a keyword', 'light drizzle', ['low: drizzle']],
    ['a keyword that is always blocked', 'cloud (seeding) now', ['always-high: cloud (seeding)']],
    ['a pair', 'the outlook is rain', ['pair: rain']],
    ['half a pair', 'it is rain', []],
    ['a phrase', 'How was the weather?', ['phrases: How was the weather']],
    ['an exception', 'drizzle at the weather  station', []],
    [
      'an exception does not excuse what is always blocked',
      'weather station cloud (seeding)',
      ['always-high: cloud (seeding)'],
    ],
  ])('%s', (_, text, found) => {
    const short = category(text).map((l) => l.replace('litellm.denied-weather-talk-', ''));
    expect(short).toEqual(found);
  });
});

describe('importRules() of files that are wrong', () => {
  it.each<[Format, string, readonly RegExp[]]>([
    ['gitleaks', 'syntax.toml', [/^syntax\.toml:5:1: GW_IMPORT_READ Cannot read the TOML: /]],
    [
      'gitleaks',
      'shape.toml',
      [
        /^shape\.toml:6:1: GW_IMPORT_SHAPE Cannot read "rules\[1\]\.id": it is not a text$/,
        /^shape\.toml:8:1: GW_IMPORT_SHAPE Cannot read "rules\[1\]\.entropy": it is not a number$/,
        /^shape\.toml:10:1: .*"rules\[1\]\.allowlists\[0\]\.regexTarget": expected secret/,
      ],
    ],
    ['presidio', 'syntax.yaml', [/^syntax\.yaml:3:4: GW_IMPORT_READ /]],
    [
      'presidio',
      'shape.yaml',
      [
        /^shape\.yaml:4:1: .*supported_entity is there too \(keep one of them\)$/,
        /^shape\.yaml:5:1: .*score": it is not a number from 0 to 1$/,
        /^shape\.yaml:6:1: .*"recognizers\[1\]": it is not a map$/,
      ],
    ],
    ['litellm', 'action.yaml', [/^action\.yaml:2:1: .*expected BLOCK or MASK$/]],
    [
      'litellm',
      'list.json',
      [/^list\.json:1:1: GW_IMPORT_SHAPE Cannot read the file: it is not a map/],
    ],
  ])('%s says where %s is', (format, file, wanted) => {
    try {
      imported(format, file, fixture(`bad/${file}`));
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof GatewardenError)) throw error;
      const lines = error.problems.map(formatProblem);
      expect(lines).toEqual(wanted.map((pattern) => expect.stringMatching(pattern)));
    }
  });

  it.each<[Format, string, RegExp]>([
    ['gitleaks', `x = "${'a'.repeat(4 * 1024 * 1024)}"`, /larger than 4 MiB/],
    ['presidio', 'rules: []', /"recognizers": it is missing/],
    ['litellm', 'name: x', /neither patterns nor a category_name/],
    ['litellm', 'category_name: x\nkeywords: [{ keyword: a, severity: grave }]', /expected one of/],
    ['litellm', 'category_name: x\nexceptions: [1]', /it is not a list of texts/],
    ['litellm', 'patterns: 3', /it is not a list/],
    ['litellm', 'patterns: [{ name: a }]', /"patterns\[0\]\.pattern": it is missing/],
    ['litellm', 'patterns: [{ name: a, pattern: b, allow_word_numbers: 3 }]', /true or false/],
  ])('%s refuses what it cannot be', (format, text, message) => {
    expect(() => importRules(requestOf(format, text))).toThrow(message);
  });
});

describe('importRules()', () => {
  it('leaves out what our own checks refuse, and says so', () => {
    const text = 'recognizers: [{ name: a, supported_entity: A, deny_list: ["\u00ad"] }]';
    expect(() => importRules(requestOf('presidio', text))).not.toThrow();
    const toml =
      '[[rules]]\nid = "a"\nregex = "abc"\n[[rules.allowlists]]\nstopwords = ["\\u00ad"]\n';
    const { rules, notes } = importRules(requestOf('gitleaks', toml));
    expect(rules).toBe(0);
    expect(notes).toEqual([
      expect.objectContaining({
        kind: 'skipped',
        reason: expect.stringMatching(/^GW_PACK_ALLOW /),
      }),
    ]);
  });

  it('keeps names apart and texts out of the YAML syntax', () => {
    const rule = (id: string) =>
      `[[rules]]\nid = "${id}"\ndescription = "a: #\\n- b"\nregex = "x\\n#y"\n`;
    const { yaml } = importRules(requestOf('gitleaks', rule('A b') + rule('a-b') + rule('ü')));
    const { rules } = parseRulePack(yaml, { strict: false });
    expect(rules.map(({ id }) => id)).toEqual(['gitleaks.a-b', 'gitleaks.a-b-2', 'gitleaks.rule']);
    expect(rules[0]).toMatchObject({
      title: 'a: # - b',
      detect: { candidates: [{ regex: 'x\n#y' }] },
    });
  });

  it('keeps the pack when a language of it is none', () => {
    const text = 'supported_languages: [en, "\\0de"]\nrecognizers: []';
    const { yaml, notes } = importRules(requestOf('presidio', text));
    expect(parseRulePack(yaml, { strict: false }).languages).toEqual(['en']);
    expect(notes).toEqual([expect.objectContaining({ field: 'supported_languages' })]);
  });

  it('writes licence and origin into the pack', () => {
    const request = requestOf('litellm', fixture('patterns.json'), 'patterns.json');
    const { yaml } = importRules({
      ...request,
      license: 'MIT',
      origin: 'example.com @ 1234\nrules: x',
    });
    const pack = parseRulePack(yaml, { strict: false });
    expect(pack).toMatchObject({ name: 'imported', version: '0.1.0', license: 'MIT' });
    expect(pack.title).toBe('Imported from litellm: example.com @ 1234 rules: x');
    expect(yaml).toContain('# Origin: example.com @ 1234 rules: x. Licence: MIT.');
  });
});
