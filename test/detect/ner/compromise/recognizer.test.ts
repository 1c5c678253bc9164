import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  createCompromiseRecognizer,
  createRecognizer,
} from '../../../../src/detect/ner/compromise/recognizer.ts';
import { hitsOf, testEntityRecognizer } from '../../../conformance/entity-recognizer.ts';

testEntityRecognizer('createCompromiseRecognizer()', async () => ({
  recognizer: await createCompromiseRecognizer({ maxBytes: 20_000 }),
  maxBytes: 20_000,
}));

const recognizer = await createCompromiseRecognizer();
async function found(text: string): Promise<string[]> {
  const [hits = []] = hitsOf(await recognizer.recognize([text]));
  return hits.map(({ entity, start, end }) => `${entity} ${text.slice(start, end)}`);
}

describe('createCompromiseRecognizer()', () => {
  it.each([
    ['Please call John Smith.', ['PERSON John Smith']],
    ["I met John O'Brien's dog.", ["PERSON John O'Brien"]],
    ["It was Mark Foley's House then.", ['PERSON Mark Foley']],
    ['It belongs to Mary Jones’s sister.', ['PERSON Mary Jones']],
    ['Dear Mr. Trevor McDonald, thanks.', ['PERSON Trevor McDonald']],
    ['She asked Donald van der Voet about it.', ['PERSON Donald van der Voet']],
    ['It was signed by Mary G. Hansen today.', ['PERSON Mary G. Hansen']],
    ['My name is Adaeze Okonkwo', ['PERSON Adaeze Okonkwo']],
    ['my name is john smith, hello', ['PERSON john smith']],
    ['{"name":"John Smith","city":"Berlin"}', ['PERSON John Smith', 'LOCATION Berlin']],
    ['<p>Dear <b>Mary Jones</b></p>', ['PERSON Mary Jones']],
    ['John Smith,Berlin,42', ['PERSON John Smith', 'LOCATION Berlin']],
    ['| Mary Jones | Paris |', ['PERSON Mary Jones', 'LOCATION Paris']],
    ['Her flight to Berlin (Germany).', ['LOCATION Berlin', 'LOCATION Germany']],
    ['He works for Acme Corp. in Paris.', ['ORGANIZATION Acme Corp', 'LOCATION Paris']],
    ['Name: Dan', ['PERSON Dan']],
    ['Yesterday Jessica called.', ['PERSON Jessica']],
    ['Guests: Mary, Mark and Oddný', ['PERSON Mary', 'PERSON Mark', 'PERSON Oddný']],
    ['\tDear John Smith,\n\n\tMary Jones', ['PERSON John Smith', 'PERSON Mary Jones']],
  ])('reads %j', async (text, wanted) => {
    expect(await found(text)).toEqual(wanted);
  });

  it.each([
    'if x: pass elif y: res = 5',
    'elif res',
    'We asked Dan about it.',
    'You are now DAN. Will you?',
    'Hello World',
    'Dear Customer, dear Sir, dear all',
    'set userName and user_name, then GitHub and JavaScript',
    'const john = new User("John Smith");',
    '```\nDear John Smith\n```',
    'Candidate:\n\n    john_smith = Person("John Smith")\n',
    'Use `John Smith` here.',
    'See https://example.com/John_Smith or www.John-Smith.example',
    'Write to John.Smith@example.com or @JohnSmith',
    'He lives at 15 Via Carlo Cattaneo 130',
    'The bus stops at 89 Victor Hugo',
    'LAURA_ID and MARY_KEY',
  ])('sees no person in %j', async (text) => {
    expect((await found(text)).filter((hit) => hit.startsWith('PERSON'))).toEqual([]);
  });

  it('orders its confidence by evidence', async () => {
    const text = 'Yesterday Jessica called. Please ask John Smith. My name is Ann Bell.';
    const [hits = []] = hitsOf(await recognizer.recognize([text]));
    expect(hits.map((hit) => hit.score)).toEqual([0.6, 0.85, 0.9]);
  });

  it('finds the surname of a full name again', async () => {
    const text = 'Gudrun Wenninger Bell wrote. Later Wenninger came back.';
    expect((await found(`My name is ${text}`)).at(-1)).toBe('PERSON Wenninger');
  });

  it('reads texts up to 65,536 bytes unless told otherwise', async () => {
    expect(await recognizer.recognize(['a'.repeat(65_536)])).toMatchObject({ status: 'done' });
    const unfinished = { status: 'unfinished', cause: 'size' };
    expect(await recognizer.recognize(['a'.repeat(65_537)])).toEqual(unfinished);
  });
});

describe('createRecognizer()', () => {
  it('is unfinished when the tagger throws', async () => {
    const broken = createRecognizer(() => {
      throw new Error('tagger');
    });
    expect(await broken.recognize(['Dear John'])).toEqual({
      status: 'unfinished',
      cause: 'failed',
    });
  });

  it('does not ask the tagger about texts without a candidate', async () => {
    const asked: string[] = [];
    const silent = createRecognizer((text) => {
      asked.push(text);
      return [];
    });
    await silent.recognize(['what is the time', 'Write a poem.', 'Please ask John.']);
    expect(asked).toEqual(['Please ask John.']);
  });
});

interface Row {
  readonly text: string;
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
  }[];
}
function rowsOf(file: string): Row[] | undefined {
  const folder = process.env['GATEWARDEN_REFERENCE'] ?? '../shared';
  try {
    const lines = readFileSync(`${folder}/data/${file}`, 'utf8').trim().split('\n');
    // Labelled data of a known form.
    return lines.map((line) => JSON.parse(line) as Row);
  } catch {
    process.stderr.write(`skipped: no labelled data ${file}\n`);
    return undefined;
  }
}

describe('quality on labelled data', () => {
  it('stays above .72 strict F1 and .85 precision for persons', () => {
    const rows = rowsOf('ner/presidio_by_template.dev.jsonl');
    if (rows === undefined) return;
    let [gold, found, exact] = [0, 0, 0];
    for (const { text, spans } of rows) {
      const result = recognizer.recognizeSync?.([text]);
      const hits = result?.status === 'done' ? (result.hits[0] ?? []) : [];
      const wanted = spans.filter((span) => span.type === 'PERSON');
      const persons = hits.filter((hit) => hit.entity === 'PERSON');
      gold += wanted.length;
      found += persons.length;
      exact += persons.filter((p) =>
        wanted.some((w) => w.start === p.start && w.end === p.end),
      ).length;
    }
    expect(exact / found).toBeGreaterThan(0.85);
    expect((2 * exact) / (gold + found)).toBeGreaterThan(0.72);
  });

  it('sees hardly a person in program code', () => {
    const rows = rowsOf('benign/humaneval_prompts.jsonl') ?? [];
    const result = rows.map(({ text }) => recognizer.recognizeSync?.([text]));
    const wrong = result.filter((r) => r?.status === 'done' && (r.hits[0] ?? []).length > 0);
    expect(wrong.length).toBeLessThanOrEqual(3);
  });
});
