import type { Span } from './span.ts';

/** A text whose labels stood in it. */
export interface MarkedText {
  readonly text: string;
  readonly gold: readonly Span[];
  /** What may be found or not: findings that touch only these do not count. */
  readonly optional: readonly Span[];
}

const LABEL = /\[\[(\?)?([A-Z][A-Z0-9_]*)\|/;

/**
 * Reads the labels out of a text: `[[ENTITY|value]]` must be found, `[[?ENTITY|value]]` may be. A
 * value may hold labels itself; it ends at its own `]]`.
 *
 * @throws Error when a label is not closed.
 */
export function readMarkup(marked: string): MarkedText {
  const gold: Span[] = [];
  const optional: Span[] = [];
  const open: { entity: string; start: number; list: Span[] }[] = [];
  let text = '';
  let rest = marked;
  while (rest !== '') {
    const label = LABEL.exec(rest);
    const at = label?.index ?? rest.length;
    const close = open.length > 0 ? rest.indexOf(']]') : -1;
    const closing = close >= 0 && close < at ? open.pop() : undefined;
    if (closing !== undefined) {
      text += rest.slice(0, close);
      closing.list.push({ entity: closing.entity, start: closing.start, end: text.length });
      rest = rest.slice(close + 2);
      continue;
    }
    text += rest.slice(0, at);
    rest = rest.slice(at + (label?.[0].length ?? 0));
    if (label === null) continue;
    const list = label[1] === undefined ? gold : optional;
    open.push({ entity: label[2] ?? '', start: text.length, list });
  }
  if (open.length > 0) throw new Error(`Cannot read a label: ${open[0]?.entity} is not closed`);
  const byStart = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
  return { text, gold: gold.sort(byStart), optional: optional.sort(byStart) };
}
