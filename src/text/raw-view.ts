import { widenToCodePoints } from './code-points.ts';
import type { TextView } from './view.ts';

/** The text as it is. */
export function rawView(text: string): TextView {
  return {
    name: 'raw',
    text,
    toOriginal: (start, end) => widenToCodePoints(text, { start, end }),
  };
}
