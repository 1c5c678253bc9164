import { describe, expect, it } from 'vitest';
import { run } from '../../../../src/cli/run.ts';
import { testIo } from '../../../support/cli-io.ts';

const SAMPLE = 'test/fixtures/cli/sample.yaml';
const NAMES = 'test/fixtures/cli/names.yaml';
const BROKEN = 'test/fixtures/cli/broken.yaml';
const COSTS = 'test/fixtures/cli/costs.yaml';
const DISABLING = 'test/fixtures/cli/disabling.yaml';
const UNPROVEN = 'test/fixtures/cli/unproven.yaml';

async function check(...args: string[]) {
  const { io, out, err } = testIo();
  const code = await run(['check', ...args], io);
  expect(err()).toBe('');
  return { code, out: out(), lines: out().split('\n') };
}

describe('check', () => {
  it('accepts a pack whose examples hold', async () => {
    const { code, out } = await check(SAMPLE);
    expect(out).toBe('1 pack, 3 rules, 12 examples: ok\n');
    expect(code).toBe(0);
  });

  it('counted rules that a pack disables or replaces as if they were in force', async () => {
    const { code, out } = await check(SAMPLE, DISABLING);
    expect(out).toBe('2 packs, 2 rules (1 disabled), 7 examples: ok\n');
    expect(code).toBe(0);
    const { rules, disabled } = JSON.parse((await check(SAMPLE, DISABLING, '--json')).out);
    expect({ rules, disabled }).toEqual({ rules: 2, disabled: 1 });
  });

  it('tests rules for named entities like all others', async () => {
    expect((await check(NAMES)).out).toBe('1 pack, 1 rule, 3 examples: ok\n');
  });

  it('prints all problems of all packs in one run, with their places', async () => {
    const { code, out, lines } = await check(BROKEN, UNPROVEN, SAMPLE);
    expect(code).toBe(1);
    expect(out).toContain(`${BROKEN}:13:13: GW_PACK_SCHEMA [broken.field] `);
    expect(out).toContain(`${BROKEN}:21:21: GW_PATTERN_SYNTAX [broken.pattern] `);
    expect(out).toContain(`${UNPROVEN}:7:5: GW_PACK_TEST_FAILED [unproven.word] `);
    expect(out).toContain('Cannot hold match "an owl": nothing is found');
    expect(out).toContain('Cannot hold noMatch "the heron flies": the rule finds something');
    expect(lines.at(-2)).toBe(`2 packs, 4 rules, 16 examples: ${lines.length - 2} problems`);
  });

  it('reports packs that do not fit together', async () => {
    const { code, out } = await check(UNPROVEN, 'test/fixtures/cli/again.yaml');
    expect(code).toBe(1);
    expect(out).toContain('GW_PACK_ID');
    expect(out).toContain('2 packs, 2 rules, 0 examples: 1 problem\n');
  });

  it('does not report missing packs when some could not be read', async () => {
    const { out } = await check('test/fixtures/cli/extends.yaml', BROKEN);
    expect(out).not.toContain('GW_PACK_REFERENCE');
    expect((await check('test/fixtures/cli/extends.yaml')).out).toContain('GW_PACK_REFERENCE');
  });

  it('reports a path that does not exist', async () => {
    const { code, out } = await check('test/fixtures/cli/nowhere.yaml');
    expect(code).toBe(1);
    expect(out).toContain('GW_PACK_READ');
    expect(out).toContain('0 packs, 0 rules, 0 examples: 1 problem\n');
  });

  it('prints warnings and accepts', async () => {
    const { code, out } = await check('test/fixtures/cli/silent.yaml');
    expect(out).toMatch(/silent\.yaml:7:5: GW_PACK_WARNING \[silent\.rejection\] /);
    expect(out).toContain(': ok\n');
    expect(code).toBe(0);
  });

  it('tells what it does, on a terminal and where that is wanted', async () => {
    const wanted = testIo();
    expect(await run(['check', SAMPLE, '--progress'], wanted.io)).toBe(0);
    expect(wanted.err()).toBe(
      'reading packs\ncompiling 3 rules\nrunning the examples of 3 rules\n',
    );
    const terminal = testIo({ tty: { stdout: true, stderr: true } });
    await run(['check', SAMPLE], terminal.io);
    expect(terminal.err()).toContain('compiling 3 rules ');
    expect(terminal.out()).toBe(wanted.out());
  });

  it('prints one object for machines', async () => {
    const { code, out } = await check(UNPROVEN, NAMES, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      packs: 2,
      rules: 2,
      disabled: 0,
      examples: 7,
      problems: [
        expect.objectContaining({
          code: 'GW_PACK_TEST_FAILED',
          rule: 'unproven.word',
          location: { file: UNPROVEN, line: 7, column: 5 },
        }),
        expect.objectContaining({ code: 'GW_PACK_TEST_FAILED' }),
      ],
      warnings: [],
      skipped: [],
      costs: [
        expect.objectContaining({
          rule: 'unproven.word',
          candidate: 0,
          cost: expect.stringMatching(/^(literal|common)$/),
          positions: expect.any(Number),
        }),
      ],
      compilation: {
        patterns: 1,
        literals: expect.any(Number),
        machines: expect.any(Number),
        states: expect.any(Number),
        bytes: expect.any(Number),
        compileMs: expect.any(Number),
        examplesMs: expect.any(Number),
      },
    });
  });

  it('shows what patterns cost when asked', async () => {
    const { code, lines } = await check(COSTS, '--costs');
    expect(code).toBe(0);
    expect(lines.slice(1, 7)).toEqual([
      'RULE          COST     LONGEST  POSITIONS  LOOKED FOR BY',
      'costs.heavy   heavy    22       22         every character',
      'costs.key     literal  any      10         "wile_key="',
      'costs.key #2  literal  18       22         "acme-" "acme_" "wile-" and 1 more, from 4 before',
      'costs.number  common   8        8          every character',
      '',
    ]);
    expect(lines[7]).toBe('4 patterns: 2 literal, 1 common, 1 heavy; 62 positions');
    expect(lines[8]).toMatch(
      /^compiled in \d+ ms, examples run in \d+ ms; then \d+ machines, \d+ states, \d+\.\d MB$/,
    );
  });

  it('warns of patterns that are heavy, asked or not', async () => {
    const { code, lines } = await check(COSTS);
    expect(code).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(
        /costs\.yaml:7:5: GW_PACK_WARNING \[costs\.heavy\] Pattern 1 of rule "costs\.heavy" is heavy: it .* at once \(Begin /,
      ),
      '1 pack, 3 rules, 9 examples: ok',
      '',
    ]);
  });
});
