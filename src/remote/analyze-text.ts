import type { UnfinishedDetector } from '../model/decision.ts';
import type { EntityHit } from '../model/recognizer.ts';
import { analyzeUrl } from './analyze-url.ts';
import { withoutLoneHalves } from './code-points.ts';
import { decodeAnswer } from './decode-answer.ts';
import type { Gate } from './gate.ts';
import { type PostResult, postJson } from './post-json.ts';

/** What is asked of the analyzer, and where it is. */
export interface AnalyzeSettings {
  readonly url: string;
  readonly language: string;
  /** Entity types; empty asks for all. */
  readonly entities: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly maxAnswerBytes: number;
}

/** What became of one text: its hits, or why there are none. `waiting`: it was never sent. */
export type Analyzed = readonly EntityHit[] | UnfinishedDetector['cause'] | 'waiting';

/** Asks for the entities of one text. Never rejects. */
export type Analyze = (text: string, signal: AbortSignal) => Promise<Analyzed>;

/**
 * Creates the question that is put to the analyzer for each text.
 *
 * @throws GatewardenError (GW_CONFIG_INVALID) when the address cannot be used.
 */
export function createAnalyze(settings: AnalyzeSettings, gate: Gate): Analyze {
  const { language, entities, headers, maxAnswerBytes: maxBytes } = settings;
  const url = analyzeUrl(settings.url);
  const asked = entities.length > 0 ? { entities } : {};
  return async (text, signal) => {
    const entered = await gate.enter(signal);
    if (entered !== 'go') return entered === 'full' ? 'busy' : 'waiting';
    const body = { text: withoutLoneHalves(text), language, ...asked };
    const request = { url, headers, body, signal, maxBytes };
    try {
      const first = await postJson(request);
      // The service may just have closed the idle connection that was taken; asking twice is harmless.
      const result = first.status === 'unreachable' ? await postJson(request) : first;
      return hitsOf(result, text);
    } finally {
      gate.leave();
    }
  };
}

function hitsOf(result: PostResult, text: string): Analyzed {
  switch (result.status) {
    case 'answered':
      return decodeAnswer(result.value, text) ?? 'failed';
    case 'aborted':
      return 'time';
    case 'unreachable':
      return 'unavailable';
    case 'unusable':
      return 'failed';
  }
}
