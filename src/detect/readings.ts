import type { Budget } from '../match/budget.ts';
import { decodedView } from '../text/decoded-view.ts';
import { foldedView } from '../text/folded-view.ts';
import { rawView } from '../text/raw-view.ts';
import type { TextView } from '../text/view.ts';
import { STEPS_PER_DECODED_UNIT } from './steps.ts';

/** The views of a text that differ from each other; the raw one comes first. */
export function readingsOf(text: string, budget: Budget): readonly TextView[] {
  const decoded = decodedView(text);
  if (decoded !== undefined) budget.spend(decoded.text.length * STEPS_PER_DECODED_UNIT);
  return [rawView(text), foldedView(text), decoded].filter((view) => view !== undefined);
}
