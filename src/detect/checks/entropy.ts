/**
 * Shannon entropy of a text in bits per character (UTF-16 code unit): 0 for one character repeated,
 * at most the binary logarithm of the length. C. E. Shannon, 1948.
 */
export function shannonEntropy(text: string): number {
  const counts = new Map<number, number>();
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  let bits = 0;
  for (const count of counts.values()) {
    const share = count / text.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}
