/** What the patterns of `slowPattern` end at. */
export const ENDS = '=!#%&;<>~@';

/**
 * A pattern that is linear but dear on `slowText`: each unit there makes a new state of a machine of
 * 400 positions, which takes some hundred ns. Another number gives another pattern.
 */
export const slowPattern = (number: number): string => `x.{0,200}y.{0,200}[${ENDS}${number}]`;

/** The same text of so many characters every time. */
export function slowText(length: number): string {
  const pieces = ['x', 'y', ' ', 'xx', 'y '];
  let text = '';
  for (let seed = 1, i = 0; text.length < length; i += 1) {
    seed = Math.imul(seed, 48_271) & 0x7fffffff;
    text += pieces[seed % pieces.length];
    if (i % 60 === 0) text += ENDS[(i / 60) % ENDS.length];
  }
  return text.slice(0, length);
}
