/** Returns as many spaces as the text has UTF-16 code units, so that offsets around it stay. */
export function blank(text: string): string {
  return ' '.repeat(text.length);
}
