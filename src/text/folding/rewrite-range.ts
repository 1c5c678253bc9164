/**
 * What `rewrite` makes of each code point of a range, in order. The characters go through it in one
 * string, apart from each other by U+0000, because thousands of small calls would slow the start.
 */
export function rewriteRange(
  first: number,
  last: number,
  rewrite: (text: string) => string,
): string[] {
  const points = Array.from({ length: last - first + 1 }, (_, i) =>
    String.fromCodePoint(first + i),
  );
  return rewrite(points.join('\0')).split('\0');
}
