import type { CorpusText } from '../data/corpus.ts';

/** Milliseconds for a prompt of about 1 KB. */
export interface Speed {
  readonly detector: string;
  readonly p50: number;
  readonly p95: number;
  /** Median of prompts in which there is nothing to find. */
  readonly clean: number;
}

/** A function to time. */
export interface Timed {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

/** Prompts of the corpus: with all of its texts, and with the hard negatives alone. */
export interface Prompts {
  readonly all: readonly string[];
  readonly clean: readonly string[];
}

const PROMPT_LENGTH = 1_000;
const ROUNDS = 5;

/** Texts joined into prompts of about 1,000 UTF-16 code units. */
function promptsOf(texts: readonly CorpusText[]): string[] {
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

/** The prompts that every detector is timed with. */
export function promptsFrom(texts: readonly CorpusText[]): Prompts {
  return { all: promptsOf(texts), clean: promptsOf(texts.filter(({ negative }) => negative)) };
}

/** Times one detector: the median and the slow end of all prompts, each the fastest of five. */
export function measureSpeed({ name, read }: Timed, { all, clean }: Prompts): Speed {
  const times = timesOf(read, all);
  return {
    detector: name,
    p50: at(times, 0.5),
    p95: at(times, 0.95),
    clean: at(timesOf(read, clean), 0.5),
  };
}

/** Milliseconds per 1,000 characters of each prompt, ascending. */
function timesOf(read: Timed['read'], prompts: readonly string[]): readonly number[] {
  const best = prompts.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, text] of prompts.entries()) {
      const start = performance.now();
      read(text);
      const perKb = ((performance.now() - start) * PROMPT_LENGTH) / text.length;
      best[index] = Math.min(best[index] ?? perKb, perKb);
    }
  }
  return best.sort((a, b) => a - b);
}

const at = (ascending: readonly number[], share: number): number =>
  ascending[Math.floor(share * (ascending.length - 1))] ?? 0;
