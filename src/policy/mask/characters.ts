// An escape of JSON text counts as the one character it stands for, so that it never breaks.
const CHARACTERS = /\\(?:[nrt\\]|u[0-9A-Fa-f]{4})|./gsu;
const SEPARATOR = /[\s\-./:,@()+]|^\\(?:[nrt]|u00[Aa]0|u0020)$/u;

/** The characters of a text: whole code points, and escapes of JSON text whole. */
export function charactersOf(text: string): readonly string[] {
  return text.match(CHARACTERS) ?? [];
}

/** True for white space and punctuation that gives a value its form, such as the dashes of a card. */
export function isSeparator(character: string): boolean {
  return SEPARATOR.test(character);
}
