const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * The text with each lone half of a surrogate pair as U+FFFD. As long as before in code units and in
 * code points; a service that thinks in UTF-8 could not read the halves.
 */
export function withoutLoneHalves(text: string): string {
  return text.replace(LONE, '\ufffd');
}

/** From offsets in code points, as Python counts, to UTF-16 code units; undefined beyond the end. */
export function codePointOffsets(text: string): (offset: number) => number | undefined {
  // Most texts have no pair, and then both are the same.
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) {
    return (offset) => (offset <= text.length ? offset : undefined);
  }
  const units: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) {
    units.push(at);
  }
  units.push(text.length);
  return (offset) => units[offset];
}
