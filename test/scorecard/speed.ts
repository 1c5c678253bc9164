import type { CorpusText } from './corpus.ts';
import type { Detector } from './detector.ts';

/** Milliseconds for a prompt of about 1 KB. */
export interface Speed {
  readonly detector: string;
  readonly p50: number;
  readonly p95: number;
}

const PROMPT_LENGTH = 1_000;
const ROUNDS = 5;

/** The texts of the corpus joined into prompts of about 1,000 UTF-16 code units. */
export function promptsOf(texts: readonly CorpusText[]): string[] {
  const prompts: string[] = [];
  let prompt = '';
  for (const { text } of texts) {
    prompt += `${text}\n\n`;
    if (prompt.length < PROMPT_LENGTH) continue;
    prompts.push(prompt);
    prompt = '';
  }
  return prompts;
}

/** Times one detector: the median and the slow end of all prompts, each the fastest of five. */
export function measureSpeed(
  name: string,
  { detect }: Detector,
  prompts: readonly string[],
): Speed {
  const best = prompts.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, text] of prompts.entries()) {
      const start = performance.now();
      detect({ text, phase: 'request', role: 'user' });
      const perKb = ((performance.now() - start) * PROMPT_LENGTH) / text.length;
      best[index] = Math.min(best[index] ?? perKb, perKb);
    }
  }
  best.sort((a, b) => a - b);
  const at = (share: number): number => best[Math.floor(share * (best.length - 1))] ?? 0;
  return { detector: name, p50: at(0.5), p95: at(0.95) };
}
