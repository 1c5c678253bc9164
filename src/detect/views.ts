import type { Budget } from '../budget/budget.ts';
import { STEPS_PER_DECODED_UNIT, STEPS_PER_LEET_UNIT } from '../budget/step-costs.ts';
import type { TextView } from '../text/view.ts';
import { rawView } from '../text/view.ts';
import { decodedView } from '../text/views/decoded.ts';
import { foldedView } from '../text/views/folded.ts';
import { leetViews } from '../text/views/leet.ts';

/** The views of a text that differ from each other; the raw one comes first. */
export function viewsOf(text: string, budget: Budget, withLeet: boolean): readonly TextView[] {
  const raw = rawView(text);
  const folded = foldedView(text);
  const decoded = decodedView(text, folded);
  if (decoded !== undefined) budget.spend(text.length * STEPS_PER_DECODED_UNIT);
  const leet = withLeet ? leetViews(decoded ?? folded ?? raw) : [];
  for (const { text: read } of leet) budget.spend(read.length * STEPS_PER_LEET_UNIT);
  return [raw, folded, decoded, ...leet].filter((view) => view !== undefined);
}
