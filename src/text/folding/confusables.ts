/**
 * Cyrillic and Greek letters that most typefaces draw exactly like an ASCII letter, each followed
 * by that letter. Chosen by shape alone; similar but distinguishable letters (к, в, α, ρ) are left
 * out, because folding them would only make false findings.
 */
const PAIRS =
  // Cyrillic
  'АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXҮYҺHԚQԜWӀIѴV' +
  'аaеeоoрpсcуyхxѕsіiјjһhԁdԛqԝwӏlѵv' +
  // Greek
  'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXϹCͿJ' +
  'οoνvϲcϳj';

/** Code unit of a confusable (UTS 39) to the ASCII letter it looks like. */
export const CONFUSABLES: ReadonlyMap<number, string> = new Map(
  Array.from(PAIRS.matchAll(/../g), ([pair]) => [pair.charCodeAt(0), pair.charAt(1)]),
);

/** True for the blocks in which all confusables lie (Greek, Cyrillic and its supplement). */
export function isConfusableBlock(unit: number): boolean {
  return unit >= 0x370 && unit <= 0x52f;
}

/** True for a confusable of `CONFUSABLES`. */
export const isConfusable = (unit: number): boolean =>
  isConfusableBlock(unit) && CONFUSABLES.has(unit);

/** True for an ASCII letter or digit. */
export const isAsciiWord = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);

/** Letters and marks of the scripts that can be mixed unseen: Latin, Greek, Cyrillic, Armenian. */
export const isMixableLetter = (unit: number): boolean =>
  (unit >= 0xc0 && unit <= 0x587 && unit !== 0xd7 && unit !== 0xf7) ||
  (unit >= 0x1e00 && unit <= 0x1fff);

/**
 * Replaces confusables in every word (run of letters and digits) that also has an ASCII letter or
 * digit, so that Russian or Greek prose stays as it is. The length never changes.
 */
export function foldConfusables(text: string): string {
  let folded = '';
  let copied = 0;
  for (let at = 0; at < text.length; at += 1) {
    const start = at;
    let ascii = false;
    let suspect = false;
    for (; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (isAsciiWord(unit)) ascii = true;
      else if (!isMixableLetter(unit)) break;
      else if (isConfusableBlock(unit)) suspect = true;
    }
    if (!ascii || !suspect) continue;
    for (let i = start; i < at; i += 1) {
      const letter = CONFUSABLES.get(text.charCodeAt(i));
      if (letter === undefined) continue;
      folded += text.slice(copied, i) + letter;
      copied = i + 1;
    }
  }
  return folded + text.slice(copied);
}
