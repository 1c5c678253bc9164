import type { Span } from './span.ts';

/** A label of a text that may be read in more than one way. */
export interface Label extends Span {
  /** Other entities that are right as well. */
  readonly also?: readonly string[];
}

/** A text without its labels, and the labels. */
export interface MarkedText {
  readonly text: string;
  readonly gold: readonly Label[];
  /** What may be found or not: findings that touch only these do not count. */
  readonly optional: readonly Span[];
}

const LABEL = /\[\[(\?)?([A-Z][A-Z0-9_]*)((?:\/[A-Z][A-Z0-9_]*)*)\|/;

/**
 * Reads the labels out of a text: `[[ENTITY|value]]` must be found, `[[?ENTITY|value]]` may be,
 * `[[ONE/OTHER|value]]` must be found as either. A value may hold labels itself; it ends at its own
 * `]]`.
 *
 * @throws Error if a label is not closed.
 */
export function readMarkup(marked: string): MarkedText {
  const gold: Label[] = [];
  const optional: Span[] = [];
  const open: { entity: string; also: string[]; start: number; list: Label[] }[] = [];
  let text = '';
  let rest = marked;
  while (rest !== '') {
    const label = LABEL.exec(rest);
    const at = label?.index ?? rest.length;
    const close = open.length > 0 ? rest.indexOf(']]') : -1;
    const closing = close >= 0 && close < at ? open.pop() : undefined;
    if (closing !== undefined) {
      text += rest.slice(0, close);
      const { list, entity, also, start } = closing;
      list.push({ entity, start, end: text.length, ...(also.length > 0 && { also }) });
      rest = rest.slice(close + 2);
      continue;
    }
    text += rest.slice(0, at);
    rest = rest.slice(at + (label?.[0].length ?? 0));
    if (label === null) continue;
    const list = label[1] === undefined ? gold : optional;
    const also = (label[3] ?? '').split('/').slice(1);
    open.push({ entity: label[2] ?? '', also, start: text.length, list });
  }
  if (open.length > 0) throw new Error(`Cannot read a label: ${open[0]?.entity} is not closed`);
  const byStart = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
  return { text, gold: gold.sort(byStart), optional: optional.sort(byStart) };
}
