import type { Span } from '../../model/span.ts';
import { widenToCodePoints } from '../code-points.ts';
import { foldConfusables } from '../folding/confusables.ts';
import { foldingOf } from '../folding/fold-kind.ts';
import { FOLDED_UNIT, foldAstral, HIDDEN } from '../folding/fold-table.ts';
import { readEscapes } from '../folding/json-escapes.ts';
import { createUnitBuffer, type MappedText } from '../folding/unit-buffer.ts';
import type { TextView } from '../view.ts';
import { rawView } from '../view.ts';

const NOT_PLAIN = /[\\\u0080-\uffff]/;

/**
 * The text as a reader sees it, in plain characters: compatibility forms (full-width, mathematical
 * letters, exotic spaces), digits of other scripts, dashes and hidden confusables become ASCII,
 * invisible characters go, the escapes of JSON text are decoded. Circled and superscript digits stay:
 * they would join separate numbers. Undefined when nothing of this occurs, so that the raw view is
 * enough.
 */
export function foldedView(text: string): TextView | undefined {
  if (!NOT_PLAIN.test(text)) return undefined;
  const unescaped = readEscapes(text);
  if (unescaped === undefined) return foldUnescaped(text);
  const view = foldUnescaped(unescaped.text) ?? rawView(unescaped.text);
  return {
    name: 'folded',
    get text() {
      return view.text;
    },
    unfolded: view.unfolded,
    toOriginal: (from, to) => {
      const { start, end } = view.toOriginal(from, to);
      return { start: unescaped.toOriginal(start), end: unescaped.toOriginal(end) };
    },
  };
}

function foldUnescaped(text: string): TextView | undefined {
  switch (foldingOf(text)) {
    case 'none':
      return undefined;
    case 'by unit':
      return unitView(text);
    case 'rewrite':
      return rewrittenView(text);
  }
}

/** Rewrites nothing before its text is used: most texts hold nothing to be found. */
function unitView(text: string): TextView {
  let made: string | undefined;
  return {
    name: 'folded',
    get text() {
      made ??= foldCharacters(text).text;
      return made;
    },
    unfolded: { text, fold: FOLDED_UNIT },
    toOriginal: (start, end) => widenToCodePoints(text, { start, end }),
  };
}

function rewrittenView(text: string): TextView {
  const { text: plain, starts } = foldCharacters(text);
  return {
    name: 'folded',
    text: foldConfusables(plain),
    toOriginal: (start, end) => originalSpan(text, starts, start, end),
  };
}

function foldCharacters(text: string): MappedText {
  const buffer = createUnitBuffer(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? HIDDEN;
    if (point <= 0xffff) {
      const unit = FOLDED_UNIT[point] ?? point;
      if (unit !== HIDDEN) buffer.push(unit, at);
      continue;
    }
    const unit = foldAstral(point);
    if (unit === undefined) {
      buffer.push(text.charCodeAt(at), at);
      buffer.push(text.charCodeAt(at + 1), at + 1);
    } else if (unit !== HIDDEN) {
      buffer.push(unit, at);
    }
    at += 1;
  }
  return buffer.finish();
}

function originalSpan(
  original: string,
  starts: Int32Array | undefined,
  start: number,
  end: number,
): Span {
  if (starts === undefined) return widenToCodePoints(original, { start, end });
  const first = starts[start] ?? original.length;
  // The end follows the last character, so that what is hidden behind it stays outside.
  const last = start < end ? (starts[end - 1] ?? original.length - 1) + 1 : first;
  return widenToCodePoints(original, { start: first, end: last });
}
