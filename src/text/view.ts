import type { ViewName } from '../model/rule.ts';
import type { Span } from '../model/span.ts';
import { widenToCodePoints } from './code-points.ts';

/** A text, and for each of its code units the one that it folds to. */
export interface Unfolded {
  readonly text: string;
  readonly fold: Readonly<Uint16Array>;
}

/** A view of a text that detectors search in. */
export interface TextView {
  readonly name: ViewName;
  /** May be made at its first use. */
  readonly text: string;
  /**
   * Where each code unit of `text` is the fold of one unit of another text at the same offset: that
   * text, for readers that fold as they read, so that `text` need not be made.
   */
  readonly unfolded?: Unfolded | undefined;
  /**
   * The span of the original text behind a span of this view. It covers characters that the view
   * left out between its ends, and never splits a code point.
   */
  toOriginal(start: number, end: number): Span;
}

/** The text as it is. */
export function rawView(text: string): TextView {
  return {
    name: 'raw',
    text,
    toOriginal: (start, end) => widenToCodePoints(text, { start, end }),
  };
}
