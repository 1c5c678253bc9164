import type { Budget } from '../../budget/budget.ts';
import type { Requirement } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';
import { sentenceOf } from '../../text/context/sentence.ts';
import { lineOf } from '../../text/context/window.ts';
import { contains } from '../../text/span.ts';

/** The stretch of a text in which something counts as near a span. */
export type Scope = (span: Span, within: Requirement['within']) => Span;

/** Creates a scope that remembers the last sentence and the last line for the spans in them. */
export function createScope(text: string, budget: Budget): Scope {
  const last = new Map<Requirement['within'], Span>();
  return ({ start, end }, within) => {
    if (typeof within === 'number') return { start: start - within, end: end + within };
    const known = last.get(within);
    if (known !== undefined && contains(known, { start, end })) return known;
    const area =
      within === 'line' ? lineOf(text, { start, end }) : sentenceOf(text, { start, end });
    budget.spend(area.end - area.start);
    last.set(within, area);
    return area;
  };
}
