/**
 * Roughly how many places per character of ordinary text begin one of `texts`. Only used to
 * compare sets: letters are common, digits less so, punctuation rare.
 */
export function likelihoodOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + chance(text), 0);
}

function chance(text: string): number {
  return Array.from(text).reduce((product, character) => product * frequencyOf(character), 1);
}

function frequencyOf(character: string): number {
  if (/[a-z]/.test(character)) return 0.05;
  if (/\s/.test(character)) return 0.15;
  return /[0-9]/.test(character) ? 0.01 : 0.005;
}
