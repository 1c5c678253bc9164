/** A piece of a text; `start` is its UTF-16 offset in that text. */
export interface Block {
  readonly text: string;
  readonly start: number;
}

/** Longest block in UTF-16 code units: it bounds the cost of one call of the tagger. */
const LONGEST_BLOCK = 2_048;
const BLANK_LINES = /\n[ \t\r]*\n\s*/g;

/**
 * Splits a text into paragraphs, in order; longer ones are cut at a line end, else after a sentence,
 * else at a space. White space between blocks belongs to none. The prefilter decides per block, and
 * an error in the offsets of the tagger does not reach the next block.
 */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const gap of text.matchAll(BLANK_LINES)) {
    cut(text, start, gap.index, blocks);
    start = gap.index + gap[0].length;
  }
  cut(text, start, text.length, blocks);
  return blocks;
}

function cut(text: string, from: number, to: number, blocks: Block[]): void {
  let start = from;
  while (to - start > LONGEST_BLOCK) {
    const end = start + cutPoint(text.slice(start, start + LONGEST_BLOCK));
    blocks.push({ text: text.slice(start, end), start });
    start = end;
  }
  if (text.slice(start, to).trim() !== '') blocks.push({ text: text.slice(start, to), start });
}

/** Where to cut a full piece: in its second half if possible, never inside a code point. */
function cutPoint(piece: string): number {
  for (const boundary of ['\n', '. ', ' ']) {
    const at = piece.lastIndexOf(boundary);
    if (at >= piece.length / 2) return at + boundary.length;
  }
  const last = piece.charCodeAt(piece.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? piece.length - 1 : piece.length;
}
