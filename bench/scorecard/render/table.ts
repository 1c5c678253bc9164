/** Writes a Markdown table; a sentence if it has no rows. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'Nothing to show.';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = heads.map((_, index) => (index === 0 ? '---' : '---:'));
  return [line(heads), `|${rule.join('|')}|`, ...rows.map(line)].join('\n');
}

/** Writes a figure from 0 to 1 with three places, or a dash for none. */
export const share = (value: number | null | undefined): string =>
  value === null || value === undefined ? '-' : value.toFixed(3);

/** Writes a figure per 1,000 with one place, or a dash for none. */
export const rate = (value: number | null | undefined): string =>
  value === null || value === undefined ? '-' : value.toFixed(1);
