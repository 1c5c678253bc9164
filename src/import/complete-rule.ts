import { bestScore } from '../detect/scoring/best-score.ts';
import { roundScore } from '../detect/scoring/score.ts';
import { SCORE_DEFAULTS } from '../policy/schema/score-defaults.ts';
import type { DraftCandidate, DraftRule, Note } from './draft.ts';
import { wordsOfName } from './rule-name.ts';

/** How far the floor lies below a threshold that had to be lowered. */
const BAND = 0.1;
/** Words of rule names that are no context of a finding. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'a an and any code contextual detection for formatted generic in key no number of old or pattern recognizer the token uk unformatted us weak with'.split(
    ' ',
  ),
);

/** A rule that our checks accept, and what was changed for it. */
export interface CompletedRule {
  readonly rule: DraftRule;
  readonly notes: readonly Note[];
}

/**
 * Completes a rule so that our checks accept it: a bare shape without context words gets those of its
 * name, and a threshold that no finding can reach is lowered.
 */
export function completeRule(draft: DraftRule, field: string, line: number): CompletedRule {
  const { rule, notes } = withContext(draft, field, line);
  const best = bestOfDraft(rule);
  const { threshold } = SCORE_DEFAULTS;
  if (best >= threshold) return { rule, notes };
  const floor = Math.max(0, roundScore(best - BAND));
  const note: Note = {
    kind: 'changed',
    rule: rule.id,
    field: 'score',
    reason: `its findings score at most ${best}, so the threshold is ${best} and not ${threshold}`,
    line,
  };
  return { rule: { ...rule, threshold: best, floor }, notes: [...notes, note] };
}

function withContext(rule: DraftRule, field: string, line: number): CompletedRule {
  const candidates = candidatesOf(rule);
  if (!candidates.some(({ shape }) => shape === 'bare')) return { rule, notes: [] };
  const note = (reason: string): Note => ({ kind: 'check', rule: rule.id, field, reason, line });
  const bare = 'any number or word of that length matches';
  if ((rule.detect.context?.boost.length ?? 0) > 0) {
    return { rule, notes: [note(`${bare}: it counts with a context word only; add a validator`)] };
  }
  const boost = contextWords(rule);
  const detect = { ...rule.detect, context: { boost } };
  const reason = `${bare}, and there is no context: the words of its name stand in (${boost.join(', ')}); add a validator or better words`;
  return { rule: { ...rule, detect }, notes: [note(reason)] };
}

/** Words of the name of the rule, which are likely to stand near a finding. */
function contextWords({ id, title }: DraftRule): readonly string[] {
  const name = id.slice(id.indexOf('.') + 1);
  const words = [...wordsOfName(name), ...wordsOfName(title)];
  const telling = words.filter((word) => word.length > 2 && !EMPTY_WORDS.has(word));
  const chosen = telling.length > 0 ? telling : words;
  return [...new Set(chosen)].slice(0, 8);
}

/** The highest score that a finding of the rule can reach once it is loaded, with our defaults. */
function bestOfDraft(rule: DraftRule): number {
  const { all, context } = rule.detect;
  const { boostBy, suppressBy } = SCORE_DEFAULTS;
  return bestScore({
    threshold: SCORE_DEFAULTS.threshold,
    detect: {
      mode: all === undefined ? 'any' : 'all',
      candidates: candidatesOf(rule).map(({ list, score, shape = 'distinctive' }) => ({
        kind: list === undefined ? 'regex' : 'list',
        score,
        shape,
      })),
      validate: [],
      context: { boost: context?.boost ?? [], boostBy, suppressBy },
    },
  });
}

const candidatesOf = ({ detect }: DraftRule): readonly DraftCandidate[] =>
  detect.all ?? detect.any ?? [];
