/** Spaces in place of a text, so that the offsets around it stay. */
export function blank(text: string): string {
  return ' '.repeat(text.length);
}
