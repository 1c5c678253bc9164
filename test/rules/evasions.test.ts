import { describe, expect, it } from 'vitest';
import { createGuardrail } from '../../src/engine/guardrail.ts';
import type { Evaluation } from '../../src/model/decision.ts';
import type { Rule } from '../../src/model/rule.ts';
import { compilePolicy } from '../../src/policy/compile.ts';
import { SHIPPED } from './shipped.ts';

/** What each transform must keep, as a share of the samples. */
const KEPT = 0.95;
/** Shorter values are shorter than what is read as base 64 or hex. */
const SHORTEST = 16;
const SAMPLES = 50;

const bytes = (text: string): readonly number[] => [...Buffer.from(text)];
const hexOf = (byte: number): string => byte.toString(16).padStart(2, '0');
const each = (change: (letter: string) => string) => (value: string) =>
  Array.from(value, change).join('');
const between = (sign: string) => (value: string) => Array.from(value).join(sign);
const mathLetter = (letter: string): string => {
  const at = letter.charCodeAt(0);
  if (/[A-Z]/.test(letter)) return String.fromCodePoint(0x1d400 + at - 65);
  return /[a-z]/.test(letter) ? String.fromCodePoint(0x1d41a + at - 97) : letter;
};
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
};

/** The disguises that are undone, each applied to the value itself. */
const TRANSFORMS: Readonly<Record<string, (value: string) => string>> = {
  'full width': each((letter) =>
    /[!-~]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter,
  ),
  'zero-width spaces': between('\u200b'),
  'soft hyphens': between('\u00ad'),
  'word joiners': between('\u2060'),
  'tag characters': between('\u{e0041}'),
  'mathematical letters': each(mathLetter),
  'look-alike letters': (value) =>
    value.replace(/[aeopcx]/, (letter) => LOOK_ALIKES[letter] ?? letter),
  'percent escapes': (value) =>
    bytes(value)
      .map((byte) => `%${hexOf(byte)}`)
      .join(''),
  'decimal entities': each((letter) => `&#${letter.codePointAt(0)};`),
  'hex entities': each((letter) => `&#x${letter.codePointAt(0)?.toString(16)};`),
  'JSON escapes': each((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'hex escapes': each((letter) => `\\x${hexOf(letter.charCodeAt(0))}`),
  'base 64': (value) => Buffer.from(value).toString('base64'),
  'base 64 for URLs': (value) => Buffer.from(value).toString('base64url'),
  'hex digits': (value) => Buffer.from(value).toString('hex'),
  'base 64 of percent escapes': (value) =>
    Buffer.from(
      bytes(value)
        .map((byte) => `%${hexOf(byte)}`)
        .join(''),
    ).toString('base64'),
};

interface Sample {
  readonly rule: Rule;
  readonly text: string;
  readonly value: string;
}

const isSample = (rule: Rule): boolean =>
  rule.status === 'stable' &&
  rule.detect.views.includes('decoded') &&
  rule.action.request !== 'pass';

const guardrail = createGuardrail({ policy: compilePolicy(SHIPPED) });
const judge = (text: string): Evaluation =>
  guardrail.evaluateSync({ phase: 'request', segments: [{ role: 'user', text }] });

/** The example as a sample, when its rule acts on one value of it that can be written otherwise. */
function sampleOf(rule: Rule, text: string): Sample | undefined {
  const acting = judge(text).decision.findings.filter(({ action }) => action !== 'pass');
  const [found] = acting;
  if (found === undefined || acting.length > 1 || found.rule !== rule.id) return undefined;
  const value = text.slice(found.start, found.end);
  const isPlain = /^[\x20-\x7e]+$/.test(value) && value.length >= SHORTEST;
  return isPlain && text.split(value).length === 2 ? { rule, text, value } : undefined;
}

/** One example of each of the rules, evenly from all packs. */
function samples(): readonly Sample[] {
  const all = SHIPPED.flatMap(({ rules }) => rules.filter(isSample)).flatMap((rule) => {
    const found = rule.tests.match.map(({ text }) => sampleOf(rule, text));
    return found.find((sample) => sample !== undefined) ?? [];
  });
  const step = Math.max(1, Math.floor(all.length / SAMPLES));
  return all.filter((_, i) => i % step === 0);
}

/** Found where it is, and nothing else in the text is changed. */
function isCaught({ rule, text, value }: Sample, disguise: (value: string) => string): boolean {
  const hidden = disguise(value);
  const start = text.indexOf(value);
  const disguised = text.replace(value, () => hidden);
  const { decision, texts } = judge(disguised);
  const found = decision.findings.filter(
    (one) => one.action !== 'pass' && one.start < start + hidden.length && start < one.end,
  );
  if (found.length === 0) return false;
  if (decision.action === 'reject') return true;
  const [masked = ''] = texts;
  const after = disguised.slice(start + hidden.length);
  const isInPlace = masked.startsWith(text.slice(0, start)) && masked.endsWith(after);
  return isInPlace && !masked.includes(hidden) && rule.id !== '';
}

describe('disguised values', () => {
  const all = samples();

  it('are many', () => {
    expect(all.length).toBeGreaterThanOrEqual(SAMPLES);
  });

  it.each(Object.entries(TRANSFORMS))('in %s are found and masked in place', (name, disguise) => {
    const lost = all.filter((sample) => !isCaught(sample, disguise));
    const kept = 1 - lost.length / all.length;
    const ids = lost.map(({ rule }) => rule.id).join(', ');
    process.stdout.write(`${name}: ${(kept * 100).toFixed(1)} % of ${all.length} ${ids}\n`);
    expect(kept).toBeGreaterThanOrEqual(KEPT);
  });
});
