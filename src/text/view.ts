import type { ViewName } from '../model/rule.ts';
import type { Span } from '../model/span.ts';

/** One reading of a text that detectors search in. */
export interface TextView {
  readonly name: ViewName;
  readonly text: string;
  /**
   * The span of the original text behind a span of this view. It covers characters that the view
   * left out between its ends, and never splits a code point.
   */
  toOriginal(start: number, end: number): Span;
}
