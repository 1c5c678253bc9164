/**
 * Roughly how many places per character of ordinary text begin one of `texts`. Only used to
 * compare sets: letters are common, digits less so, punctuation rare.
 */
export function likelihoodOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + chance(text), 0);
}

function chance(text: string): number {
  let product = 1;
  for (let i = 0; i < text.length; i += 1) product *= frequencyOf(text.charCodeAt(i));
  return product;
}

function frequencyOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return 0.05;
  if (unit >= 0x30 && unit <= 0x39) return 0.03;
  return unit === 0x20 || unit === 0x0a ? 0.15 : 0.005;
}
