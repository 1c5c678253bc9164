/**
 * Characters that take no room on the screen: soft hyphen, zero-width characters, bidirectional
 * controls, fillers, variation selectors, tag characters. These are the code points that Unicode
 * lists as Default_Ignorable_Code_Point, with the interlinear anchors U+FFF9..U+FFFB.
 * Cf characters that are drawn (U+0600 and its kin) and line separators do not belong here.
 */
const BMP_RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
];

/** Every invisible character of the Basic Multilingual Plane. */
export const INVISIBLE_UNITS: readonly number[] = BMP_RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i),
);

/** True for the invisible characters beyond U+FFFF: shorthand and musical controls, plane 14. */
export function isInvisibleAstral(codePoint: number): boolean {
  return (
    (codePoint >= 0xe0000 && codePoint <= 0xe0fff) ||
    (codePoint >= 0x1bca0 && codePoint <= 0x1bca3) ||
    (codePoint >= 0x1d173 && codePoint <= 0x1d17a)
  );
}
