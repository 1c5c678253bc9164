import type { MaskOperator } from '../model/rule.ts';

/** What an operator knows about the finding beside its text. */
export interface MaskSubject {
  readonly entity: string;
}

// An escape of JSON text counts as the one character it stands for, so that it never breaks.
const CHARACTERS = /\\(?:[nrt\\]|u[0-9A-Fa-f]{4})|./gsu;
// Separators stay, so that a masked card still reads like a card.
const KEPT = /[\s\-./:,@()+]|^\\(?:[nrt]|u00[Aa]0|u0020)$/u;

/** The stand-in for a found text. Pure: the same value gives the same stand-in. */
export function maskText(text: string, operator: MaskOperator, subject: MaskSubject): string {
  switch (operator.operator) {
    case 'redact':
      return operator.with;
    case 'replace':
      return operator.template.replaceAll('{entity}', subject.entity);
    case 'mask':
      return maskCharacters(text, operator.char, operator.keepFirst, operator.keepLast);
  }
}

/**
 * Masks all but the first and last characters. At most a third of the characters that carry
 * information stays readable, whatever the rule asks for: a short value is hidden more.
 */
function maskCharacters(text: string, char: string, keepFirst: number, keepLast: number): string {
  const characters = text.match(CHARACTERS) ?? [];
  const telling = characters.filter((c) => !KEPT.test(c)).length;
  const allowed = Math.floor(telling / 3);
  const last = Math.min(keepLast, allowed);
  const first = Math.min(keepFirst, allowed - last);
  let seen = 0;
  return characters
    .map((c) => {
      if (KEPT.test(c)) return c;
      seen += 1;
      return seen <= first || seen > telling - last ? c : char;
    })
    .join('');
}
