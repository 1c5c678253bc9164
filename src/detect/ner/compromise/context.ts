/** A house number before or after; four digits from 19 or 20 are a year. */
const NUMBER_BEFORE = /(?:^|[^\d:.,-])(?!(?:19|20)\d\d\D)\d{1,5}[a-z]?,? $/i;
const NUMBER_AFTER = /^,? (?!(?:19|20)\d\d(?:\D|$))\d{1,5}(?:[^\d:.%]|$)/;
const PLACE_PREPOSITION =
  /\b(?:in|at|from|to|near|of|around|across|outside|towards?|via)\s{1,2}(?:the )?$/i;

/** True if a house number stands right before or after the span: the name is that of a street. */
export function isInAddress(text: string, start: number, end: number): boolean {
  return (
    NUMBER_BEFORE.test(text.slice(Math.max(0, start - 8), start)) ||
    NUMBER_AFTER.test(text.slice(end, end + 9))
  );
}

/** True if a preposition of place stands right before the offset. */
export function hasPlacePreposition(text: string, at: number): boolean {
  return PLACE_PREPOSITION.test(text.slice(Math.max(0, at - 16), at));
}
