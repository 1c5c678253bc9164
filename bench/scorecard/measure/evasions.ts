import { createGuardrail } from '../../../src/engine/guardrail.ts';
import type { Evaluation } from '../../../src/model/decision.ts';
import type { Rule, RulePack } from '../../../src/model/rule.ts';
import { compilePolicy } from '../../../src/policy/compile.ts';
import { decodedView } from '../../../src/text/views/decoded.ts';
import { foldedView } from '../../../src/text/views/folded.ts';
import { shippedPacks } from '../../../test/support/shipped.ts';
import { readCorpus } from '../data/corpus.ts';
import { DISGUISES, DISGUISES_OF_WORDS, type Disguise } from '../data/disguises.ts';

/** Shorter values are shorter than what is read as base 64 or hex. */
const SHORTEST = 16;

/** A text with one value in it that a rule acts on. */
export interface Sample {
  readonly rule: Rule;
  readonly text: string;
  readonly value: string;
}

/** Number of samples that a disguise was tried on, and those that were not masked in place. */
export interface Evasion {
  readonly name: string;
  readonly tried: number;
  readonly lost: readonly Sample[];
}

type Evaluate = (text: string) => Evaluation;

function evaluateWith(packs: readonly RulePack[]): Evaluate {
  const guardrail = createGuardrail({ policy: compilePolicy(packs) });
  return (text) => guardrail.evaluateSync({ phase: 'request', segments: [{ role: 'user', text }] });
}

/**
 * Tries every disguise on samples from the tests of the shipped packs and the corpus: the first
 * sample of each rule and of each text, every `step`-th of them.
 */
export async function measureEvasions(step: number): Promise<readonly Evasion[]> {
  const packs = await shippedPacks('builtin:all');
  const evaluate = evaluateWith(packs);
  const all = samplesOf(packs, evaluate);
  const words = all.filter(({ rule }) => rule.detect.views.includes('leet'));
  const some = all.filter((_, i) => i % step === 0);
  return [
    ...Object.entries(DISGUISES).map(([name, disguise]) => tryOn(name, disguise, some, evaluate)),
    ...Object.entries(DISGUISES_OF_WORDS).map(([name, disguise]) =>
      tryOn(name, disguise, words, evaluate),
    ),
  ];
}

function samplesOf(packs: readonly RulePack[], evaluate: Evaluate): readonly Sample[] {
  const rules = packs.flatMap((pack) => pack.rules).filter(({ status }) => status === 'stable');
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const one = (texts: readonly string[]): readonly Sample[] => {
    for (const text of texts) {
      const sample = sampleOf(text, byId, evaluate);
      if (sample !== undefined) return [sample];
    }
    return [];
  };
  return [
    ...rules.flatMap(({ tests }) => one(tests.match.map(({ text }) => text))),
    ...rules
      .filter(({ detect }) => detect.views.includes('leet'))
      .flatMap(({ tests }) => tests.match.slice(1).flatMap(({ text }) => one([text]))),
    ...readCorpus()
      .filter(({ negative, phase, role }) => !negative && phase === 'request' && role === 'user')
      .flatMap(({ text }) => one([text])),
  ];
}

/** Makes a sample of a text if a rule acts on one value of it that can be disguised. */
function sampleOf(
  text: string,
  byId: ReadonlyMap<string, Rule>,
  evaluate: Evaluate,
): Sample | undefined {
  const acting = evaluate(text).decision.findings.filter(({ action }) => action !== 'pass');
  const [found] = acting;
  const rule = byId.get(found?.rule ?? '');
  if (found === undefined || acting.length > 1 || rule === undefined) return undefined;
  const value = text.slice(found.start, found.end);
  const isDisguised = found.evidence.some(({ kind }) => kind === 'view');
  const isPlain = !isDisguised && /^[\x20-\x7e]+$/.test(value) && value.length >= SHORTEST;
  const isUsable = isPlain && rule.detect.views.includes('decoded');
  return isUsable && text.split(value).length === 2 ? { rule, text, value } : undefined;
}

function tryOn(
  name: string,
  disguise: Disguise,
  samples: readonly Sample[],
  evaluate: Evaluate,
): Evasion {
  let tried = 0;
  const lost = samples.filter((sample) => {
    const hidden = disguise(sample.value);
    if (hidden === undefined || hidden === sample.value) return false;
    tried += 1;
    return !isCaught(sample, hidden, evaluate);
  });
  return { name, tried, lost };
}

/**
 * True if the value is found, nothing else in the text changes, and nothing of it is left to read.
 */
function isCaught({ text, value }: Sample, hidden: string, evaluate: Evaluate): boolean {
  const start = text.indexOf(value);
  const [before, after] = [text.slice(0, start), text.slice(start + value.length)];
  const { decision, texts } = evaluate(before + hidden + after);
  const found = decision.findings.filter(
    (one) => one.action !== 'pass' && one.start < start + hidden.length && start < one.end,
  );
  if (found.length === 0) return false;
  if (decision.action === 'reject') return true;
  const [masked = ''] = texts;
  if (!masked.startsWith(before) || !masked.endsWith(after)) return false;
  return !stillHolds(masked.slice(before.length, masked.length - after.length), value);
}

/** True if any view of a text holds more of a value than a mask shows. */
function stillHolds(text: string, value: string): boolean {
  const size = Math.floor(value.length / 3) + 3;
  const folded = foldedView(text);
  const views = [text, folded?.text ?? '', decodedView(text, folded)?.text ?? ''];
  for (let at = 0; at + size <= value.length; at += 1) {
    const piece = value.slice(at, at + size);
    if (views.some((view) => view.includes(piece))) return true;
  }
  return false;
}
