import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import {
  createWebhookHandler,
  DEFAULT_WEBHOOK_SETTINGS,
  type WebhookHandler,
} from '../src/adapters/webhook/index.ts';
import {
  compilePolicy,
  createCompromiseRecognizer,
  createGuardrail,
  parseRulePack,
  runRuleTests,
} from '../src/index.ts';
import { loadRulePacks } from '../src/store/index.ts';
import { standaloneProblems } from './k8s/support/schema-check.ts';

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const README = read('README.md');
const blocksOf = (markdown: string, language: string): string[] =>
  Array.from(
    markdown.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms')),
    ([, block = '']) => block,
  );

describe.each(['README.md', 'docs/writing-rules.md'])('the rule packs of %s', (page) => {
  const packs = blocksOf(read(page), 'yaml').filter((block) => /^rules:/m.test(block));

  it.each(packs)('load and hold their own tests %#', async (block) => {
    const head = block.includes('apiVersion:') ? '' : 'apiVersion: gatewarden/v1\nkind: RulePack\n';
    const pack = parseRulePack(head + block);
    const extended = await loadRulePacks(pack.extends);
    const policy = compilePolicy([...extended, pack]);
    expect(runRuleTests(policy).problems).toEqual([]);
    expect(policy.rules.length).toBeGreaterThan(0);
  });

  it('are there', () => expect(packs.length).toBeGreaterThan(0));
});

/** The calls of the README with the answer it shows and the heading they stand under. */
const CALLS = Array.from(
  README.matchAll(/^\$ curl -s localhost:8000(\S+) -d '(.*)'\n(.*)$/gm),
  ({ index, 1: path = '', 2: body = '', 3: answer = '' }) => {
    const heading =
      README.slice(0, index)
        .match(/^##+ .*$/gm)
        ?.at(-1) ?? '';
    return { path, body, answer, heading };
  },
);

/** Ids differ on every run, versions with every change of the rules. */
const constant = (answer: string): string =>
  answer.replace(/ p=\S+/, ' p=').replaceAll(/ (d=|\(reference )[\w-]+/g, ' $1');

describe('the calls of the README', () => {
  let answer: (heading: string) => WebhookHandler;

  beforeAll(async () => {
    const entities = await createCompromiseRecognizer();
    const shipped = await loadRulePacks(['builtin:default']);
    const own = parseRulePack(read('examples/rules/acme.yaml'));
    const handler = (packs: typeof shipped, options: { entities?: typeof entities } = {}) => {
      const policy = compilePolicy(packs);
      const { evaluate } = createGuardrail({ policy, ...options });
      return createWebhookHandler({
        resolvePolicy: () => ({ policy: policy.ref, evaluate }),
        settings: DEFAULT_WEBHOOK_SETTINGS,
        newId: () => 'gw_1',
        onDecision: () => undefined,
      });
    };
    const plain = handler(shipped);
    const names = handler(shipped, { entities });
    const withOwn = handler([...shipped, own]);
    answer = (heading) =>
      heading.includes('Names') ? names : heading.includes('rule of your own') ? withOwn : plain;
  });

  it('cover both phases', () => expect(CALLS.length).toBeGreaterThan(7));

  it.each(CALLS)('$path answers as shown %#', async ({ path, body, answer: shown, heading }) => {
    const bytes = new TextEncoder().encode(body);
    const header = () => undefined;
    const call = {
      path,
      method: 'POST',
      header,
      encrypted: false,
      body: { ok: true, bytes },
    } as const;
    const given = await answer(heading)(call);
    expect(constant(given.body)).toBe(constant(shown));
  });

  it('stand in examples/curl.sh', () => {
    const tried = CALLS.filter(({ heading }) => heading === '## Try it');
    const script = read('examples/curl.sh');
    expect(tried.filter(({ path, body }) => !script.includes(`call ${path} '${body}'`))).toEqual(
      [],
    );
  });

  it('give reasons that the pattern of the compatibility page reads', () => {
    const page = read('docs/gateway-compatibility.md');
    const pattern = new RegExp(/^\^\(\?:passed.*\$$/m.exec(page)?.[0] ?? '$^');
    const shown = [README, page].flatMap(
      (text) => text.match(/\b(gw1 a=\w|passed d=\w)[^"`\n]+/g) ?? [],
    );
    expect(shown.length).toBeGreaterThan(6);
    expect(shown.filter((reason) => !pattern.test(reason))).toEqual([]);
  });
});

describe('the examples', () => {
  afterEach(() => void vi.restoreAllMocks());

  it.each(['rules/acme.yaml', 'sdk/shipped-packs.ts'])('%s is what the README shows', (file) => {
    const shown = [...blocksOf(README, 'yaml'), ...blocksOf(README, 'ts')];
    const example = read(`examples/${file}`).split('\n').slice(1).join('\n');
    expect(shown.filter((block) => block.startsWith(example))).toHaveLength(1);
  });

  it('the guard shown for agentgateway fits its schema', () => {
    const guard: object = parse(
      blocksOf(README, 'yaml').find((b) => b.includes('promptGuard')) ?? '',
    );
    const routes = [{ backends: [], ...guard }];
    expect(standaloneProblems({ binds: [{ port: 3000, listeners: [{ routes }] }] })).toEqual([]);
  });

  it.each([
    ['own-rule.mjs', ['mask', 'acme.ticket', 'Close [TICKET], please']],
    [
      'shipped-packs.ts',
      ['mask', ['pii.person', 'pii.email'], ['Mail [PERSON] at [EMAIL_ADDRESS].']],
    ],
  ])('sdk/%s prints what it says', async (file, printed) => {
    vi.doMock('gatewarden', () => import('../src/index.ts'));
    vi.doMock('gatewarden/node', () => import('../src/node.ts'));
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    // Not a literal path, which the type check would follow into a build that may not exist yet.
    await import(new URL(`../examples/sdk/${file}`, import.meta.url).href);
    expect(log.mock.calls).toEqual([printed]);
  });
});
