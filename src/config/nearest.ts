/**
 * Number of single-character insertions, deletions and substitutions that turn `a` into `b`
 * (Levenshtein 1966).
 */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The name most like `name`, if at most two or a third of its characters differ. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const wanted = name.slice(0, 64).toLowerCase();
  let best: string | undefined;
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of names) {
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** A hint with the nearest name (`prefix` is put before it), or with where the names are listed. */
export function didYouMean(name: string, names: readonly string[], prefix = ''): string {
  const best = nearest(name, names);
  return best === undefined
    ? 'all settings are in docs/configuration.md'
    : `did you mean ${prefix}${best}?`;
}
