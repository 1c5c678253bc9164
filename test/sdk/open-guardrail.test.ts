import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { EvaluationRequest } from '../../src/model/request.ts';
import { openGuardrail } from '../../src/sdk/open-guardrail.ts';
import type { OpenGuardrailOptions } from '../../src/sdk/options.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'gatewarden-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** A rule file for ticket numbers, with these tests below `tests:`. */
function ruleFile(name: string, tests: string): string {
  const file = join(FOLDER, `${name}.yaml`);
  const rule = `id: ${name}.ticket, title: T, class: commercial, entity: TICKET, action: mask`;
  const head = `apiVersion: gatewarden/v1\nkind: RulePack\nmetadata: { name: ${name}, version: 1.0.0 }`;
  const detect = `detect: { any: [{ regex: '\\bACME-\\d{4,6}\\b', score: 0.8 }] }`;
  writeFileSync(file, `${head}\nrules:\n  - { ${rule}, ${detect}${tests} }\n`);
  return file;
}

const HOLDS = `, tests: { match: ['see ACME-12345'], noMatch: ['see ACME-1', 'the ACME-corp site'], evasion: ["ACME-12\\u200b345"] }`;
const FAILS = HOLDS.replace('see ACME-1', 'see ACME-9999');
const ask = (text: string): EvaluationRequest => ({
  phase: 'request',
  segments: [{ role: 'user', text }],
});

describe('openGuardrail()', () => {
  it('opens the default packs and finds names when nothing is said', async () => {
    const guardrail = await openGuardrail();
    const { texts } = guardrail.evaluateSync(ask('Mail Maria Lopez at maria@example.com.'));
    expect(texts).toEqual(['Mail [PERSON] at [EMAIL_ADDRESS].']);
    expect(guardrail.inactive).toEqual([]);
    expect(guardrail.policy.ref).toMatchObject({ version: expect.stringMatching(/^[\da-f]{12}$/) });
  });

  it('names the rules that need names which are off', async () => {
    const guardrail = await openGuardrail({ rules: ['builtin:location'], names: 'off' });
    expect(guardrail.inactive.length).toBeGreaterThan(0);
  });

  it('finds by the tagger as well, on the same thread', async () => {
    const guardrail = await openGuardrail({ rules: ['builtin:location'], names: 'standard' });
    expect(guardrail.inactive).toEqual([]);
    const request = ask('We met in Berlin.');
    expect(await guardrail.evaluate(request)).toEqual(guardrail.evaluateSync(request));
  });

  it('gives each request the budget', async () => {
    const rules = [ruleFile('small', HOLDS)];
    const budget = { steps: 0, stepsPerUnit: 0 };
    const guardrail = await openGuardrail({ rules, names: 'off', budget });
    const { decision } = guardrail.evaluateSync(ask('see ACME-12345'));
    expect(decision).toMatchObject({ action: 'reject', unfinished: [{ cause: 'work' }] });
  });

  it.each([
    ['runs the tests of own rules', FAILS, {}, 'GW_PACK_TEST_FAILED'],
    ['runs all tests', FAILS, { ruleTests: 'all' }, 'GW_PACK_TEST_FAILED'],
    ['asks own rules for tests', '', {}, 'GW_PACK_TESTS'],
    ['runs no tests when told so', FAILS, { ruleTests: 'off' }, undefined],
    ['takes drafts when told so', '', { ruleTests: 'off' }, undefined],
    ['takes rules that hold', HOLDS, { ruleTests: 'all' }, undefined],
  ] as const)('%s', async (_, tests, options, code) => {
    const rules = [ruleFile('acme', tests)];
    const opened = openGuardrail({ rules, names: 'off', ...options });
    if (code !== undefined) return expect(opened).rejects.toMatchObject({ code });
    expect((await opened).evaluateSync(ask('see ACME-12345')).texts).toEqual(['see [TICKET]']);
  });

  it.each([
    [null, 'the options: they are not an object'],
    [{ rule: [] }, 'the option "rule": there is no such option (did you mean "rules"?)'],
    [{ rules: 'builtin:default' }, '"rules": it is not an array of strings'],
    [{ rules: [5] }, '"rules": it is not an array of strings'],
    [{ names: 'fats' }, '"names": it is not one of off, fast, standard'],
    [{ namesMaxBytes: '5' }, '"namesMaxBytes": it is not a whole number of at least 0'],
    [{ ruleTests: false }, '"ruleTests": it is not one of own, all, off'],
    [{ budget: 5 }, '"budget": it is not an object'],
    [{ budget: { step: 5 } }, '"budget.step": there is no such option (did you mean "steps"?)'],
    [{ budget: { findings: 100.5 } }, '"budget.findings": it is not a whole number of at least 0'],
    [
      { budget: { findings: Number.NaN } },
      '"budget.findings": it is not a whole number of at least 0',
    ],
  ])('refuses options that are none: %j', async (wrong, state) => {
    // As a program without types would hand them over.
    const options = wrong as OpenGuardrailOptions;
    await expect(openGuardrail(options)).rejects.toMatchObject({
      code: 'GW_ENGINE_INPUT',
      message: expect.stringContaining(state),
    });
  });
});
