import { widenToCodePoints } from '../code-points.ts';
import type { TextView } from '../view.ts';
import { COMPARED_UNIT, EXPANDS, EXPANSIONS, isDiacritic } from './compare-table.ts';
import { foldAstral, HIDDEN } from './fold-table.ts';
import { createUnitBuffer, type MappedText, type UnitBuffer } from './unit-buffer.ts';

const NOT_ASCII = /[\u0080-\uffff]/;

/**
 * The form in which terms and values are compared: lower case, without accents and invisible
 * characters, full-width and other compatibility forms as plain characters, ligatures taken apart.
 * "ＣＡＦÉ" and "cafe" compare as equal, "Straße" and "STRASSE" too.
 */
export function foldForComparison(text: string): string {
  return compare(text).text;
}

/**
 * The same text in the form of `foldForComparison`, with its way back to the original. A span of
 * it covers the accents that follow its last letter.
 */
export function comparisonView(view: TextView): TextView {
  const source = view.text;
  const { text, starts } = compare(source);
  return {
    name: view.name,
    text,
    toOriginal: (start, end) => {
      const first = starts === undefined ? start : (starts[start] ?? source.length);
      if (start >= end) return view.toOriginal(first, first);
      const last = starts === undefined ? end - 1 : (starts[end - 1] ?? source.length - 1);
      const span = widenToCodePoints(source, { start: first, end: last + 1 });
      return view.toOriginal(span.start, afterDiacritics(source, span.end));
    },
  };
}

function afterDiacritics(text: string, offset: number): number {
  let end = offset;
  while (isDiacritic(text.charCodeAt(end))) end += 1;
  return end;
}

function compare(text: string): MappedText {
  if (!NOT_ASCII.test(text)) return { text: text.toLowerCase(), starts: undefined };
  const buffer = createUnitBuffer(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? HIDDEN;
    if (point <= 0xffff) {
      pushCompared(buffer, point, at);
      continue;
    }
    const unit = foldAstral(point);
    if (unit === undefined) {
      buffer.push(text.charCodeAt(at), at);
      buffer.push(text.charCodeAt(at + 1), at + 1);
    } else {
      pushCompared(buffer, unit, at);
    }
    at += 1;
  }
  return buffer.finish();
}

function pushCompared(buffer: UnitBuffer, unit: number, from: number): void {
  const folded = COMPARED_UNIT[unit] ?? unit;
  if (folded === HIDDEN) return;
  const several = folded === EXPANDS ? EXPANSIONS.get(unit) : undefined;
  if (several === undefined) {
    buffer.push(folded, from);
    return;
  }
  for (let i = 0; i < several.length; i += 1) buffer.push(several.charCodeAt(i), from);
}
