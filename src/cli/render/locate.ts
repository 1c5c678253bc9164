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
