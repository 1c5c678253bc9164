import { codePointName } from '../../model/errors.ts';

/** Rows as text lines with aligned columns; the last column keeps its length. */
export function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    }
  }
  return rows.map((row) =>
    row
      .map((cell, column) => (column < row.length - 1 ? cell.padEnd(widths[column] ?? 0) : cell))
      .join('  '),
  );
}

/** Offsets to `line:column`, both from 1; columns count UTF-16 code units. Ask in rising order. */
export function createLocate(text: string): (offset: number) => string {
  let line = 1;
  let start = 0;
  let end = text.indexOf('\n');
  return (offset) => {
    while (end !== -1 && end < offset) {
      line += 1;
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    return `${line}:${offset - start + 1}`;
  };
}

// Controls could move the cursor or recolour the terminal; directions and invisibles could hide
// what stands there. Tabs and line ends stay.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** A text as it may be shown on a terminal: invisible characters become `<U+200B>`. */
export function visible(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(UNSEEN, (character) =>
      character === '\n' || character === '\t' ? character : codePointName(character),
    );
}
